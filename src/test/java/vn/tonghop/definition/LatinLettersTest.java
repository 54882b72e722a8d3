package vn.tonghop.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatinLettersTest {
    @Test
    void letters_that_look_alike_are_one_when_texts_are_compared() {
        assertThat(Fold.same("Кhông phát ѕinh", "Không phát sinh")).isTrue();
        assertThat(Fold.same("Ðảng bộ", "đảng bộ")).isTrue();
        assertThat(Fold.same("nо\u0301", "nó")).as("a Cyrillic o with a tone").isTrue();
        assertThat(Slug.of("Ðảng ủy Рhường")).isEqualTo("dang-uy-phuong");
    }

    @Test
    void only_words_with_latin_letters_are_mended() {
        assertThat(LatinLetters.mended("Ðảng bộ, Тổ chức")).isEqualTo("Đảng bộ, Tổ chức");
        assertThat(LatinLetters.mended("báo «Правда» và β, Ω")).isEqualTo("báo «Правда» và β, Ω");
        assertThat(LatinLetters.mended("")).isEmpty();
    }
}
