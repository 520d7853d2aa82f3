package org.midad.workflow;

import java.util.List;

/** What the table says to an attempt. */
public sealed interface Verdict {

    /** @param outcome the state after it, which may be the same */
    record Allowed(State outcome) implements Verdict {}

    /** Why not; callers answer each kind in one way, wherever it is met. */
    sealed interface Refused extends Verdict {}

    /** Not even its existence is the actor's business. */
    record NotVisible() implements Refused {}

    record WrongPart() implements Refused {}

    record WrongState(State actual) implements Refused {}

    /** @param images which pictures break them, for the rules about pictures */
    record RulesBroken(List<Rule> rules, List<Fault> images) implements Refused {

        public RulesBroken(List<Rule> rules) {
            this(rules, List.of());
        }
    }
}
