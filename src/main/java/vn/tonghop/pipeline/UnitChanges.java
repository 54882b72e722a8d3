package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.aggregate.Change;
import vn.tonghop.aggregate.Sent;
import vn.tonghop.answers.Answers;
import vn.tonghop.answers.Figure;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Table;

/**
 * What a unit's later returns changed in the tables that earlier ones had answered, step by step: the effects of a field's changes add
 * up to the total as it is less the total as the first returns would have made it.
 *
 * @param counted whether the unit's figures are added up
 */
record UnitChanges(UnitAssembly unit, boolean counted) {

    Stream<Change> all() {
        return unit.returns().form().tables().stream()
                .filter(table -> table.shape() != Table.Shape.COVER)
                .flatMap(this::of);
    }

    private Stream<Change> of(Table table) {
        var answering = unit.returns().all().stream()
                .filter(sent -> sent.answered().contains(table.key()))
                .toList();
        return IntStream.range(1, answering.size())
                .boxed()
                .flatMap(later -> between(table, answering.get(later - 1), answering.get(later)));
    }

    private Stream<Change> between(Table table, Sent before, Sent after) {
        Answers old = unit.counting(before, table);
        Answers now = unit.counting(after, table);
        return unit.returns().form().fieldsOf(table).stream()
                .filter(Field::input)
                .filter(field -> differ(old.get(field), now.get(field)))
                .map(field -> new Change(
                        unit.returns().unit(),
                        field,
                        version(old.get(field), before),
                        version(now.get(field), after),
                        effect(field, old.get(field), now.get(field))));
    }

    private static Change.Version version(Figure figure, Sent sent) {
        return new Change.Version(figure, sent.ref(), sent.receiptDate());
    }

    /** A figure that moved to another cell or was typed in another way is the same figure. */
    private static boolean differ(Figure old, Figure now) {
        boolean sameMeaning =
                old.state() == now.state() && old.value().equals(now.value()) && old.qualifier() == now.qualifier();
        return !sameMeaning || !old.counts() && !old.asTyped().equals(now.asTyped());
    }

    private Optional<BigDecimal> effect(Field field, Figure old, Figure now) {
        boolean adds =
                field.kind().adds() || field.kind() == Kind.LIST && field.adds().adds();
        return counted && adds ? Optional.of(added(now).subtract(added(old))) : Optional.empty();
    }

    private static BigDecimal added(Figure figure) {
        return figure.counts() ? figure.number() : BigDecimal.ZERO;
    }
}
