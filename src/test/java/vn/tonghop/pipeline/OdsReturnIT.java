package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.tonghop.workbook.OdsCopy;

/** What a unit sends as {@code .ods} counts as the same sent as {@code .xlsx}. */
class OdsReturnIT {
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
        Answers sound = city.invented(UNIT);
        Figure negative = Figure.of("-4", "-4", sound.form().field(FREE).place());
        Answers faulty = sound.toBuilder().set(FREE, negative).build();
        byte[] sent = OdsCopy.of(city.filled(UNIT, faulty));
        assertThat(FileKind.of(sent)).isEqualTo(FileKind.ODS);
        city.drop("a.ods", sent);
        assertThat(city.run().taken()).extracting(FileLine::verdict).containsExactly("RETURNED");
        Path slips = city.workspace.outbox("de-an-1327").resolve("tra-lai");
        String stem = city.unit(UNIT).fileStem();
        assertThat(slips.resolve(stem + ".ods")).hasBinaryContent(sent);
        assertThat(Files.readString(slips.resolve(stem + ".txt"))).contains("-4");
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
