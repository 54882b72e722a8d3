package vn.tonghop.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;

class SourceRowsTest {
    private static final Form FORM =
            Definitions.builtIn().find("de-an-1327").orElseThrow().form();

    @Test
    void reads_back_the_units_that_it_wrote() {
        Answers answers = new Answers.Builder(FORM)
                .set(
                        "PL02/2013/c2",
                        Figure.of("12", "12", FORM.field("PL02/2013/c2").place()))
                .set(
                        "SL/S0-01/gt",
                        Figure.none("không", FORM.field("SL/S0-01/gt").place()))
                .build();
        List<UnitRow> units = List.of(
                new UnitRow("TH2/DV0001", "Chi bộ A", "chi-bo-co-so", answers),
                new UnitRow("TH2/DV0002", "Chi bộ B", "chi-bo-co-so", Answers.none(FORM)));

        List<List<String>> rows = SourceRows.encode(FORM, units);

        assertThat(rows).hasSize(4);
        assertThat(rows.get(2).subList(0, 4)).containsExactly("TH2/DV0001", "Chi bộ A", "chi-bo-co-so", "PL02");
        assertThat(rows.get(3)).containsExactly("TH2/DV0002", "Chi bộ B", "chi-bo-co-so", "");
        assertThat(SourceRows.decode(FORM, rows)).isEqualTo(units);
    }

    @Test
    void a_unit_s_files_and_displaced_places_come_back_and_an_older_program_passes_them_over() {
        Answers answers = new Answers.Builder(FORM)
                .set("PL02/2013/c2", Figure.of("12", "12 hn", new Place("PL02; cũ|=", 6, 1)))
                .set(
                        "SL/S0-01/gt",
                        Figure.of("1", "1", FORM.field("SL/S0-01/gt").place()))
                .build();
        SourceFile city = new SourceFile("thanh pho.xlsx", "aa");
        UnitRow unit = new UnitRow(
                "TPLC/DB01",
                "Đảng bộ A",
                "dang-bo-co-so",
                answers,
                Map.of(
                        "SL", List.of(city, new SourceFile("thư.zip!so; lieu|1.xlsx", "bb")),
                        "PL02", List.of(city, SourceFile.UNKNOWN)));

        List<List<String>> rows = SourceRows.encode(FORM, List.of(unit));

        assertThat(rows.get(3))
                .containsExactly(
                        "TPLC/DB01",
                        "Đảng bộ A",
                        "dang-bo-co-so",
                        "",
                        "SL|aa|thanh pho.xlsx|bb|thư.zip!so\\; lieu\\|1.xlsx",
                        "PL02|aa|thanh pho.xlsx||",
                        "@PL02/2013/c2=B7 PL02\\; cũ\\|=");
        assertThat(SourceRows.decode(FORM, rows)).containsExactly(unit);
        assertThat(rows.get(0)).containsExactly("unit", "name", "type", "table", "figures", FORM.hash());
        assertThat(SourceRows.decode(FORM, rows.subList(0, 3)).get(0).files()).isEmpty();
    }

    @Test
    void many_displaced_places_take_more_cells_than_one() {
        Answers.Builder answers = new Answers.Builder(FORM);
        FORM.fieldsOf(FORM.table("PL04"))
                .forEach(field ->
                        answers.set(field.ordinal(), Figure.of("1", "1", new Place("Phụ lục 4 ".repeat(20), 900, 40))));
        UnitRow unit = new UnitRow("DB01", "Đảng bộ A", "dang-bo-co-so", answers.build());

        List<List<String>> rows = SourceRows.encode(FORM, List.of(unit));

        assertThat(rows.get(2)).hasSizeGreaterThan(6).allMatch(text -> text.length() <= 32_767);
        assertThat(SourceRows.decode(FORM, rows)).containsExactly(unit);
    }

    @Test
    void refuses_rows_of_another_form() {
        assertThatThrownBy(() ->
                        SourceRows.decode(FORM, List.of(List.of("unit", "name", "type", "table", "figures", "00"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
