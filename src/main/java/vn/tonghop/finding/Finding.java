package vn.tonghop.finding;

import java.util.List;
import vn.tonghop.definition.Place;

/**
 * Something to know about a returned file: where, what was found, what was expected, what to do.
 * The sentences are made by {@link Sentences} from the code and the arguments, in the reader's language.
 *
 * @param keys fields it names; an ERROR excludes all of them
 * @param place the cell; {@link Place#NONE} for the whole file
 * @param found what stands there, as typed
 * @param args values for the sentence, in the order that {@code messages/findings.properties} numbers them
 */
public record Finding(Code code, Severity severity, List<String> keys, Place place, String found, List<String> args) {
    public Finding {
        keys = List.copyOf(keys);
        args = List.copyOf(args);
    }

    public static Finding of(Code code, List<String> keys, Place place, String found, String... args) {
        return new Finding(code, code.severity(), keys, place, found, List.of(args));
    }

    public Finding withSeverity(Severity changed) {
        return new Finding(code, changed, keys, place, found, args);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
