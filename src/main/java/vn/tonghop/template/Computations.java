package vn.tonghop.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.FormWords;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Place;
import vn.tonghop.definition.TableRow;

/** The formulas of the cells that compute themselves. They speak only functions that every program since 2007 knows. */
final class Computations {
    /** What a total prints that would be meaningless: members of ten years are not added. */
    static final String CROSS = "x";

    private final Form form;
    private final Campaign.StockTotal stockTotal;

    Computations(Campaign campaign) {
        this.form = campaign.form();
        this.stockTotal = campaign.stockTotal();
    }

    /** Empty when the cell computes nothing: texts, and totals that print a cross. */
    Optional<String> formula(Field field) {
        if (field.isRate()) {
            return Optional.of(field.isTotal() ? totalRate(field) : rate(field));
        }
        if (!field.isTotal()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case FLOW, MONEY -> Optional.of(sum(places(field.operands())));
            case STOCK ->
                stockTotal == Campaign.StockTotal.LAST_YEAR ? Optional.of(sum(lastYear(field))) : Optional.empty();
            case BOOL -> Optional.of(count(places(field.operands())));
            default -> Optional.empty();
        };
    }

    boolean isCrossed(Field field) {
        return field.isTotal() && field.kind() == Kind.STOCK && stockTotal == Campaign.StockTotal.CROSS;
    }

    /** The rows that a total of stocks shows: those of the last year. */
    List<Place> lastYear(Field total) {
        List<TableRow> rows = form.table(total.key().table()).rows();
        int last = rows.stream().flatMapToInt(row -> row.year().stream()).max().orElse(0);
        return total.operands().stream()
                .map(form::field)
                .filter(field -> rows.stream()
                        .anyMatch(row -> row.key().equals(field.key().row())
                                && row.year().orElse(0) == last))
                .map(Field::place)
                .toList();
    }

    private static String sum(List<Place> places) {
        String range = Ranges.text(places);
        return "IF(COUNT(%1$s)=0,\"\",SUM(%1$s))".formatted(range);
    }

    private static String count(List<Place> places) {
        String range = Ranges.text(places);
        return "IF(COUNTA(%1$s)=0,\"\",COUNTIF(%1$s,\"%2$s\"))".formatted(range, FormWords.YES);
    }

    private String rate(Field field) {
        String part = form.field(field.operands().get(0)).place().cell();
        String whole = form.field(field.operands().get(1)).place().cell();
        return "IF(AND(ISNUMBER(%1$s),ISNUMBER(%2$s)),IF(%2$s=0,\"\",ROUND(100*%1$s/%2$s,2)),\"\")"
                .formatted(part, whole);
    }

    /** Over the rows where both are numbers: a row that lacks one of the two says nothing about the rate. */
    private String totalRate(Field field) {
        List<Place> part = places(form.field(field.operands().get(0)).operands());
        List<Place> whole = places(form.field(field.operands().get(1)).operands());
        List<String> parts = new ArrayList<>();
        List<String> wholes = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            String both = "IF(COUNT(%s,%s)=2,"
                    .formatted(part.get(i).cell(), whole.get(i).cell());
            parts.add(both + part.get(i).cell() + ",0)");
            wholes.add(both + whole.get(i).cell() + ",0)");
        }
        return "IF(%2$s=0,\"\",ROUND(100*(%1$s)/(%2$s),2))"
                .formatted(String.join("+", parts), String.join("+", wholes));
    }

    private List<Place> places(List<Integer> ordinals) {
        return ordinals.stream().map(form::field).map(Field::place).toList();
    }
}
