package vn.tonghop.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A sentence of the report, compiled: words, places for totals, and words that depend on totals. */
public record Sentence(List<Piece> pieces) {
    /** Derived from one total over units or years. */
    private static final Set<String> NAMES = Set.of("min", "max", "cao", "nam-cao", "thap", "nam-thap");

    /** Derived from two totals; the rest of the name says which the other one is. */
    private static final List<String> PREFIXES = List.of(Place.DIFFERENCE, Place.SHARE);

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    public sealed interface Piece permits Words, Area, Place, Choice, Aside {
        /** Every place in it, whatever will be said. */
        default Stream<Place> places() {
            return Stream.empty();
        }
    }

    public record Words(String text) implements Piece {}

    /** What the issuer's area is called. */
    public record Area() implements Piece {}

    /**
     * A total, or what is derived from it.
     *
     * @param name "" for the total itself; {@code min}, {@code max} over units; {@code cao}, {@code thap} the highest and lowest of the
     *     years, {@code nam-cao}, {@code nam-thap} which years these are; {@code hon-X} by how much it differs from, {@code ty-le-X}
     *     what percent it is of the total in row or column X
     */
    public record Place(String key, String name) implements Piece {
        public static final String DIFFERENCE = "hon-";
        public static final String SHARE = "ty-le-";

        @Override
        public Stream<Place> places() {
            return Stream.of(this);
        }

        /** The total it is compared with; empty when nothing of that name stands in its row or column. */
        public Optional<Field> other(Form form) {
            Key own = form.field(key).key();
            return PREFIXES.stream()
                    .filter(name::startsWith)
                    .map(prefix -> name.substring(prefix.length()))
                    .flatMap(that ->
                            Stream.of(new Key(own.table(), own.row(), that), new Key(own.table(), that, own.column())))
                    .flatMap(other -> form.find(other.toString()).stream())
                    .findFirst();
        }

        /** Whether the form can fill it. */
        public boolean isKnownTo(Form form) {
            boolean plain = name.isEmpty() || NAMES.contains(name);
            return form.find(key).isPresent() && (plain || other(form).isPresent());
        }
    }

    /**
     * Words by how sums of totals compare.
     *
     * @param right empty for 0
     * @param unknown where some total is unknown, or they rest on different numbers of units
     */
    public record Choice(
            List<String> left, List<String> right, Sentence more, Sentence less, Sentence equal, Sentence unknown)
            implements Piece {
        @Override
        public Stream<Place> places() {
            return Stream.of(more, less, equal, unknown).flatMap(Sentence::places);
        }

        /** What is compared. */
        public Stream<String> keys() {
            return Stream.concat(left.stream(), right.stream());
        }
    }

    /** Words that are left out unless every total in them is known. */
    public record Aside(Sentence words) implements Piece {
        @Override
        public Stream<Place> places() {
            return words.places();
        }
    }

    /** The sentence at its plainest: totals as {KEY}, compared ones side by side, nothing derived. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                plain.append(words.text());
            } else if (piece instanceof Place place && place.name().isEmpty()) {
                plain.append('{').append(place.key()).append('}');
            } else if (piece instanceof Choice choice) {
                plain.append(choice.unknown().plain());
            }
        }
        return plain.toString();
    }

    /** Every place in it, whatever will be said. */
    public Stream<Place> places() {
        return pieces.stream().flatMap(Piece::places);
    }

    /** The places that are left while nobody has answered. */
    Stream<Place> placesWhileUnknown() {
        return pieces.stream().flatMap(piece -> {
            if (piece instanceof Choice choice) {
                return choice.unknown().placesWhileUnknown();
            }
            return piece instanceof Aside ? Stream.empty() : piece.places();
        });
    }

    /** Every comparison in it, however deep. */
    Stream<Choice> choices() {
        return pieces.stream().flatMap(piece -> {
            if (piece instanceof Choice choice) {
                return Stream.concat(
                        Stream.of(choice),
                        Stream.of(choice.more(), choice.less(), choice.equal(), choice.unknown())
                                .flatMap(Sentence::choices));
            }
            return piece instanceof Aside aside ? aside.words().choices() : Stream.empty();
        });
    }
}
