package org.midad.workflow;

/** Where a version of an article stands. */
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
    SPIKED;

    /** Under way: someone still has to do something before readers see it. */
    public boolean open() {
        return ordinal() <= SCHEDULED.ordinal();
    }
}
