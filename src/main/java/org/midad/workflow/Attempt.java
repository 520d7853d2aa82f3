package org.midad.workflow;

import java.time.Instant;
import java.util.List;
import org.midad.identity.Actor;

/** Someone wants to do something to a story, now. */
public record Attempt(Action action, Actor actor, Story story, Given given, Instant now) {

    /** When readers would see it. */
    Instant goesOut() {
        return given.dueAt().orElse(now);
    }

    List<Fault> faults(Rule rule) {
        return story.imageFaults(goesOut()).stream()
                .filter(fault -> fault.rule() == rule)
                .toList();
    }
}
