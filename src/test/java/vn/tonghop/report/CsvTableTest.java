package vn.tonghop.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
                "-|'-",
                "`   @x`|'@x",
                "'đã có|''đã có",
                "Hội nghị|Hội nghị",
                "a,b|\"a,b\"",
                "nói \"có\"|\"nói \"\"có\"\"\"",
            })
    void guardsTextsThatASpreadsheetWouldRunAndQuotesOnlyWhenNeeded(String typed, String printed) {
        assertThat(line(typed)).isEqualTo(printed + "\r\n");
    }

    @Test
    void writesTextsInNfcWithLineFeedsOnly() {
        assertThat(line(" ti\u0300nh hi\u0300nh\r\nhai ")).isEqualTo("\"tình hình\nhai\"\r\n");
    }

    @Test
    void filesBeginWithAByteOrderMarkAndStandardOutputDoesNot() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CsvTable.file(file).header("a,b").flush();
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFa,b\r\n");
    }

    private static String line(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.standardOutput(out).text(text).end().flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
