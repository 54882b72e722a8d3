package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WorkbookSuffixTest {
    @Test
    void namesAWorkbookByItsContent() throws IOException {
        assertThat(suffix(Saved.by("poi"))).isEqualTo(".xlsx");
        assertThat(suffix(Saved.by("libreoffice"))).isEqualTo(".xlsx");
        assertThat(suffix(Saved.by("sheetjs"))).isEqualTo(".xlsx");
        assertThat(suffix(HandMade.rows("").part("a.txt", "").bytes())).isEqualTo(".xlsx");
        assertThat(suffix(Saved.xlsBy("poi"))).isEqualTo(".xls");
        assertThat(suffix(HandMadeOds.rows("").bytes())).isEqualTo(".ods");
    }

    private static String suffix(byte[] file) throws IOException {
        return WorkbookSuffix.of(new ByteArrayInputStream(file));
    }
}
