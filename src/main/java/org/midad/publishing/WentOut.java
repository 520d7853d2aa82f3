package org.midad.publishing;

import java.time.Instant;
import java.util.List;
import org.midad.articles.Version;

/** Versions went out at their instant, by themselves; told to the floors above within the transaction. */
public record WentOut(List<Version> versions, Instant at) {}
