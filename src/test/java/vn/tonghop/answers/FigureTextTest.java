package vn.tonghop.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.definition.Definitions;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Table;

class FigureTextTest {
    private static final Form FORM =
            Definitions.builtIn().find("de-an-1327").orElseThrow().form();
    private static final Table PL02 = FORM.table("PL02");

    @Test
    void writesOneEntryForEachFieldThatIsNotBlank() {
        Answers answers = new Answers.Builder(FORM)
                .set("PL02/KHAI/gt", Figure.of("Không phát sinh", "Không phát sinh", at("PL02/KHAI/gt")))
                .set("PL02/2013/c2", Figure.of("12", "12", at("PL02/2013/c2")))
                .set("PL02/2013/c3", new Figure(State.VALUE, "100", Qualifier.ABOUT, "khoảng 100", at("PL02/2013/c3")))
                .set("PL02/2013/c4", Figure.none("không", at("PL02/2013/c4")))
                .set("PL02/2014/c2", Figure.excluded("12;5|x\\", at("PL02/2014/c2")))
                .build();
        assertThat(FigureText.encode(PL02, answers))
                .containsExactly("0VKhông phát sinh;1V12;2V~100|khoảng 100;3N|không;11X|12\\;5\\|x\\\\");
        assertThat(decoded(FigureText.encode(PL02, answers))).isEqualTo(answers);
    }

    @Test
    void writesAnEmptyTextForAnEmptyTable() {
        assertThat(FigureText.encode(PL02, Answers.none(FORM))).containsExactly("");
        assertThat(decoded(List.of(""))).isEqualTo(Answers.none(FORM));
    }

    @Test
    void takesMoreCellsWhereOneIsTooShort() {
        Table list = FORM.table("S0-20");
        String text = "~ dòng một\ndòng hai ".repeat(1_500).strip();
        Answers answers = new Answers.Builder(FORM)
                .set("S0-20/1/c1", Figure.of(text, text, at("S0-20/1/c1")))
                .set("S0-20/2/c1", Figure.of(text, text, at("S0-20/2/c1")))
                .build();
        List<String> cells = FigureText.encode(list, answers);
        assertThat(cells).hasSize(2).allMatch(cell -> cell.length() <= FigureText.CELL);
        Answers.Builder back = new Answers.Builder(FORM);
        FigureText.decode(FORM, list, cells, back);
        assertThat(back.build()).isEqualTo(answers);
    }

    @Test
    void refusesWhatItDidNotWrite() {
        assertThatThrownBy(() -> decoded(List.of("12"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decoded(List.of("1V5;abc"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decoded(List.of("99999V5"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decoded(List.of("1Z5"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Answers decoded(List<String> cells) {
        Answers.Builder into = new Answers.Builder(FORM);
        FigureText.decode(FORM, PL02, cells, into);
        return into.build();
    }

    private static Place at(String key) {
        return FORM.field(key).place();
    }
}
