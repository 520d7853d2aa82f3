package org.midad.workflow;

import static org.midad.workflow.State.APPROVED;
import static org.midad.workflow.State.DRAFT;
import static org.midad.workflow.State.RETURNED;
import static org.midad.workflow.State.SPIKED;
import static org.midad.workflow.State.SUBMITTED;
import static org.midad.workflow.State.WITHDRAWN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What goes through the workflow; each row of the table is for one of them. */
public enum Matter {
    ARTICLE(EnumSet.complementOf(EnumSet.of(WITHDRAWN))),
    IMAGE(EnumSet.of(DRAFT, SUBMITTED, RETURNED, APPROVED, WITHDRAWN, SPIKED));

    private final Set<State> states;

    Matter(Set<State> states) {
        this.states = Collections.unmodifiableSet(states);
    }

    /** Where it can stand. */
    public Set<State> states() {
        return states;
    }
}
