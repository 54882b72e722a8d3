package vn.tonghop.report;

import java.util.List;

/** Colours of bars, {@code RRGGBB}: told apart on grey paper and by eyes that see no red or green. */
final class ChartColour {
    static final String ON_TIME = "2E75B6";
    static final String LATE = "F4B183";
    static final String NOT_SENT = "A6A6A6";
    static final String COVERAGE = "2E75B6";

    private static final List<String> SERIES = List.of("1F4E79", "F4B183", "2E75B6", "7F7F7F", "9DC3E6", "C55A11");

    private ChartColour() {}

    static String series(int number) {
        return SERIES.get(number % SERIES.size());
    }
}
