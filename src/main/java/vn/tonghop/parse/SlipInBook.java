package vn.tonghop.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.definition.Fold;
import vn.tonghop.definition.FormWords;
import vn.tonghop.finding.AskedPoint;
import vn.tonghop.finding.Opinion;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.SheetCells;

/**
 * The return slip that a corrected file still carries: what the unit wrote on it. Its sheet is known by the marks of its points, or by
 * its name where they are gone, and is never read as data.
 */
final class SlipInBook {
    private final Book book;
    private final List<SheetCells> slips;

    SlipInBook(Book book) {
        this.book = book;
        this.slips = book.sheets().stream().filter(SlipInBook::isSlip).toList();
    }

    private static boolean isSlip(SheetCells sheet) {
        return Fold.same(sheet.name(), FormWords.SLIP)
                || sheet.cells().stream().anyMatch(cell -> point(cell).isPresent());
    }

    private static Optional<AskedPoint> point(Cell cell) {
        return cell.type() == Cell.Type.TEXT ? AskedPoint.parse(cell.raw()) : Optional.empty();
    }

    /** The file as the unit would have sent it without the slip. */
    Book withoutSlip() {
        return slips.isEmpty()
                ? book
                : with(book.sheets().stream()
                        .filter(sheet -> !slips.contains(sheet))
                        .toList());
    }

    private Book with(List<SheetCells> sheets) {
        return new Book(
                book.kind(),
                sheets,
                book.definedNames(),
                book.customProperties(),
                book.modified(),
                book.date1904(),
                book.macros(),
                book.styles(),
                book.oddities());
    }

    /** Every point of the slip with what stands in the column for the unit, in any order of rows. */
    List<Opinion> opinions(KnownTexts texts) {
        if (slips.isEmpty()) {
            return List.of();
        }
        Map<AskedPoint, String> said = new LinkedHashMap<>();
        for (SheetCells sheet : new UnicodeBook(with(slips), texts).book().sheets()) {
            // A unit may have copied the sheet: what is written on either counts.
            read(sheet).forEach(opinion -> said.merge(opinion.point(), opinion.text(), SlipInBook::longer));
        }
        List<Opinion> opinions = new ArrayList<>();
        said.forEach((point, text) -> opinions.add(new Opinion(point, text)));
        return opinions;
    }

    private static String longer(String one, String other) {
        return other.length() > one.length() ? other : one;
    }

    private static List<Opinion> read(SheetCells sheet) {
        Grid grid = new Grid(sheet);
        String head = Fold.of(FormWords.OPINION);
        Optional<Integer> headed = sheet.cells().stream()
                .filter(cell -> Fold.of(cell.raw()).startsWith(head))
                .map(Cell::column)
                .findFirst();
        List<Opinion> opinions = new ArrayList<>();
        for (Cell cell : sheet.cells()) {
            point(cell).ifPresent(point -> {
                int column = headed.orElse(cell.column() - 1);
                String text = column < 0
                        ? ""
                        : grid.at(cell.row(), column).map(Cell::raw).orElse("");
                opinions.add(new Opinion(point, TypedText.isBlank(text) ? "" : text.strip()));
            });
        }
        return opinions;
    }
}
