package vn.tonghop.workbook;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cell styles of a book, read when first asked for: most returns never need them. Not for several threads. */
public final class Styles {
    private final Supplier<List<Style>> reading;
    private @Nullable List<Style> styles;

    Styles(Supplier<List<Style>> reading) {
        this.reading = reading;
    }

    static Styles none() {
        return new Styles(List::of);
    }

    /**
     * The style with that number.
     *
     * @param index {@link Cell#style()}; an index that the file does not define means a plain style
     * @throws UnreadableWorkbookException if the style sheet is damaged
     */
    public Style of(int index) {
        if (styles == null) {
            styles = read();
        }
        return index >= 0 && index < styles.size() ? styles.get(index) : Style.PLAIN;
    }

    private List<Style> read() {
        try {
            return reading.get();
        } catch (UnreadableWorkbookException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableWorkbookException(UnreadableWorkbookException.Reason.DAMAGED, "styles", e);
        }
    }
}
