package org.midad.workflow;

import java.time.Instant;
import org.midad.identity.Actor;

/** Someone wants to do something to a story, now. */
public record Attempt(Action action, Actor actor, Story story, Given given, Instant now) {}
