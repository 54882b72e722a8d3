package vn.tonghop.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.workbook.RowStream;

/** Columns that name files of units, one each, and open them at a click. */
final class SentFiles {
    /** More of one unit share the last column. */
    private static final int MOST = 6;

    private static final double WIDTH = 40;
    /** What a formula can hold of a text. */
    private static final int LONGEST = 255;

    private final CampaignState state;
    private final int first;
    private final int columns;
    private final int linked;
    private final int plain;

    /**
     * @param first column
     * @param files of each unit
     */
    SentFiles(CampaignState state, int first, List<List<FileRef>> files, Looks looks) {
        this.state = state;
        this.first = first;
        this.columns = Math.max(
                1, Math.min(MOST, files.stream().mapToInt(List::size).max().orElse(1)));
        this.linked = looks.index(Look.CELL_LINK);
        this.plain = looks.index(Look.CELL);
    }

    int columns() {
        return columns;
    }

    /** @param head key of the head of the first column; those after it have the same with {@code .more} */
    List<Register.Column> heads(String head) {
        List<Register.Column> heads = new ArrayList<>(List.of(new Register.Column(head, WIDTH)));
        heads.addAll(Collections.nCopies(columns - 1, new Register.Column(head + ".more", WIDTH)));
        return heads;
    }

    int lines(List<FileRef> files) {
        return files.stream()
                .mapToInt(file -> TextFit.registerLines(file.file(), WIDTH))
                .max()
                .orElse(1);
    }

    /** @param none what stands there instead of the first file */
    void write(RowStream row, List<FileRef> files, String none) {
        for (int i = 0; i < columns; i++) {
            if (i >= files.size()) {
                row.text(first + i, plain, i == 0 ? none : "");
            } else if (i == columns - 1 && files.size() > columns) {
                row.text(first + i, plain, names(files.subList(i, files.size())));
            } else {
                write(row, first + i, files.get(i));
            }
        }
    }

    private void write(RowStream row, int column, FileRef file) {
        String quoted = file.file().replace("\"", "\"\"");
        state.original(file)
                .filter(link -> Math.max(link.length(), quoted.length()) <= LONGEST)
                .ifPresentOrElse(
                        link -> row.textFormula(
                                column, linked, "HYPERLINK(\"" + link + "\",\"" + quoted + "\")", file.file()),
                        () -> row.text(column, plain, file.file()));
    }

    private static String names(List<FileRef> files) {
        return Cut.toCell(files.stream().map(FileRef::file).collect(Collectors.joining("\n")));
    }
}
