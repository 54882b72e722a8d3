package vn.tonghop.parse.mangling;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.answers.State;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.Unit;
import vn.tonghop.template.FilledWorkbooks;
import vn.tonghop.workbook.Book;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.Cell;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.SheetCells;
import vn.tonghop.workbook.WorkbookReader;

/** Puts a filled workbook on the desk: every cell knows which field it asks and what was typed for it. */
final class FilledDesk {
    private final Form form;
    private final Answers answers;
    private final Desk desk;

    private FilledDesk(Campaign campaign, Unit unit) {
        this.form = campaign.form();
        this.answers = new Filling(campaign, unit.type()).answers();
        Book book = WorkbookReader.read(new FilledWorkbooks(campaign).of(unit, answers), Budget.ofOurOwn());
        this.desk = new Desk(campaign.code(), form, unit.type(), book.definedNames(), book.styles()::of);
        book.sheets().forEach(this::add);
        form.fields().forEach(this::ask);
        form.plan().sheets().forEach(this::askFurther);
    }

    static Desk of(Campaign campaign, Unit unit) {
        return new FilledDesk(campaign, unit).desk;
    }

    private void add(SheetCells cells) {
        String table = form.plan().sheets().stream()
                .filter(plan -> plan.name().equals(cells.name()))
                .map(Sheet::table)
                .findFirst()
                .orElse("");
        DeskSheet sheet = new DeskSheet(table, cells.name(), cells.hidden());
        for (Cell cell : cells.cells()) {
            Content content =
                    new Content(cell.type(), cell.raw(), cell.formula(), cell.style(), Content.PRINTED, Meant.BLANK);
            String link = cells.hyperlinks().getOrDefault(new CellRef(cell.row(), cell.column()), "");
            sheet.put(cell.row(), cell.column(), new Spot(Spot.NO_FIELD, 0, link, content));
        }
        sheet.merges.addAll(cells.merges());
        desk.sheets.add(sheet);
    }

    private DeskSheet sheet(String name) {
        return desk.sheets.stream()
                .filter(sheet -> sheet.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void ask(Field field) {
        Place place = field.place();
        DeskSheet sheet = sheet(place.sheet());
        Content there = sheet.spot(place.row(), place.column()).content;
        Figure figure = answers.get(field);
        boolean typed = figure.state() != State.BLANK;
        desk.typed.set(field.ordinal(), typed);
        Content content = typed
                ? new Content(there.type(), there.raw(), there.formula(), there.style(), field.ordinal(), meant(figure))
                : there;
        sheet.put(place.row(), place.column(), new Spot(field.ordinal(), 0, "", content));
    }

    private static Meant meant(Figure figure) {
        return new Meant(true, figure.state(), figure.value());
    }

    /** Two of the rows under every second answer go on with it. */
    private void askFurther(Sheet plan) {
        List<Line> lines = plan.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).role() == Line.Role.ANSWER) {
                Field field = form.field(lines.get(i).fields().get(0));
                for (Line rest : continuations(lines, i)) {
                    askFurther(
                            plan, field, rest.row(), rest.row() - lines.get(i).row());
                }
            }
        }
    }

    private static List<Line> continuations(List<Line> lines, int answer) {
        List<Line> rest = new ArrayList<>();
        for (int i = answer + 1; i < lines.size() && lines.get(i).role() == Line.Role.CONTINUATION; i++) {
            rest.add(lines.get(i));
        }
        return rest;
    }

    private void askFurther(Sheet plan, Field field, int row, int part) {
        boolean goesOn = answers.get(field).state() == State.VALUE && field.ordinal() % 2 == 0 && part <= 2;
        String text = "Viết tiếp " + part + " của nội dung số " + field.ordinal();
        Content content = goesOn ? Content.text(text, field.ordinal(), Meant.value(text)) : Content.EMPTY;
        sheet(plan.name()).put(row, field.place().column(), new Spot(field.ordinal(), part, "", content));
    }
}
