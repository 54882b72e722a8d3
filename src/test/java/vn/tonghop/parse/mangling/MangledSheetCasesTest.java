package vn.tonghop.parse.mangling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.tonghop.finding.Severity;
import vn.tonghop.parse.Reading;

/** What once was read wrong: each edit with the codes that tell it, none where everything is read. */
class MangledSheetCasesTest {
    private static final int SEED = 5;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "/cases/mangled-sheets/cases.csv", delimiter = ';', numLinesToSkip = 1, emptyValue = "")
    void tells_what_it_cannot_read(String name, String sheetName, String edits, String told) {
        Desk desk = Desks.of(name);
        DeskSheet sheet = desk.sheets.stream()
                .filter(any -> any.name.equals(sheetName))
                .findFirst()
                .orElseThrow();
        for (String edit : edits.split(" \\+ ", -1)) {
            mangling(edit).edit().apply(desk, sheet, new Dice(SEED));
        }

        Reading reading = Desks.read(desk, Container.XLSX);

        assertThat(Sorting.of(desk, reading).silent()).isEmpty();
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .map(finding -> finding.code().printed())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(told == null ? "" : told);
    }

    private static Mangling mangling(String name) {
        return Manglings.ALL.stream()
                .filter(mangling -> mangling.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
