package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.aggregate.FileLine;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.workbook.FileKind;
import vn.tonghop.workbook.LockedCopy;
import vn.tonghop.workbook.OdsCopy;

/** What a unit sends in another format counts as the same sent as {@code .xlsx}. */
class OtherFormatsIT {
    private static final String UNIT = "DV0002";

    private static final String FREE = "SL/S0-01/gt";

    @TempDir
    Path folder;

    @Test
    void theSameReturnAsOdsGivesTheSameFigures() throws IOException {
        CityWorkspace excel = new CityWorkspace(folder.resolve("xlsx"), "de-an-1327", 3);
        excel.send("a.xlsx", UNIT);
        assertThat(excel.run().taken()).extracting(FileLine::verdict).containsExactly("ACCEPTED");
        CityWorkspace libreOffice = new CityWorkspace(folder.resolve("ods"), "de-an-1327", 3);
        libreOffice.drop("a.ods", OdsCopy.of(libreOffice.filled(UNIT, libreOffice.invented(UNIT))));
        assertThat(libreOffice.run().taken()).extracting(FileLine::verdict).containsExactly("ACCEPTED");
        assertThat(figures(libreOffice)).hasSizeGreaterThan(50).isEqualTo(figures(excel));
    }

    @Test
    void aFaultyOdsLiesUntouchedBesideTheListOfItsFaults() throws IOException {
        CityWorkspace city = new CityWorkspace(folder, "de-an-1327", 3);
        byte[] sent = OdsCopy.of(city.filled(UNIT, faulty(city)));
        assertThat(FileKind.of(sent)).isEqualTo(FileKind.ODS);
        city.drop("a.ods", sent);
        assertThat(city.run().taken()).extracting(FileLine::verdict).containsExactly("RETURNED");
        Path slips = city.workspace.outbox("de-an-1327").resolve("tra-lai");
        String stem = city.unit(UNIT).fileStem();
        assertThat(slips.resolve(stem + ".ods")).hasBinaryContent(sent);
        assertThat(Files.readString(slips.resolve(stem + ".txt"))).contains("-4");
    }

    @Test
    void aFileLockedWithThePasswordOfAllCountsAndOneLockedWithAnotherIsRefused() throws IOException {
        CityWorkspace city = new CityWorkspace(folder, "de-an-1327", 3);
        byte[] filled = city.filled(UNIT, city.invented(UNIT));
        city.drop("khoa cau truc.xlsx", LockedCopy.of(filled, LockedCopy.KNOWN_TO_ALL));
        city.drop("mat khau.xlsx", LockedCopy.of(filled, "bí mật"));
        assertThat(city.run().taken())
                .extracting(FileLine::file, FileLine::verdict)
                .containsExactlyInAnyOrder(
                        tuple("khoa cau truc.xlsx", "ACCEPTED"), tuple("mat khau.xlsx", "UNREADABLE"));
        assertThat(figures(city)).hasSizeGreaterThan(50);
    }

    @Test
    void aFaultyLockedFileLiesUntouchedUnderItsOwnEnding() throws IOException {
        CityWorkspace city = new CityWorkspace(folder, "de-an-1327", 3);
        byte[] sent = LockedCopy.of(city.filled(UNIT, faulty(city)), LockedCopy.KNOWN_TO_ALL);
        city.drop("a.xlsx", sent);
        assertThat(city.run().taken()).extracting(FileLine::verdict).containsExactly("RETURNED");
        Path slips = city.workspace.outbox("de-an-1327").resolve("tra-lai");
        assertThat(slips.resolve(city.unit(UNIT).fileStem() + ".xlsx")).hasBinaryContent(sent);
    }

    private static Answers faulty(CityWorkspace city) {
        Answers sound = city.invented(UNIT);
        Figure negative = Figure.of("-4", "-4", sound.form().field(FREE).place());
        return sound.toBuilder().set(FREE, negative).build();
    }

    private static List<Map<String, String>> figures(CityWorkspace city) throws IOException {
        return city.csv("so-lieu.csv").stream()
                .map(row -> {
                    Map<String, String> figure = new HashMap<>(row);
                    figure.keySet().removeAll(List.of("file", "sheet", "cell", "as_typed"));
                    return figure;
                })
                .toList();
    }
}
