package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.definition.Place;
import vn.tonghop.finding.Code;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.Oddity;
import vn.tonghop.workbook.SheetCells;

/** Tells what is odd about the file itself; other programs read such a file silently in one way or another. */
final class FileOddities {
    private FileOddities() {}

    static List<Finding> of(Book book) {
        List<Finding> findings = new ArrayList<>();
        Stream.concat(
                        book.oddities().stream(),
                        book.sheets().stream().map(SheetCells::oddities).flatMap(List::stream))
                .flatMap(oddity -> finding(oddity).stream())
                .forEach(findings::add);
        for (SheetCells sheet : book.sheets()) {
            long lost = sheet.oddities().stream()
                    .filter(oddity -> oddity.kind() == Oddity.Kind.BAD_SHARED_STRING)
                    .count();
            if (lost > 0) {
                Place place = new Place(sheet.name(), -1, -1);
                findings.add(finding(Severity.WARNING, place, "", "strings", Long.toString(lost)));
            }
        }
        if (book.macros()) {
            findings.add(finding(Severity.NOTE, Place.NONE, "", "macros"));
        }
        return findings;
    }

    /** Empty for what is told at the field it concerns, or does no harm. */
    private static Optional<Finding> finding(Oddity oddity) {
        return switch (oddity.kind()) {
            case MISPLACED_REF, BAD_REF, BAD_TYPE ->
                Optional.of(finding(Severity.WARNING, place(oddity), oddity.detail(), "cell", oddity.ref()));
            case MISSING_SHEET -> Optional.of(finding(Severity.WARNING, place(oddity), oddity.sheet(), "sheet"));
            case DEFAULT_PASSWORD -> Optional.of(finding(Severity.NOTE, Place.NONE, "", "password"));
            case REPEATED_REF, MISSING_REF, BAD_SHARED_STRING, TEXT_CUT, NO_CELL_SHEET -> Optional.empty();
        };
    }

    private static Place place(Oddity oddity) {
        return CellRef.parse(oddity.ref())
                .map(ref -> new Place(oddity.sheet(), ref.row(), ref.column()))
                .orElse(new Place(oddity.sheet(), -1, -1));
    }

    private static Finding finding(Severity severity, Place place, String found, String... args) {
        return Finding.of(Code.CELLS_ODD, List.of(), place, found, args).withSeverity(severity);
    }
}
