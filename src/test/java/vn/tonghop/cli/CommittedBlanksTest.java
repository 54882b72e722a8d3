package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Definitions;
import vn.tonghop.template.BlankWorkbooks;

/** The blank workbooks of the repository are what the definitions of the repository give. */
class CommittedBlanksTest {

    static List<Campaign> campaigns() {
        return Definitions.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("campaigns")
    void everyCampaignsGenericBlankIsCommittedAsItIsDrawnNow(Campaign campaign) throws IOException {
        Path committed = Path.of("templates-xlsx", campaign.code(), campaign.code() + ".xlsx");

        Map<String, String> drawn = parts(new BlankWorkbooks(campaign).generic());

        assertThat(committed).isRegularFile();
        parts(Files.readAllBytes(committed))
                .forEach((part, content) -> assertThat(content)
                        .as(
                                "%s, part %s. Delete the file and run the command templates in the repository.",
                                committed, part)
                        .isEqualTo(drawn.get(part)));
        assertThat(parts(Files.readAllBytes(committed)).keySet()).isEqualTo(drawn.keySet());
    }

    /** Name to content: how a part is compressed differs from machine to machine. */
    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
