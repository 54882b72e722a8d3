package vn.tonghop.definition;

/** A definition or roster the program cannot work with. The message names file, place, cause and cure; raised before any inbox file is touched. */
public final class DefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DefinitionException(String message) {
        super(message);
    }

    public DefinitionException(String message, Throwable cause) {
        super(message, cause);
    }
}
