package org.midad.desk.review;

import java.util.List;
import org.midad.workflow.Action;

/**
 * An action that was tried from its form and not carried out.
 *
 * @param stale somebody else changed the article in between
 */
record Tried(Action action, StepForm form, List<String> objections, boolean stale) {}
