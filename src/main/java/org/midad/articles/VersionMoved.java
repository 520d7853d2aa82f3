package org.midad.articles;

import java.time.Instant;
import org.midad.identity.Actor;
import org.midad.workflow.Action;
import org.midad.workflow.State;

/**
 * Something was done to a version; told to the floors above within the transaction, so that what they do about it happens
 * with it or not at all.
 */
public record VersionMoved(Version version, Action action, State before, Actor actor, Move move, Instant at) {}
