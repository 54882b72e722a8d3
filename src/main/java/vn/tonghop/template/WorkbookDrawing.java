package vn.tonghop.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.IdentityCode;
import vn.tonghop.definition.Sheet;
import vn.tonghop.definition.Table;
import vn.tonghop.rule.Rule;

/** Draws the whole blank workbook for one audience, with tokens in place of the unit's own words. */
final class WorkbookDrawing {
    private static final String NAME = "TONGHOP_MA";

    private final Campaign campaign;
    private final Form form;
    private final Audience audience;
    private final List<Rule> rules;
    private final List<Rule> lit;
    private final Tokens tokens;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<String, Canvas> canvases = new LinkedHashMap<>();
    private final ChoiceLists lists = new ChoiceLists();

    /**
     * @param rules that the sheet {@code Kiểm tra} lists
     * @param lit that let cells light up
     */
    WorkbookDrawing(Campaign campaign, Audience audience, List<Rule> rules, List<Rule> lit, Tokens tokens) {
        this.campaign = campaign;
        this.form = campaign.form();
        this.audience = audience;
        this.rules = rules;
        this.lit = lit;
        this.tokens = tokens;
    }

    byte[] draw() {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            addSheets();
            form.plan().sheets().forEach(this::draw);
            new GuideSheet(canvas(FormWords.GUIDE), campaign).draw();
            new CheckSheet(canvas(FormWords.CHECK), form, audience, rules).draw();
            new MetaSheet(canvas(FormWords.META)).draw(campaign, tokens, lists);
            canvases.forEach((name, canvas) -> finish(canvas));
            identify();
            book.setActiveSheet(0);
            book.setForceFormulaRecalculation(true);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sheets before any formula, since formulas look at other sheets: the cover, how to fill in, what to fill in, the check. */
    private void addSheets() {
        Pens pens = new Pens(book);
        for (Sheet sheet : form.plan().sheets()) {
            add(sheet.name(), sheet.table(), pens);
            if (sheet.name().equals(FormWords.COVER)) {
                add(FormWords.GUIDE, IdentityCode.GUIDE, pens);
            }
            form.findTable(sheet.table())
                    .filter(table -> !audience.fillsSome(form, table) && table.shape() != Table.Shape.COVER)
                    .ifPresent(table -> hide(sheet.name()));
            if (form.findTable(sheet.table()).isEmpty()) {
                hide(sheet.name());
            }
        }
        add(FormWords.CHECK, IdentityCode.CHECK, pens);
        add(FormWords.META, IdentityCode.BOOK, pens);
        hide(FormWords.META);
    }

    private void add(String name, String table, Pens pens) {
        Canvas canvas = new Canvas(book.createSheet(name), pens);
        canvases.put(name, canvas);
        Marks.code(canvas, tokens, table);
    }

    private void hide(String name) {
        book.setSheetHidden(book.getSheetIndex(name), true);
    }

    private Canvas canvas(String name) {
        return Optional.ofNullable(canvases.get(name)).orElseThrow();
    }

    private void draw(Sheet plan) {
        Canvas canvas = canvas(plan.name());
        Validations validations = new Validations(canvas.sheet(), lists);
        FieldCells cells = new FieldCells(canvas, audience, new Computations(campaign), validations);
        Marks.keys(canvas, plan);
        Optional<Table> table = form.findTable(plan.table());
        Table.Shape shape = table.map(Table::shape).orElse(Table.Shape.PROMPTS);
        switch (shape) {
            case COVER ->
                new CoverSheet(canvas, plan, campaign, audience, validations)
                        .draw(CheckSheet.standing(), CheckSheet.standing(new long[CheckPlan.Count.values().length], 0));
            case PROMPTS -> new PromptSheet(canvas, plan, form, audience, validations).draw();
            case FIGURES -> new FigureSheet(canvas, plan, form, cells).draw();
            case GRID, LIST -> new GridSheet(canvas, plan, form, cells).draw(new AttachLine(form));
        }
        validations.apply();
        if (shape == Table.Shape.FIGURES || shape == Table.Shape.GRID || shape == Table.Shape.LIST) {
            new Lights(canvas, campaign, plan, audience).draw(lit);
        }
    }

    /** Without a password: a lock against slips of the hand. Rows and columns may be made higher and wider. */
    private static void finish(Canvas canvas) {
        XSSFSheet sheet = canvas.sheet();
        sheet.enableLocking();
        sheet.lockFormatRows(false);
        sheet.lockFormatColumns(false);
        sheet.setDisplayGridlines(false);
        sheet.setZoom(100);
    }

    /** The identity outside of the cells. A fixed date of creation, so that the same form gives the same bytes. */
    private void identify() {
        String code = tokens.identity(IdentityCode.BOOK);
        XSSFName name = book.createName();
        name.setNameName(NAME);
        name.setRefersToFormula('"' + code + '"');
        POIXMLProperties properties = book.getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(campaign.name());
        core.setSubjectProperty(campaign.code());
        core.setKeywords(code);
        core.setCreator(Words.of("product"));
        core.setCreated(Optional.of(Date.from(Instant.EPOCH)));
        properties.getExtendedProperties().setApplication(Words.of("product"));
        properties.getCustomProperties().addProperty(NAME, code);
    }
}
