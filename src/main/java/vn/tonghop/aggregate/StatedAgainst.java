package vn.tonghop.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.answers.Answers;
import vn.tonghop.definition.Field;

/** Holds the numbers of one answer against one unit's figures on what its section asks. */
final class StatedAgainst {
    private static final int CLEAR = 2;
    private static final int VERY_CLEAR = 4;
    private static final int FEW_UNKNOWN = 3;

    private final List<Topic> topics;
    private final Set<String> known;
    private final Answers answers;
    private final Contradictions.Years years;

    StatedAgainst(List<Topic> topics, Set<String> known, Answers answers, Contradictions.Years years) {
        this.topics = topics;
        this.known = known;
        this.answers = answers;
        this.years = years;
    }

    /** A statement, the figure that it seems to speak of, and the field where a reader finds it. */
    record Told(Statement statement, Topic topic, Field field, BigDecimal figure) {}

    /** A topic that the statement may speak of, with the rows that its years leave. */
    private record Candidate(Topic topic, List<Topic.Part> rows, int evidence) {}

    List<Told> contradicted(List<Statement> statements) {
        Map<Topic, List<Told>> told = new LinkedHashMap<>();
        Set<Topic> agreed = new HashSet<>();
        Map<Topic, BigDecimal> sums = new HashMap<>();
        for (Statement statement : statements) {
            List<Candidate> candidates = candidates(statement);
            List<Topic> borneOut = candidates.stream()
                    .filter(candidate -> agrees(statement, candidate))
                    .map(Candidate::topic)
                    .toList();
            agreed.addAll(borneOut);
            if (borneOut.isEmpty()) {
                candidates.forEach(candidate -> sums.merge(candidate.topic(), statement.value(), BigDecimal::add));
                clearest(statement, candidates)
                        .ifPresent(found -> told.computeIfAbsent(found.topic(), none -> new ArrayList<>())
                                .add(found));
            }
        }
        List<Told> contradicted = new ArrayList<>();
        told.forEach((topic, found) -> {
            if (!agreed.contains(topic)) {
                contradicted.addAll(withoutParts(found, sums.getOrDefault(topic, BigDecimal.ZERO)));
            }
        });
        return contradicted;
    }

    private List<Candidate> candidates(Statement statement) {
        List<Candidate> candidates = new ArrayList<>();
        for (Topic topic : topics) {
            if (topic.type() == statement.type() && topic.words().name(statement)) {
                List<Topic.Part> rows = rows(topic, statement);
                if (!rows.isEmpty()) {
                    candidates.add(new Candidate(topic, rows, topic.words().evidence(statement)));
                }
            }
        }
        return candidates;
    }

    /** The rows that the statement's years, or the name of a row, leave; none where the topic cannot tell. */
    private List<Topic.Part> rows(Topic topic, Statement statement) {
        if (topic.isList()) {
            return named(topic, statement);
        }
        Optional<Period> period = statement.period();
        if (period.isEmpty() || (topic.isByYear() && statement.inherited())) {
            return topic.parts();
        }
        if (!topic.isByYear()) {
            return years.areWithin(period.get()) ? topic.parts() : List.of();
        }
        return topic.parts().stream()
                .filter(part -> part.year().isPresent()
                        && period.get().includes(part.year().getAsInt()))
                .toList();
    }

    private List<Topic.Part> named(Topic topic, Statement statement) {
        return topic.parts().stream()
                .filter(part -> part.name()
                        .map(answers::get)
                        .filter(name ->
                                name.counts() && RowName.of(name.value()).isIn(statement.lead()))
                        .isPresent())
                .toList();
    }

    private boolean agrees(Statement statement, Candidate candidate) {
        return candidate.topic().meant(answers, candidate.rows()).stream().anyMatch(statement::agreesWith);
    }

    private Optional<Told> clearest(Statement statement, List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> isClear(statement, candidate, candidates.size() == 1))
                .sorted(Comparator.comparingInt((Candidate candidate) ->
                                -candidate.topic().words().telling(statement))
                        .thenComparing(candidate -> candidate.topic().words().areSaidInPart(statement)))
                .flatMap(candidate -> told(statement, candidate).stream())
                .findFirst();
    }

    private boolean isClear(Statement statement, Candidate candidate, boolean only) {
        TopicWords words = candidate.topic().words();
        boolean strict = statement.type() == Statement.Type.PERCENT;
        int unknown = statement.follows() ? unknownToAll(statement) : words.unknownBefore(statement, known);
        if (words.isNarrowed(statement)) {
            return false;
        }
        int evidence = candidate.evidence();
        return candidate.topic().isList()
                || (unknown == 0 && (evidence >= CLEAR || (only && !strict) || !words.isCommon(statement)))
                || (unknown <= FEW_UNKNOWN && evidence >= VERY_CLEAR && !statement.follows());
    }

    /** What goes with another number may be said in that number's words. */
    private int unknownToAll(Statement statement) {
        Set<String> all = new HashSet<>(known);
        statement.before().stream()
                .filter(word -> topics.stream().anyMatch(topic -> topic.words().has(word)))
                .forEach(all::add);
        return topics.get(0).words().unknownBefore(statement, all);
    }

    private Optional<Told> told(Statement statement, Candidate candidate) {
        Topic topic = candidate.topic();
        boolean whole = candidate.rows().size() == topic.parts().size() && !topic.isList();
        return topic.sum(answers, candidate.rows()).map(figure -> {
            Field last = candidate.rows().get(candidate.rows().size() - 1).field();
            return new Told(statement, topic, whole ? topic.total().orElse(last) : last, figure);
        });
    }

    /** Several numbers of one thing are its parts, unless one is more than the whole. */
    private static List<Told> withoutParts(List<Told> found, BigDecimal sum) {
        if (found.stream().anyMatch(told -> sum.compareTo(told.figure()) == 0)) {
            return List.of();
        }
        return found.size() == 1
                ? found
                : found.stream()
                        .filter(told -> told.statement().value().compareTo(told.figure()) > 0)
                        .toList();
    }
}
