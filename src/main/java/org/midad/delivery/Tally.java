package org.midad.delivery;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became of requests, at the cost of an addition: a timer for each would cost more than many an answer. */
@Singleton
class Tally {

    enum Outcome {
        SENT,
        NOT_MODIFIED,
        MOVED,
        REFUSED
    }

    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

    Tally() {
        for (var outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    void count(Outcome outcome) {
        of(outcome).increment();
    }

    LongAdder of(Outcome outcome) {
        return Objects.requireNonNull(counts.get(outcome));
    }
}
