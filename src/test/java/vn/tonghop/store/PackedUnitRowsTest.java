package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.PackWriter;
import vn.tonghop.answers.PackedTable;
import vn.tonghop.answers.SourceFile;
import vn.tonghop.answers.UnitRow;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;

class PackedUnitRowsTest {
    private static final Form FORM =
            Definitions.builtIn().find("de-an-1327").orElseThrow().form();
    private static final Answers ANSWERS = new Answers.Builder(FORM)
            .set("PL02/2013/c2", Figure.of("12", "khoảng 12", new Place("PL02 (2)", 8, 3)))
            .build();

    @Test
    void unitsComeBackWithTheirFiles() {
        List<UnitRow> units = List.of(
                new UnitRow(
                        "TPLC/DB01",
                        "Đảng bộ A",
                        "dang-bo-co-so",
                        ANSWERS,
                        Map.of("PL02", List.of(new SourceFile("tp.xlsx", "aa"), new SourceFile("a.xlsx", "bb")))),
                new UnitRow("TPLC/DB02", "Đảng bộ B", "dang-bo-co-so", Answers.none(FORM)));

        assertThat(PackedUnitRows.unpack(PackedUnitRows.pack(units), FORM)).isEqualTo(units);
    }

    @Test
    void rowsPackedBeforeThereWereFilesAreStillRead() {
        PackWriter first = new PackWriter();
        first.octet(1);
        first.text("DB01");
        first.text("Đảng bộ A");
        first.text("dang-bo-co-so");
        FORM.tables().forEach(table -> first.block(PackedTable.pack(ANSWERS, table)));

        assertThat(PackedUnitRows.unpack(first.bytes(), FORM))
                .containsExactly(new UnitRow("DB01", "Đảng bộ A", "dang-bo-co-so", ANSWERS));
    }
}
