package vn.tonghop.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Unit;
import vn.tonghop.rule.Rule;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.workbook.BooleanSpelling;
import vn.tonghop.workbook.Budget;
import vn.tonghop.workbook.PreparedWorkbook;

/**
 * The blank workbooks of a campaign: one for anybody, and one for each unit. A workbook is drawn once per type of unit; each unit's own
 * is a copy with its words put in. The same form and unit give the same bytes. Safe for several threads.
 */
public final class BlankWorkbooks {
    private final Campaign campaign;
    private final RuleBook book;
    private final Map<Audience, Prepared> prepared = new ConcurrentHashMap<>();

    private record Prepared(PreparedWorkbook workbook, Tokens tokens) {}

    public BlankWorkbooks(Campaign campaign) {
        this.campaign = campaign;
        this.book = RuleBook.of(campaign);
    }

    /** The workbook with no unit in it: the unit's name or code is typed on the cover, every field is open. */
    public byte[] generic() {
        return made(Audience.ANYONE, Optional.empty(), "");
    }

    /** The unit's own workbook: its name is printed, fields of other types of unit are locked. */
    public byte[] forUnit(Unit unit) {
        return made(Audience.of(unit.type()), Optional.of(unit), deadline(unit));
    }

    private byte[] made(Audience audience, Optional<Unit> unit, String deadline) {
        Prepared made = prepared.computeIfAbsent(audience, this::prepare);
        return made.workbook().make(made.tokens().meanings(unit, deadline));
    }

    private Prepared prepare(Audience audience) {
        Tokens tokens = new Tokens(campaign);
        List<Rule> lit = audience.unitType().map(book::rules).orElseGet(book::rules);
        byte[] drawn = new WorkbookDrawing(campaign, audience, rules(audience), lit, tokens).draw();
        Budget budget = Budget.ofOurOwn();
        byte[] spelled = BooleanSpelling.asDigits(drawn, budget);
        return new Prepared(PreparedWorkbook.of(spelled, tokens.used(audience), Budget.ofOurOwn()), tokens);
    }

    /** The rules that the sheet {@code Kiểm tra} of an audience tells. */
    List<Rule> rules(Audience audience) {
        return audience.unitType().map(book::liveRules).orElseGet(book::liveRules);
    }

    /** Until when the unit is to send: its own date, else that of its type. */
    private String deadline(Unit unit) {
        return unit.deadline()
                .map(Sayings::deadline)
                .or(() -> campaign.deadlines().stream()
                        .filter(deadline ->
                                deadline.types().isEmpty() || deadline.types().contains(unit.type()))
                        .map(Sayings::deadline)
                        .findFirst())
                .orElse(Words.of("deadline.none"));
    }
}
