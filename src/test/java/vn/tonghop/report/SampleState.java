package vn.tonghop.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.tonghop.aggregate.CampaignState;
import vn.tonghop.aggregate.Consolidation;
import vn.tonghop.aggregate.Consolidator;
import vn.tonghop.aggregate.Coverage;
import vn.tonghop.aggregate.FileRef;
import vn.tonghop.aggregate.OpenFinding;
import vn.tonghop.aggregate.UnitAnswers;
import vn.tonghop.aggregate.UnitStatus;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Roster;
import vn.tonghop.definition.Table;
import vn.tonghop.definition.Unit;
import vn.tonghop.rule.RuleBook;
import vn.tonghop.sample.FictitiousRoster;
import vn.tonghop.sample.SampleReturns;

/** The state of a campaign in a fictitious city: all but every fifth unit have sent a sound return. */
record SampleState(
        Campaign campaign,
        LocalDate today,
        List<UnitStatus> units,
        Optional<Unit> ownBody,
        List<Coverage> coverage,
        Consolidation consolidation,
        List<UnitAnswers> sent,
        List<OpenFinding> open,
        List<String> rulings)
        implements CampaignState {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);

    static SampleState of(Campaign campaign, int units) {
        Roster roster = new Roster(FictitiousRoster.of(campaign, units, 7));
        SampleReturns returns = new SampleReturns(campaign, RuleBook.of(campaign), 7, 0);
        List<UnitAnswers> sent = new ArrayList<>();
        int number = 0;
        for (Unit unit : roster.reporting()) {
            number++;
            if (number % 5 != 0) {
                sent.add(answers(campaign, unit, returns));
            }
        }
        return of(campaign, roster, sent, List.of(), List.of());
    }

    static SampleState of(
            Campaign campaign, Roster roster, List<UnitAnswers> sent, List<OpenFinding> open, List<String> rulings) {
        Consolidator consolidator = new Consolidator(campaign, roster, roster.reporting());
        sent.forEach(consolidator::add);
        Map<String, UnitAnswers> byUnit = new HashMap<>();
        sent.forEach(unit -> byUnit.put(unit.unit().code(), unit));
        List<UnitStatus> statuses = roster.reporting().stream()
                .map(unit -> status(unit, byUnit.containsKey(unit.code()), open))
                .toList();
        return new SampleState(
                campaign,
                TODAY,
                statuses,
                roster.ownBody(),
                consolidator.coverage(),
                consolidator.finish(),
                sent,
                open,
                rulings);
    }

    private static UnitAnswers answers(Campaign campaign, Unit unit, SampleReturns returns) {
        Map<String, FileRef> files = new HashMap<>();
        FileRef file = new FileRef(unit.fileStem() + ".xlsx", "0".repeat(64));
        for (Table table : campaign.form().tables()) {
            files.put(table.key(), file);
        }
        return new UnitAnswers(unit, returns.of(unit).answers(), files, List.of());
    }

    private static UnitStatus status(Unit unit, boolean sent, List<OpenFinding> open) {
        List<OpenFinding> own =
                open.stream().filter(finding -> finding.unit().equals(unit)).toList();
        String state = !sent
                ? UnitStatus.NOT_SENT
                : own.stream().anyMatch(finding -> finding.finding().isError())
                        ? "RETURNED"
                        : own.isEmpty() ? "ACCEPTED" : "ACCEPTED_WITH_NOTES";
        return new UnitStatus(
                unit,
                Optional.of(TODAY.minusDays(5)),
                state,
                OptionalInt.of(sent ? 0 : 5),
                sent ? 1 : 0,
                own.size(),
                List.of(),
                false,
                sent ? Optional.empty() : Optional.of("FINAL"),
                sent ? Optional.of(TODAY.minusDays(7)) : Optional.empty(),
                sent && own.isEmpty(),
                0);
    }

    @Override
    public Stream<UnitAnswers> answers() {
        return sent.stream();
    }

    @Override
    public Stream<OpenFinding> findings() {
        return open.stream();
    }
}
