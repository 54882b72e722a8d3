package vn.tonghop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.definition.Place;

class SentencesTest {
    private static final Place PLACE = new Place("PL02", 11, 3);

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_code_has_a_sentence_in_both_languages_and_a_line_in_the_docs(Code code) throws IOException {
        Finding finding = Finding.of(code, List.of(), PLACE, "abc");

        assertThat(Sentences.vietnamese().message(finding)).isNotBlank();
        assertThat(Sentences.in(Locale.ENGLISH).message(finding))
                .isNotBlank()
                .isNotEqualTo(Sentences.vietnamese().message(finding));
        assertThat(Files.readString(Path.of("src/docs/findings.md"))).contains("| " + code.printed() + " |");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void whatever_must_be_mended_says_what_is_right_and_what_to_do(Code code) {
        Finding finding = Finding.of(code, List.of(), PLACE, "abc", "label", "expected");

        if (code.severity() != Severity.NOTE) {
            for (Sentences language : List.of(Sentences.vietnamese(), Sentences.in(Locale.ENGLISH))) {
                assertThat(language.expected(finding)).isNotBlank();
                assertThat(language.proposal(finding)).isNotBlank();
            }
        }
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("findings.properties")).isEqualTo(keys("findings_en.properties"));
    }

    @Test
    void a_case_speaks_for_its_code_and_leaves_the_rest_to_it() {
        Finding sum = Finding.of(Code.CELL_TWO_NUMBERS, List.of(), PLACE, "12+3", "sum", "15");

        assertThat(Sentences.vietnamese().message(sum))
                .isEqualTo("Trang PL02, ô D12: \"12+3\" là phép cộng viết bằng chữ.");
        assertThat(Sentences.vietnamese().expected(sum)).isEqualTo("Mỗi ô một số.");
        assertThat(Sentences.vietnamese().proposal(sum)).isEqualTo("Có phải là 15? Nếu đúng, gõ 15.");
        assertThat(Sentences.in(Locale.ENGLISH).message(sum))
                .isEqualTo("Sheet PL02, cell D12: \"12+3\" is a sum written as text.");
    }

    private static Set<String> keys(String file) throws IOException {
        Set<String> keys = new TreeSet<>();
        Files.readAllLines(Path.of("src/main/resources/messages", file)).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .forEach(line -> keys.add(line.substring(0, line.indexOf('=')).strip()));
        return keys;
    }
}
