package vn.tonghop.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.pipeline.Trace;

/** The shape of {@code trace --json}. */
record TraceJson(
        String campaign,
        String key,
        String kind,
        @Nullable String value,
        int unitsCounted,
        int unitsExpected,
        List<Share> contributions,
        List<Missed> notCounted) {

    record Share(
            String unit,
            String key,
            @Nullable String role,
            String state,
            @Nullable String value,
            @Nullable String asTyped,
            @Nullable String file,
            @Nullable String sha256,
            @Nullable String sheet,
            @Nullable String cell,
            List<Share> from) {}

    record Missed(String unit, String state, String reason) {}

    static TraceJson of(Trace trace) {
        return new TraceJson(
                trace.campaign(),
                trace.key(),
                trace.kind(),
                Json.orNull(trace.value()),
                trace.unitsCounted(),
                trace.unitsExpected(),
                trace.contributions().stream().map(TraceJson::share).toList(),
                trace.notCounted().stream()
                        .map(missed -> new Missed(missed.unit(), missed.state(), missed.reason()))
                        .toList());
    }

    private static Share share(Trace.Contribution contribution) {
        return new Share(
                contribution.unit(),
                contribution.key(),
                Json.orNull(contribution.role()),
                contribution.state(),
                Json.orNull(contribution.value()),
                Json.orNull(contribution.asTyped()),
                Json.orNull(contribution.file()),
                Json.orNull(contribution.sha256()),
                Json.orNull(contribution.sheet()),
                Json.orNull(contribution.cell()),
                contribution.from().stream().map(TraceJson::share).toList());
    }
}
