package vn.tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
    private static final Definitions BUILT_IN = Definitions.builtIn();

    @Test
    void everyBuiltInDefinitionKeepsToTheSchema() {
        new BuiltInDefinitions().all().values().forEach(DefinitionText::checkAgainstSchema);
    }

    @Test
    void theAppendicesOfProject1327HaveTheLeafColumnsTheSourcePrints() {
        Form form = BUILT_IN.find("de-an-1327").orElseThrow().form();
        assertThat(form.table("PL02").leaves()).hasSize(10);
        assertThat(form.table("PL03").leaves()).hasSize(8);
        assertThat(form.table("PL04").leaves()).hasSize(31);
        assertThat(form.field("PL02/2013/c5").operands())
                .containsExactly(
                        form.field("PL02/2013/c4").ordinal(),
                        form.field("PL02/2013/c3").ordinal());
        assertThat(form.field("PL04/2023/c31").label())
                .isEqualTo("2023 › Chi bộ trực thuộc Đảng bộ cơ sở › Giám sát › Cá nhân");
    }

    @Test
    void everyFieldHasACellOfItsOwn() {
        for (Campaign campaign : BUILT_IN.all()) {
            assertThat(campaign.form().fields().stream().map(Field::place)).doesNotHaveDuplicates();
        }
    }

    @Test
    void anOverlayMovesTheDeadlineAndKeepsTheForm(@TempDir Path templates) throws IOException {
        write(templates, "de-an-1327", "extends: de-an-1327\ndeadlines:\n  - {types: [ubkt], date: 2023-05-04}\n");
        Campaign campaign = Definitions.load(templates).find("de-an-1327").orElseThrow();
        assertThat(campaign.deadline("ubkt")).hasToString("Optional[2023-05-04]");
        assertThat(campaign.deadline("chi-bo-co-so")).isEmpty();
        assertThat(campaign.form().hash())
                .isEqualTo(BUILT_IN.find("de-an-1327").orElseThrow().form().hash());
    }

    @Test
    void aBrokenDefinitionNamesFileLineAndPath(@TempDir Path templates) throws IOException {
        write(templates, "rieng", "extends: de-an-1327\ndeadlines:\n  - {types: [ubkt]}\n  - date: khong-phai-ngay\n");
        assertThatThrownBy(() -> Definitions.load(templates))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("campaign.yaml, dòng 4, /deadlines/1/date");
    }

    @Test
    void aSentenceWithAPlaceThatIsNoFieldIsRefused(@TempDir Path templates) throws IOException {
        write(
                templates,
                "rieng",
                BuiltInDefinitions.text("nghi-quyet-13.yaml").replace("có {S4-01} xã", "có {S4-99} xã"));
        assertThatThrownBy(() -> Definitions.load(templates))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContainingAll("- Về cơ sở vật chất:", "S4-99");
    }

    @Test
    void textThatIsNoYamlNamesItsLine(@TempDir Path templates) throws IOException {
        write(templates, "rieng", "code: x\nname: \"chưa đóng\n");
        assertThatThrownBy(() -> Definitions.load(templates))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("campaign.yaml, dòng ");
    }

    @Test
    void anOverlayOfAnUnknownCampaignSaysWhichAreKnown(@TempDir Path templates) throws IOException {
        write(templates, "rieng", "extends: khong-co\n");
        assertThatThrownBy(() -> Definitions.load(templates))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContainingAll("khong-co", "de-an-1327");
    }

    @Test
    void typesNamedInOwnerListsKeepTheDesignsOrder() {
        assertThat(BUILT_IN.find("de-an-1327").orElseThrow().unitTypes())
                .isEqualTo(List.of(
                        "chi-bo-co-so",
                        "dang-bo-co-so",
                        "mttq-doan-the",
                        "co-quan-tuyen-truyen",
                        "ban-tuyen-giao",
                        "ubkt",
                        "van-phong-cap-uy"));
    }

    private static void write(Path templates, String code, String yaml) throws IOException {
        Path folder = Files.createDirectories(templates.resolve(code));
        Files.writeString(folder.resolve("campaign.yaml"), yaml);
    }
}
