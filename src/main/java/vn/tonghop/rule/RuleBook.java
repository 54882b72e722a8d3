package vn.tonghop.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Campaign;
import vn.tonghop.definition.Field;
import vn.tonghop.definition.Form;
import vn.tonghop.definition.Kind;
import vn.tonghop.definition.Owner;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Return;

/** All checks of one campaign: the rules that its definition declares, and those that follow from its fields. Serves any number of threads. */
public final class RuleBook {
    private final Form form;
    private final List<Rule> domains;
    private final List<Rule> others;
    /** The others that a unit type can decide: all the rest would stay undecided for it. */
    private final Map<String, List<Rule>> othersOf = new ConcurrentHashMap<>();

    private final List<ReturnCheck> always;
    private final List<ReturnCheck> ofUnits;
    private final ImpliedSeverities severities;

    private RuleBook(Form form, List<Rule> domains, List<Rule> others, ImpliedSeverities severities) {
        this.form = form;
        this.domains = List.copyOf(domains);
        this.others = List.copyOf(others);
        this.severities = severities;
        this.always = List.of(new NothingAnswered(), new ForeignFigures());
        this.ofUnits = List.of(new OverwrittenFormulas(form), new BlankFields(), new RepeatedRows());
    }

    /**
     * Compiles the rules of a campaign.
     *
     * @throws vn.tonghop.definition.DefinitionException naming the rule, when one cannot be compiled
     */
    public static RuleBook of(Campaign campaign) {
        RuleCompiler compiler = new RuleCompiler(campaign.form());
        List<Rule> declared = campaign.rules().stream()
                .filter(source -> !ImpliedSeverities.concern(source))
                .flatMap(source -> compiler.compile(source).stream())
                .toList();
        return new RuleBook(
                campaign.form(), new DomainRules(campaign).all(), declared, ImpliedSeverities.of(campaign.rules()));
    }

    /** Every rule over figures, in form order. */
    public List<Rule> rules() {
        return Stream.concat(domains.stream(), others.stream())
                .sorted(Comparator.comparingInt(RuleBook::ordinal))
                .toList();
    }

    /**
     * The rules that the sheet {@code Kiểm tra} lists, in form order. What compares the cells of one row of an open list is left out: most
     * rows stay blank, and would read CHƯA ĐIỀN for ever.
     */
    public List<Rule> liveRules() {
        return rules().stream()
                .filter(rule ->
                        rule instanceof Domain || rule.fields().stream().noneMatch(field -> field.kind() == Kind.LIST))
                .toList();
    }

    /** Those that a unit of this type can decide, rows of lists included. */
    public List<Rule> rules(String unitType) {
        return rules().stream().filter(rule -> rule.concerns(unitType)).toList();
    }

    /** Those of them whose operands a unit of this type all fills. */
    public List<Rule> liveRules(String unitType) {
        return liveRules().stream().filter(rule -> rule.concerns(unitType)).toList();
    }

    /**
     * What the checks say of a return, in form order; what reading found is not repeated. {@code Domain} is judged first, everything
     * else on what it leaves; of a lower board's totals nothing else is judged.
     */
    public List<Finding> judge(Return sent) {
        Answers read = withoutForeign(Return.counting(sent.answers(), sent.findings()), sent.unitType());
        List<Finding> found = new ArrayList<>(severities.applied(judged(domains, read)));
        Answers left = Return.counting(read, found);
        if (!isLowerBoard(sent)) {
            found.addAll(judged(othersOf(sent.unitType()), left));
            ofUnits.forEach(check -> found.addAll(severities.applied(check.judge(sent, left))));
        }
        always.forEach(check -> found.addAll(severities.applied(check.judge(sent, left))));
        return ordered(new FewLines(left, sent.findings(), distinct(found)).told());
    }

    private List<Rule> othersOf(String unitType) {
        return othersOf.computeIfAbsent(
                unitType,
                type -> others.stream().filter(rule -> rule.concerns(type)).toList());
    }

    private static boolean isLowerBoard(Return sent) {
        return !sent.below().isEmpty() || sent.unitType().equals(Owner.LOWER_BOARD);
    }

    private static Answers withoutForeign(Answers answers, String unitType) {
        IntStream foreign = answers.form().fields().stream()
                .filter(field -> field.input() && !field.owner().includes(unitType))
                .filter(field -> answers.get(field).counts())
                .mapToInt(Field::ordinal);
        return answers.excluding(foreign);
    }

    private static List<Finding> judged(List<Rule> rules, Answers answers) {
        return rules.stream().flatMap(rule -> rule.judge(answers).stream()).toList();
    }

    /** Two rules that say the same of the same figures are said once. */
    private static List<Finding> distinct(List<Finding> found) {
        Set<List<Object>> said = new HashSet<>();
        return found.stream()
                .filter(finding -> said.add(List.of(finding.code(), Set.copyOf(finding.keys()), finding.found())))
                .toList();
    }

    private List<Finding> ordered(List<Finding> found) {
        return found.stream().sorted(Comparator.comparingInt(this::ordinal)).toList();
    }

    private int ordinal(Finding finding) {
        return finding.keys().isEmpty() ? -1 : form.field(finding.keys().get(0)).ordinal();
    }

    private static int ordinal(Rule rule) {
        return rule.fields().get(0).ordinal();
    }
}
