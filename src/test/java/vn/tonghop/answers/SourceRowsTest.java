package vn.tonghop.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Form;

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
    void refuses_rows_of_another_form() {
        assertThatThrownBy(() ->
                        SourceRows.decode(FORM, List.of(List.of("unit", "name", "type", "table", "figures", "00"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
