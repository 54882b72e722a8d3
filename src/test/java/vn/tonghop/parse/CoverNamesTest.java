package vn.tonghop.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Unit;

/** A general workbook belongs to the one unit whose name stands on its cover, however it is spelled; otherwise it is held. */
class CoverNamesTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final String CAMPAIGN = "ket-luan-224";
    private static final ReturnReader READER = new ReturnReader(List.of(new CampaignUnits(
            ReturnedBook.campaign(CAMPAIGN),
            new Roster(List.of(
                    unit("A1", "Đảng ủy xã Hòa Bình", "Đảng bộ xã Hòa Bình"),
                    unit("A2", "Đảng ủy phường Hóa An"),
                    unit("A3", "Chi bộ Trường Lê Lợi"),
                    unit("A4", "Chi bộ Trường Lê Lội"),
                    ReturnedBook.OWN)))));

    private static Unit unit(String code, String name, String... aliases) {
        return new Unit(
                code,
                name,
                "dang-bo-co-so",
                "",
                Integer.MAX_VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(aliases),
                "",
                "",
                false,
                List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/names-on-the-cover/names.csv", delimiter = ';', numLinesToSkip = 1)
    void the_cover_names_one_unit_or_the_file_is_held(String typed, @Nullable String unit, @Nullable String said) {
        Reading reading = READER.read(ReturnedBook.generic(CAMPAIGN)
                .type("BIA/don-vi/gt", unescaped(typed))
                .saved());

        if (reading instanceof Reading.Read read) {
            assertThat(read.returned().unit()).isEqualTo(unit);
        } else {
            assertThat(unit).isNull();
            assertThat(((Reading.Held) reading).findings().get(0).args().get(0)).isEqualTo(said);
        }
    }

    private static String unescaped(String typed) {
        return ESCAPE.matcher(typed).replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }
}
