package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Line;
import vn.tonghop.parse.LegacyText.State;
import vn.tonghop.parse.LegacyText.Stretch;

class LegacyTextTest {
    private static final String LETTERS =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
    private static final KnownTexts KNOWN = new KnownTexts(List.of(
            new CampaignUnits(ReturnedBook.campaign("de-an-1327"), ReturnedBook.ROSTER),
            new CampaignUnits(ReturnedBook.campaign("quy-che-518"), ReturnedBook.ROSTER)));

    @Test
    void every_letter_with_every_tone_comes_back_from_both_encodings() {
        for (String letter : LETTERS.split("")) {
            String capital = letter.toUpperCase(Locale.ROOT);
            assertThat(LegacyEncoding.TCVN3.decode(OldFonts.tcvn3(letter))).isEqualTo(letter);
            assertThat(LegacyEncoding.VNI.decode(OldFonts.vni(letter))).isEqualTo(letter);
            assertThat(LegacyEncoding.VNI.decode(OldFonts.vni(capital))).isEqualTo(capital);
        }
        assertThat(LegacyEncoding.TCVN3.decode(OldFonts.tcvn3("ĂÂÊÔƠƯĐ"))).isEqualTo("ĂÂÊÔƠƯĐ");
        assertThat(LegacyEncoding.VNI.decode(OldFonts.vni(LETTERS))).isEqualTo(LETTERS);
    }

    @Test
    void the_table_of_tcvn3_is_that_of_the_standard() {
        for (String pair : OldFonts.TCVN3.split(" ")) {
            String code = String.valueOf((char) Integer.parseInt(pair.substring(0, 2), 16));
            assertThat(LegacyEncoding.TCVN3.decode(code)).as(pair).isEqualTo(pair.substring(3));
        }
        for (char c = 0; c < 0xA1; c++) {
            assertThat(LegacyEncoding.TCVN3.decode(String.valueOf(c))).isEqualTo(String.valueOf(c));
        }
    }

    @Test
    void vietnamese_in_an_old_font_is_read_by_the_font() {
        for (String text : printed()) {
            String small = text.toLowerCase(Locale.ROOT);
            boolean plain = OldFonts.tcvn3(small).equals(small);
            assertThat(of(OldFonts.tcvn3(small), ".VnTime").text()).isEqualTo(small);
            assertThat(of(OldFonts.tcvn3(small), ".VnTimeH").text())
                    .isEqualTo(plain ? small : text.toUpperCase(Locale.ROOT));
            assertThat(of(OldFonts.vni(text), "VNI-Times").text()).isEqualTo(text);
        }
    }

    @Test
    void vietnamese_whose_font_was_lost_is_read_by_its_syllables_or_kept() {
        int words = 0;
        int kept = 0;
        for (String text : printed()) {
            String small = text.toLowerCase(Locale.ROOT);
            LegacyText tcvn3 = of(OldFonts.tcvn3(small), "");
            LegacyText vni = of(OldFonts.vni(text), "Times New Roman");
            assertThat(tcvn3.state() == State.DECODED ? tcvn3.text() : small).isEqualTo(small);
            assertThat(vni.state() == State.DECODED ? vni.text() : text).isEqualTo(text);
            boolean several =
                    LegacyScore.of(OldFonts.tcvn3(small), LegacyEncoding.TCVN3).words() > 2;
            words += several ? 2 : 0;
            kept += several && tcvn3.state() != State.DECODED ? 1 : 0;
            kept += several && vni.state() != State.DECODED ? 1 : 0;
        }
        assertThat(kept)
                .as("texts of three words or more that stay unread, of " + words)
                .isLessThan(words / 100);
    }

