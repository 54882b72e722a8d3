package vn.tonghop.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.definition.Unit;

/** The weightiest signals so far, and no more than a reader can follow up. */
final class Ranking {
    static final int MOST = 200;

    private static final Comparator<Signal> ORDER = Comparator.comparingInt(
                    (Signal signal) -> -signal.weight() * signal.percent())
            .thenComparing(Signal::kind)
            .thenComparing(
                    signal -> signal.units().stream().map(Unit::code).toList().toString())
            .thenComparing(signal -> signal.spots().toString());

    private final List<Signal> signals = new ArrayList<>();

    void add(Signal signal) {
        signals.add(signal);
        if (signals.size() >= 4 * MOST) {
            signals.sort(ORDER);
            signals.subList(MOST, signals.size()).clear();
        }
    }

    List<Signal> strongest() {
        return signals.stream().sorted(ORDER).limit(MOST).toList();
    }
}
