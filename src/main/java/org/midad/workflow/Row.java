package org.midad.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the workflow table.
 *
 * @param matter whose row it is
 * @param outcome the state after it; empty where it stays
 */
public record Row(Matter matter, Set<State> from, Optional<State> outcome, List<Part> by, List<Rule> provided) {

    boolean isFor(Attempt attempt) {
        return matter == attempt.story().matter()
                && by.stream().anyMatch(part -> part.played(attempt.actor(), attempt.story()));
    }
}
