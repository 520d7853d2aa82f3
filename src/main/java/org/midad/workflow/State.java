package org.midad.workflow;

/** Where a version of an article, or an image, stands. */
public enum State {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    SUPERSEDED,
    UNPUBLISHED,
    KILLED,
    SPIKED,
    /** Of an image alone: it had the right to be shown and lost it. */
    WITHDRAWN;

    /** Under way: someone still has to do something before readers see it. */
    public boolean open() {
        return ordinal() <= SCHEDULED.ordinal();
    }
}
