package vn.tonghop.report;

import java.util.Optional;

/**
 * What goes back to a unit that must correct or confirm something: its own file, the cells in question marked and listed on a first
 * sheet, and the same list as plain text.
 */
public final class ReturnSlip {
    private final Optional<byte[]> workbook;
    private final String text;

    private ReturnSlip(Optional<byte[]> workbook, String text) {
        this.workbook = workbook;
        this.text = text;
    }

    /** @param original the bytes of {@link SlipRequest#file()} as the unit sent them */
    public static ReturnSlip make(SlipRequest request, byte[] original) {
        SlipPoints points = new SlipPoints(request);
        return new ReturnSlip(MarkedFile.of(request, points, original), SlipText.of(request, points));
    }

    /**
     * The marked file, of the same kind as the original; empty where the original cannot be changed without risk to what else is in
     * it: then the text goes beside the untouched original.
     */
    public Optional<byte[]> workbook() {
        return workbook;
    }

    /** Ready to paste into a chat; lines end with CRLF, which every Notepad shows. */
    public String text() {
        return text;
    }
}
