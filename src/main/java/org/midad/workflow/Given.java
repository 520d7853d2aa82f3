package org.midad.workflow;

import java.time.Instant;
import java.util.Optional;

/** What came along with an attempt, as far as the rules look at it. */
public record Given(boolean hasNote, boolean hasReason, Optional<Instant> dueAt, boolean explainsChange) {

    public static final Given NOTHING = new Given(false, false, Optional.empty(), false);
}
