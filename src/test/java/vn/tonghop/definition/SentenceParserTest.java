package vn.tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.definition.Sentence.Area;
import vn.tonghop.definition.Sentence.Aside;
import vn.tonghop.definition.Sentence.Choice;
import vn.tonghop.definition.Sentence.Place;
import vn.tonghop.definition.Sentence.Words;

class SentenceParserTest {
    @Test
    void readsPlacesDerivedPlacesAndTheArea() {
        assertThat(parsed("Toàn {địa bàn} có {A}, ít nhất {A#min}."))
                .isEqualTo(new Sentence(List.of(
                        new Words("Toàn "),
                        new Area(),
                        new Words(" có "),
                        new Place("SL/A/gt", ""),
                        new Words(", ít nhất "),
                        new Place("SL/A/gt", "min"),
                        new Words("."))));
    }

    @Test
    void readsWordsByHowSumsCompare() {
        assertThat(parsed("{A + B so với C: hơn {A} | kém | bằng | {A} và {C}}"))
                .isEqualTo(new Sentence(List.of(new Choice(
                        List.of("SL/A/gt", "SL/B/gt"),
                        List.of("SL/C/gt"),
                        new Sentence(List.of(new Words("hơn "), new Place("SL/A/gt", ""))),
                        new Sentence(List.of(new Words("kém"))),
                        new Sentence(List.of(new Words("bằng"))),
                        new Sentence(
                                List.of(new Place("SL/A/gt", ""), new Words(" và "), new Place("SL/C/gt", "")))))));
    }

    @Test
    void comparesWithNothingAndLeavesOutAsides() {
        Sentence sentence = parsed("{A so với 0: có {A}{? (chiếm {A#ty-le-B})} | | không | {A}}");
        Choice choice = (Choice) sentence.pieces().get(0);
        assertThat(choice.right()).isEmpty();
        assertThat(choice.less()).isEqualTo(new Sentence(List.of()));
        assertThat(choice.more().pieces().get(2))
                .isEqualTo(new Aside(
                        new Sentence(List.of(new Words(" (chiếm "), new Place("SL/A/gt", "ty-le-B"), new Words(")")))));
        assertThat(sentence.placesWhileUnknown()).containsExactly(new Place("SL/A/gt", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "có {A",
                "có A}",
                "{A so với B: hơn | kém | bằng}",
                "{A bằng B: hơn | kém | bằng | {A}}",
                "{? (chiếm {A)"
            })
    void refusesWhatItDoesNotUnderstand(String pattern) {
        assertThatThrownBy(() -> parsed(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Sentence parsed(String pattern) {
        return new SentenceParser(name -> "SL/" + name + "/gt").parse(pattern);
    }
}