    @Test
    void good_unicode_is_never_changed() {
        for (String text : printed()) {
            assertThat(of(text, "Times New Roman").state()).as(text).isEqualTo(State.AS_STORED);
            assertThat(of(Normalizer.normalize(text, Normalizer.Form.NFD), "").state())
                    .as(text)
                    .isEqualTo(State.AS_STORED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Không",
                "báo cáo tháng 5",
                "Hà Nam",
                "có",
                "Café",
                "François Müller",
                "Saint-Étienne",
                "São Paulo",
                "Citroën",
                "Noël",
                "naïve",
                "Déjà vu",
                "à la carte",
                "Beyoncé",
                "±5%",
                "m²",
                "20°C",
                "½ ngày",
                "5 × 3",
                "«Nhân dân»",
                "© 2023",
                "®",
                "µm",
                "£100",
                "¶",
                "10–15",
                "“xã”",
                "N·m",
                "xã¹",
                "thôn²",
                "Ñ",
                "Peña",
                "12",
                "UBND",
                "35 km²",
                "Kilômét",
                "ghi nợ",
                "Đ/c",
                "5 đ/c",
                "Rôm-bô",
                "quý I",
                "hoà",
                "Quí"
            })
    void signs_and_foreign_names_are_never_changed(String text) {
        assertThat(of(text, "Times New Roman").state()).isNotEqualTo(State.DECODED);
        assertThat(of(text, "").text()).isNotEmpty();
    }

    @Test
    void names_of_countries_and_languages_are_never_changed() {
        for (String language : List.of("fr", "de", "es", "pt", "it", "sv", "nl", "fi", "is", "sq", "ca")) {
            for (Locale named : Locale.getAvailableLocales()) {
                String name = named.getDisplayName(Locale.forLanguageTag(language));
                assertThat(of(name, "Arial").state()).as(name).isNotEqualTo(State.DECODED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Kh«ng, Không", "ch­a cã sè liÖu, chưa có số liệu", "§¶ng bé x· T©n Long, Đảng bộ xã Tân Long",
        "Uû ban nh©n d©n, Uỷ ban nhân dân", "Ñaûng boä phöôøng Moät, Đảng bộ phường Một", "®ång chÝ, đồng chí",
        "khoâng, không", "CHÖA COÙ SOÁ LIEÄU, CHƯA CÓ SỐ LIỆU"
    })
    void a_lost_font_is_made_up_for_by_the_syllables(String stored, String meant) {
        LegacyText read = of(stored, "Times New Roman");

        assertThat(read.state()).isEqualTo(State.DECODED);
        assertThat(read.text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loïc", "ñoaøn", "toå"})
    void one_short_word_is_asked_about_and_kept(String stored) {
        assertThat(of(stored, "Times New Roman").state()).isEqualTo(State.DOUBTFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"báo cáo", "Café Noël", "½", "5 × 3"})
    void unicode_typed_into_a_cell_of_an_old_font_is_not_spoilt(String unicode) {
        assertThat(of(unicode, ".VnTime").state()).isNotEqualTo(State.DECODED);
        assertThat(of("Không", ".VnTime").state()).as("a choice of the form").isEqualTo(State.AS_STORED);
        assertThat(of("Đảng bộ xã", ".VnTimeH").state()).isEqualTo(State.AS_STORED);
    }

    @Test
    void a_text_half_in_an_old_font_is_decoded_there_alone() {
        LegacyText read = LegacyText.of(
                List.of(
                        new Stretch("®¶ng bé ", ".VnTimeH"),
                        new Stretch("xã Tân Long, ", "Times New Roman"),
                        new Stretch("phöôøng Moät", "VNI-Times")),
                KNOWN);

        assertThat(read.text()).isEqualTo("ĐẢNG BỘ xã Tân Long, phường Một");
        assertThat(read.encodings()).containsExactly(LegacyEncoding.TCVN3, LegacyEncoding.VNI);
    }

    @Test
    void typographic_quotes_do_not_make_a_text_unicode() {
        assertThat(of("“häc tËp, qu¸n triÖt” – 5 líp", ".VnTime").text()).isEqualTo("“học tập, quán triệt” – 5 lớp");
    }

    /** Every text that the five sources print. */
    private static List<String> printed() {
        return ReturnedBook.DEFINITIONS.all().stream()
                .flatMap(campaign -> Stream.concat(
                        campaign.form().plan().sheets().stream()
                                .flatMap(sheet -> sheet.lines().stream())
                                .map(Line::text),
                        campaign.form().fields().stream().map(Field::label)))
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static LegacyText of(String stored, String font) {
        return LegacyText.of(List.of(new Stretch(stored, font)), KNOWN);
    }
}
