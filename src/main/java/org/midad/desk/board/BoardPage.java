package org.midad.desk.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.sites.Catalogue.Named;
import org.midad.workflow.State;

/**
 * What is being worked on.
 *
 * @param columns one for each state; the list has one without a heading
 * @param desks those whose work the reader sees
 * @param welcome the first steps, until they are put away
 */
public record BoardPage(
        Frame frame,
        Look look,
        Banners banners,
        List<Column> columns,
        List<Named> desks,
        List<Named> sections,
        @Nullable Welcome welcome) {

    /** The states of the desk's work, in the order it passes through them. */
    static final List<State> STATES = List.of(
            State.DRAFT,
            State.SUBMITTED,
            State.IN_REVIEW,
            State.RETURNED,
            State.APPROVED,
            State.SCHEDULED,
            State.PUBLISHED);

    /** What one can look for. */
    static final List<State> ALL = List.of(State.values()).stream()
            .filter(state -> state != State.WITHDRAWN && state != State.SUPERSEDED)
            .toList();

    public List<State> states() {
        return ALL;
    }

    /** Nothing can ever be on it for who is on no desk. */
    public boolean isOnNoDesk() {
        return desks.isEmpty();
    }

    public boolean isEmpty() {
        return columns.stream().allMatch(column -> column.cards().isEmpty());
    }
}
