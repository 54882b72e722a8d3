package vn.tonghop.workbook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import vn.tonghop.workbook.UnreadableWorkbookException.Reason;

/** What reading a file it must not read ends with. */
final class Refusals {
    private Refusals() {}

    static void assertUnreadable(byte[] file, Reason reason) {
        assertUnreadable(file, Budget.standard(System::nanoTime), reason);
    }

    static void assertUnreadable(byte[] file, Budget budget, Reason reason) {
        assertThatThrownBy(() -> WorkbookReader.read(file, budget))
                .isInstanceOf(UnreadableWorkbookException.class)
                .extracting(e -> ((UnreadableWorkbookException) e).reason())
                .isEqualTo(reason);
    }
}
