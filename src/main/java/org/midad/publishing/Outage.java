package org.midad.publishing;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a failure of the database or of its traffic from one that a story is to blame for; the codes are PostgreSQL's. */
final class Outage {

    private static final String LOCK_TIMEOUT = "55P03";
    private static final String IDLE_TOO_LONG = "25P03";

    private Outage() {}

    static boolean caused(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Outage::cause)
                .anyMatch(cause -> cause instanceof SQLException sql && isOutage(sql.getSQLState()));
    }

    @SuppressWarnings("NullAway") // the end of the stream, as iterate knows it
    private static Throwable cause(Throwable failure) {
        return failure.getCause();
    }

    /** Connections lost (08) or ended by an operator (57P), deadlocks (40); the pool, with none to give, has no code. */
    private static boolean isOutage(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("40")
                || state.equals(LOCK_TIMEOUT)
                || state.equals(IDLE_TOO_LONG);
    }
}
