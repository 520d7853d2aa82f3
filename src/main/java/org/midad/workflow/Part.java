package org.midad.workflow;

import org.midad.identity.Actor;

/** What an actor is to a story; who may do a thing is said in these. */
public enum Part {
    /** Anyone whose desk it is. */
    DESK("the desk's people") {
        @Override
        boolean played(Actor actor, Story story) {
            return actor.worksOn(story.desk());
        }
    },
    /** Anyone who works in the newsroom, on whatever desk. */
    STAFF("everyone in the newsroom") {
        @Override
        boolean played(Actor actor, Story story) {
            return actor.isStaff();
        }
    },
    CONTRIBUTOR("its contributors") {
        @Override
        boolean played(Actor actor, Story story) {
            return actor.worksOn(story.desk()) && story.contributors().contains(actor.id());
        }
    },
    SUBMITTER("who submitted it") {
        @Override
        boolean played(Actor actor, Story story) {
            return actor.worksOn(story.desk())
                    && story.submitter().filter(actor.id()::equals).isPresent();
        }
    },
    CLAIMANT("the editor who claimed it") {
        @Override
        boolean played(Actor actor, Story story) {
            return actor.edits(story.desk())
                    && story.claimant().filter(actor.id()::equals).isPresent();
        }
    },
    EDITOR("the desk's editors") {
        @Override
        boolean played(Actor actor, Story story) {
            return actor.edits(story.desk());
        }
    },
    CHIEF("the chief") {
        @Override
        boolean played(Actor actor, Story story) {
            return actor.is(org.midad.identity.Role.CHIEF);
        }
    },
    SCHEDULER("the scheduler") {
        @Override
        boolean played(Actor actor, Story story) {
            return actor.equals(Actor.SCHEDULER);
        }
    };

    private final String words;

    Part(String words) {
        this.words = words;
    }

    abstract boolean played(Actor actor, Story story);

    /** As the documentation says it. */
    public String words() {
        return words;
    }
}
