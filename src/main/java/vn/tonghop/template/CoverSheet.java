package vn.tonghop.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Deadline;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Issuer;
import vn.tonghop.definition.Line;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.SheetPlan;
import vn.tonghop.definition.ValueType;

/** The cover: what is asked, by whom and until when; who answers; whether the workbook is ready to be sent. */
final class CoverSheet {
    static final String UNIT_NAME = "BIA/don-vi/gt";
    static final String NUMBER = "BIA/so-bao-cao/gt";
    static final String DAY = "BIA/ngay-bao-cao/gt";
    static final String SUBMISSION = "BIA/lan-nop/gt";

    private static final int LABEL = 1;
    private static final int VALUE = 2;
    private static final double FIELD_HEIGHT = 24;
    private static final double STAMP_HEIGHT = 34;

    private final Canvas canvas;
    private final Sheet plan;
    private final Campaign campaign;
    private final Form form;
    private final Audience audience;
    private final Validations validations;

    CoverSheet(Canvas canvas, Sheet plan, Campaign campaign, Audience audience, Validations validations) {
        this.canvas = canvas;
        this.plan = plan;
        this.campaign = campaign;
        this.form = campaign.form();
        this.audience = audience;
        this.validations = validations;
    }

    /** @param standing formula that says how many points are still open */
    void draw(String standing, String standingShown) {
        canvas.width(LABEL, 30);
        canvas.width(VALUE, 56);
        boolean first = true;
        for (Line line : plan.lines()) {
            switch (line.role()) {
                case TITLE -> {
                    canvas.block(line.row(), LABEL, VALUE, line.text(), Titles.look(line.text(), first));
                    first = false;
                }
                case READING -> canvas.block(line.row(), LABEL, VALUE, line.text(), reading());
                case COVER -> drawField(line, form.field(line.fields().get(0)));
                default -> {}
            }
        }
        drawLegend(drawFacts(drawStanding(standing, standingShown)) + 1);
        Paper.A4_PORTRAIT.setUp(canvas.sheet());
    }

    /** The stamp, and beneath it the counts it rests on. */
    private int drawStanding(String standing, String standingShown) {
        int row = stampRow(plan);
        long[] nothing = new long[CheckPlan.Count.values().length];
        canvas.text(
                row,
                LABEL,
                Words.of("cover.standing"),
                Look.TEXT.bolded().filled(Look.HEAD).lined());
        Look stamp = Look.TEXT.sized(16).bolded().lined().centered().filled(Stamp.EMPTY.ground());
        canvas.formula(row, VALUE, Stamp.formula(), Stamp.of(nothing, 0).text(nothing), stamp);
        canvas.linkInside(row, VALUE, Ranges.sheet(FormWords.CHECK) + "B2");
        canvas.grow(row, STAMP_HEIGHT);
        List<CellRangeAddress> cell = List.of(new CellRangeAddress(row, row, VALUE, VALUE));
        Stamp.conditions(new Place(plan.name(), row, VALUE).cell())
                .forEach((said, condition) -> canvas.light(cell, condition, said.ground(), said.ink()));
        canvas.formula(row + 1, VALUE, standing, standingShown, fact());
        canvas.grow(row + 1, TextFit.height(standingShown, canvas.room(VALUE, VALUE), fact()));
        return row + 2;
    }

    /** Where the stamp stands. */
    static Place stamp(SheetPlan sheets) {
        Sheet cover = sheets.sheetOf(UNIT_NAME.substring(0, UNIT_NAME.indexOf('/')));
        return new Place(cover.name(), stampRow(cover), VALUE);
    }

    /** Where the cover says how many points are open. */
    static Place standing(SheetPlan sheets) {
        Place stamp = stamp(sheets);
        return new Place(stamp.sheet(), stamp.row() + 1, VALUE);
    }

    private static int stampRow(Sheet cover) {
        return cover.lastRow() + 2;
    }

    static Look reading() {
        return Look.TEXT.sized(11).slanted().inked(Look.GREY).centered();
    }

    private void drawField(Line line, Field field) {
        boolean open = audience.fills(field);
        canvas.text(
                line.row(),
                LABEL,
                line.text(),
                Look.TEXT.bolded().filled(Look.HEAD).lined());
        Look look = Look.TEXT.lined().formatted(Sayings.format(field)).filled(open ? Look.INPUT : Look.COMPUTED);
        canvas.text(line.row(), VALUE, "", open ? look.opened() : look);
        canvas.grow(line.row(), FIELD_HEIGHT);
        if (field.key().toString().equals(SUBMISSION)) {
            canvas.cell(line.row(), VALUE, look).setCellValue(1);
        } else if (!open) {
            canvas.text(line.row(), VALUE, Tokens.UNIT_NAME, look.bolded());
        } else {
            String hint = "prompt." + field.key().row();
            validations.add(field, line.text(), field.type() == ValueType.DATE ? Words.of(hint) : Words.optional(hint));
        }
    }

    /** Where the outline comes from, what it covers, until when and to whom. */
    private int drawFacts(int from) {
        int row = from;
        row = drawFact(row, "cover.source", campaign.source());
        if (!campaign.periodWords().isEmpty()) {
            row = drawFact(row, "cover.period", campaign.periodWords());
        }
        for (String deadline : deadlines()) {
            row = drawFact(row, "cover.deadline", deadline);
        }
        Optional<Issuer> board = Optional.ofNullable(campaign.issuers().get("reminder"));
        return board.isEmpty() ? row : drawFact(row, "cover.send", Words.of("cover.send.to", name(board.get())));
    }

    private int drawFact(int row, String label, String text) {
        canvas.text(row, LABEL, Words.of(label), fact().bolded());
        canvas.block(row, VALUE, VALUE, text, fact());
        return row + 1;
    }

    private List<String> deadlines() {
        if (audience.unitType().isPresent()) {
            return List.of(Tokens.DEADLINE);
        }
        if (campaign.deadlines().isEmpty()) {
            return List.of(Words.of("deadline.none"));
        }
        List<String> texts = new ArrayList<>();
        for (Deadline deadline : campaign.deadlines()) {
            String whose = deadline.types().isEmpty() ? "" : Sayings.types(deadline.types()) + ": ";
            texts.add(whose + Sayings.deadline(deadline));
        }
        return texts;
    }

    private static String name(Issuer board) {
        return (board.body() + " " + board.superior()).strip();
    }

    private void drawLegend(int from) {
        Map<String, String> grounds = new LinkedHashMap<>();
        grounds.put("legend.input", Look.INPUT);
        grounds.put("legend.computed", Look.COMPUTED);
        grounds.put("legend.foreign", Look.FOREIGN);
        grounds.put("legend.wrong", Lights.RED);
        grounds.put("legend.doubtful", Lights.AMBER);
        int row = from;
        for (Map.Entry<String, String> legend : grounds.entrySet()) {
            canvas.text(row, LABEL, "", Look.TEXT.lined().filled(legend.getValue()));
            canvas.text(row, VALUE, Words.of(legend.getKey()), Look.TEXT.sized(11));
            row++;
        }
    }

    private static Look fact() {
        return Look.TEXT.onTop();
    }
}
