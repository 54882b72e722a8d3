package vn.tonghop.report;

import java.util.Optional;

/**
 * What goes back to a unit that must correct or confirm something: its own file, the cells in question marked and listed on a first
 * sheet, and the same list as plain text.
 */
public final class ReturnSlip {
    private final SlipRequest request;
    private final SlipPoints points;
    private final byte[] original;

    private ReturnSlip(SlipRequest request, byte[] original) {
        this.request = request;
        this.points = new SlipPoints(request);
        this.original = original;
    }

    /** @param original the bytes of {@link SlipRequest#file()} as the unit sent them; they stay as they are */
    public static ReturnSlip make(SlipRequest request, byte[] original) {
        return new ReturnSlip(request, original);
    }

    /**
     * The marked file, of the same kind as the original; empty where the original cannot be changed without risk to what else is in
     * it: then the text goes beside the untouched original.
     */
    public Optional<byte[]> workbook() {
        return MarkedFile.of(request, points, original);
    }

    /** Ready to paste into a chat; lines end with CRLF, which every Notepad shows. */
    public String text() {
        return SlipText.of(request, points);
    }
}
