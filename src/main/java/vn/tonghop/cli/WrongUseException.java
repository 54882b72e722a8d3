package vn.tonghop.cli;

import java.util.List;

/** Something the operator asked for that cannot be: said in one plain sentence, exit code 2. */
final class WrongUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> values;

    /** @param key of the sentence in {@code messages/cli.properties} */
    WrongUseException(String key, Object... values) {
        super(key + " " + List.of(values));
        this.key = key;
        this.values = List.of(values);
    }

    String in(Messages messages) {
        return messages.text(key, values.toArray());
    }
}
