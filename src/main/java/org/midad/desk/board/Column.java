package org.midad.desk.board;

import java.util.List;
import org.midad.workflow.State;

/**
 * The articles in one state, latest change first.
 *
 * @param rest where those are that have no room here; empty where there are none
 */
public record Column(State state, List<Card> cards, String rest) {}
