package vn.tonghop.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Unit;
import vn.tonghop.parse.RosterWorkbook;
import vn.tonghop.pipeline.Workspace;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.PlantedFault;
import vn.tonghop.sample.SampleReturn;
import vn.tonghop.sample.SampleReturns;
import vn.tonghop.template.FilledWorkbooks;

/** The files of a fictitious city: its roster, and what its units return. The same city gives the same bytes. */
final class City {
    private final Workspace workspace;
    private final Campaign campaign;
    private final SampleReturns returns;
    private final FilledWorkbooks workbooks;
    private final Field number;

    /** @param faultShare share of returns with a planted fault, 0 … 1 */
    City(Workspace workspace, Campaign campaign, long seed, double faultShare) {
        this.workspace = workspace;
        this.campaign = campaign;
        this.returns = new SampleReturns(campaign, RuleBook.of(campaign), seed, faultShare);
        this.workbooks = new FilledWorkbooks(campaign);
        this.number = campaign.form().field("BIA/lan-nop/gt");
    }

    /** What is remembered of a return once it lies in the inbox: thousands of them must not fill the memory. */
    record Dropped(String file, Unit unit, Optional<PlantedFault> fault) {}

    void writeRoster(List<Unit> units) {
        new NewFile(workspace.ownRoster(campaign.code()), () -> RosterWorkbook.of(units)).write();
    }

    /** Drops the return of each unit in the inbox, named like its blank. */
    List<Dropped> drop(List<Unit> units, ProgressLine progress) {
        AtomicInteger done = new AtomicInteger();
        return units.parallelStream()
                .map(unit -> {
                    Dropped dropped = drop(unit);
                    progress.at("SAMPLES", done.incrementAndGet(), units.size());
                    return dropped;
                })
                .toList();
    }

    /** Drops the unit's return once more, as its second. */
    Dropped dropAgain(Unit unit) {
        SampleReturn first = returns.of(unit);
        Answers second = first.answers().toBuilder()
                .change(number.ordinal(), blank -> Figure.of("2", "2", blank.place()))
                .build();
        return drop(unit.fileStem() + "_lan-2.xlsx", new SampleReturn(unit, second, first.fault()));
    }

    private Dropped drop(Unit unit) {
        return drop(unit.fileStem() + ".xlsx", returns.of(unit));
    }

    private Dropped drop(String file, SampleReturn returned) {
        Unit unit = returned.unit();
        new NewFile(workspace.inbox().resolve(file), () -> workbooks.of(unit, returned.answers())).write();
        return new Dropped(file, unit, returned.fault());
    }
}
