package org.midad.images;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.workflow.Action;
import org.midad.workflow.State;

/**
 * Something was done to an image; told to the floors above within the transaction, so that what they do about it happens
 * with it or not at all.
 */
public record ImageMoved(
        Image image,
        Action action,
        State before,
        Actor actor,
        @Nullable String reason,
        Instant at) {}
