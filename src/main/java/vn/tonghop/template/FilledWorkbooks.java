package vn.tonghop.template;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Unit;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.CellRef;
import vn.tonghop.workbook.XlsxPatch;

/**
 * A unit's own workbook with answers typed into it, as a clerk would: numbers as numbers, days as days, words as words, long prose on
 * several rows. What is BLANK stays empty; MISSING and NONE that a declaration gave are said by the declaration's cell alone. Results of
 * formulas are stored as they come out. The same answers give the same bytes. Safe for several threads.
 */
public final class FilledWorkbooks {
    private final Form form;
    private final Campaign campaign;
    private final BlankWorkbooks blanks;
    private final Map<Audience, Recalculation> recalculations = new ConcurrentHashMap<>();

    public FilledWorkbooks(Campaign campaign) {
        this.campaign = campaign;
        this.form = campaign.form();
        this.blanks = new BlankWorkbooks(campaign);
    }

    /** A unit's return. */
    public byte[] of(Unit unit, Answers answers) {
        return of(unit, answers, Map.of());
    }

    /**
     * Totals as a return of the board for the level above. A total of BOOL fields is a count, which its cell cannot hold: the cell says
     * "Có" when some unit does, and the units behind it stand on the hidden sheet.
     *
     * @param totals with the rows of lists in place
     * @param hidden further hidden sheets, name to rows of texts
     */
    public byte[] of(Unit board, Answers totals, Map<String, List<List<String>>> hidden) {
        XlsxPatch patch = XlsxPatch.open(blanks.forUnit(board), Budget.ofOurOwn());
        Typing typing = new Typing(totals, board.name());
        form.fields().forEach(field -> type(patch, field, typing.of(field)));
        recalculation(board).renew(patch, typing);
        hidden.forEach(patch::addHiddenSheet);
        return patch.toBytes();
    }

    private Recalculation recalculation(Unit unit) {
        return recalculations.computeIfAbsent(
                Audience.of(unit.type()), audience -> new Recalculation(campaign, audience, blanks.rules(audience)));
    }

    private void type(XlsxPatch patch, Field field, TypedCell typed) {
        Place place = field.place();
        CellRef cell = new CellRef(place.row(), place.column());
        if (typed.number().isPresent()) {
            patch.setNumber(place.sheet(), cell, typed.number().get());
        } else if (field.kind() == Kind.TEXT && field.key().table().equals("DC")) {
            typeProse(patch, place, typed.text());
        } else if (!typed.isEmpty()) {
            patch.setText(place.sheet(), cell, typed.text());
        }
    }

    private void typeProse(XlsxPatch patch, Place place, String text) {
        if (text.isEmpty()) {
            return;
        }
        List<Integer> rows = PromptSheet.rows(form.plan().sheetOf("DC"), place.row());
        List<String> pieces = Prose.pieces(text, rows.size());
        for (int i = 0; i < pieces.size(); i++) {
            patch.setText(place.sheet(), new CellRef(rows.get(i), place.column()), pieces.get(i));
        }
        patch.setResult(place.sheet(), new CellRef(place.row(), PromptSheet.COUNTER), Prose.counted(pieces));
    }
}
