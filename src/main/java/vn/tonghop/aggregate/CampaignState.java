package vn.tonghop.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Unit;

/** Everything the outputs of one campaign are a function of. Streams are read again and again, always in unit order. */
public interface CampaignState {
    Campaign campaign();

    LocalDate today();

    /** Expected units in print order (Thứ tự, Vietnamese collation of the name, code), own body left out. */
    List<UnitStatus> units();

    /** Own body ({@code TH}) when the roster has one. */
    Optional<Unit> ownBody();

    List<Coverage> coverage();

    Consolidation consolidation();

    /** Units with a return that counts, in unit order; decoded one by one. Close it. */
    Stream<UnitAnswers> answers();

    /** The same of some units alone. Close it. */
    default Stream<UnitAnswers> answers(Predicate<Unit> wanted) {
        return answers().filter(unit -> wanted.test(unit.unit()));
    }

    /** The same without the words written to prompts: of these only the state is told, the value is empty. Close it. */
    default Stream<UnitAnswers> figures() {
        return answers();
    }

    /** Open findings in unit order, then file, then form order. Close it. */
    Stream<OpenFinding> findings();

    /** What units wrote about points that stand no more, in unit order. Close it. */
    default Stream<ClosedPoint> closedPoints() {
        return Stream.empty();
    }

    /** Figures that a later return of their unit replaced, in unit order, then in order of return, then in form order. Close it. */
    default Stream<Change> changes() {
        return Stream.empty();
    }

    /** What is worth a question across returns, the strongest first. */
    default List<Signal> signals() {
        return List.of();
    }

    /** Numbers of the prose that the unit's own figures do not bear out, in unit order. */
    default List<Contradiction> contradictions() {
        return List.of();
    }

    /** Scans that show that the unit has signed, as they were dropped. */
    default List<FileRef> scans(Unit unit) {
        return List.of();
    }

    /** Where a file that a unit sent can be opened, seen from the campaign's folder in the outbox; empty where it cannot. */
    default Optional<String> original(FileRef sent) {
        return Optional.empty();
    }

    /** Rulings in force, as sentences for the reader. */
    List<String> rulings();
}
