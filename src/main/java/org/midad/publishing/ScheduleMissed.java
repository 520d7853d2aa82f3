package org.midad.publishing;

import java.time.Instant;

/** What was scheduled was not done, and waits for an editor; told to the floors above within the transaction. */
public record ScheduleMissed(Schedule schedule, Instant at) {}
