package vn.tonghop.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the definition writes it; package {@code rule} compiles it into one of its shapes.
 *
 * @param code R-SUM, R-PART, R-ZERO …
 * @param rows table for whose every body row the rule holds once, operands being bare columns; "" = operands are keys
 * @param left operands added up; likewise {@code right}
 * @param op =, <= or >=; "" for shapes without one
 * @param zero operand of R-ZERO that is 0 exactly when Σ {@code with} = 0
 * @param columns columns of R-YOY and R-CARRY
 * @param severity ERROR, WARNING or NOTE; empty = the design's default for the code
 * @param ask a question added to the finding's sentence
 */
public record RuleSource(
        String code,
        String rows,
        List<String> left,
        String op,
        List<String> right,
        BigDecimal tolerance,
        String zero,
        List<String> with,
        @JsonProperty("one-way") boolean oneWay,
        List<String> columns,
        BigDecimal factor,
        Optional<String> severity,
        String say,
        String en,
        String ask) {
    // Jackson hands absent entries over as null; here they become empty.
    @SuppressWarnings("NullableOptional")
    public RuleSource(
            String code,
            @Nullable String rows,
            @Nullable List<String> left,
            @Nullable String op,
            @Nullable List<String> right,
            @Nullable BigDecimal tolerance,
            @Nullable String zero,
            @Nullable List<String> with,
            @JsonProperty("one-way") boolean oneWay,
            @Nullable List<String> columns,
            @Nullable BigDecimal factor,
            @Nullable Optional<String> severity,
            @Nullable String say,
            @Nullable String en,
            @Nullable String ask) {
        this.code = code;
        this.rows = CampaignSource.text(rows);
        this.left = CampaignSource.list(left);
        this.op = CampaignSource.text(op);
        this.right = CampaignSource.list(right);
        this.tolerance = tolerance == null ? BigDecimal.ZERO : tolerance;
        this.zero = CampaignSource.text(zero);
        this.with = CampaignSource.list(with);
        this.oneWay = oneWay;
        this.columns = CampaignSource.list(columns);
        this.factor = factor == null ? BigDecimal.valueOf(3) : factor;
        this.severity = severity == null ? Optional.empty() : severity;
        this.say = CampaignSource.text(say);
        this.en = CampaignSource.text(en);
        this.ask = CampaignSource.text(ask);
    }
}
