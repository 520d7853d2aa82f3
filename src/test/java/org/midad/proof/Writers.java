package org.midad.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.midad.local.Caller;

/**
 * Who publishes, corrects, takes down and kills, each with a few stories of their own, until so much has been done. Each
 * operation is one entry of the site's feed; what leads to it in the newsroom (writing, review) is done as people do it.
 */
final class Writers {

    /** Of a hundred things that can be done to a story readers see, or saw a moment ago. */
    private static final int KILLS = 8;

    private static final int CORRECTIONS = 30;
    private static final int LEFT_AS_THEY_ARE = 2;
    private static final int STORIES_EACH = 3;
    private static final Map<String, String> REASON = Map.of("reason", "سبب");

    enum Operation {
        PUBLISH,
        PUBLISH_AGAIN,
        CORRECT,
        UNPUBLISH,
        KILL
    }

    /** Whom a story passes on its way. */
    record Staff(Caller reporter, Caller editor, Caller approver) {}

    private final String site;
    private final int wanted;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Map<Operation, Integer> byKind = new EnumMap<>(Operation.class);

    Writers(String site, int wanted) {
        this.site = site;
        this.wanted = wanted;
    }

    int done() {
        return done.get();
    }

    synchronized int done(Operation operation) {
        return byKind.getOrDefault(operation, 0);
    }

    /** Nobody begins anything more. */
    void stop() {
        begun.set(wanted);
    }

    /** One writer's day. */
    void work(Staff staff, Random chance) {
        var stories = new ArrayList<Story>();
        while (begun.getAndIncrement() < wanted) {
            var operation = next(staff, stories, chance);
            synchronized (this) {
                byKind.merge(operation, 1, Integer::sum);
            }
            done.incrementAndGet();
        }
    }

    private Operation next(Staff staff, List<Story> stories, Random chance) {
        int place = chance.nextInt(STORIES_EACH);
        if (place >= stories.size()) {
            var story = new Story(staff, "خبر " + begun.get());
            stories.add(story);
            return story.publish();
        }
        var story = stories.get(place);
        int what = chance.nextInt(100);
        if (what < KILLS) {
            stories.remove(place);
            return story.kill();
        }
        if (what < KILLS + LEFT_AS_THEY_ARE) {
            stories.remove(place);
        }
        if (!story.isPublic) {
            return story.publishAgain();
        }
        return what < KILLS + CORRECTIONS ? story.correct(chance) : story.unpublish();
    }

    /** One that readers have seen. */
    private final class Story {

        private final Desk desk;
        private boolean isPublic;

        Story(Staff staff, String headline) {
            desk = Desk.draft(staff.reporter(), staff.editor(), staff.approver(), Desk.story(headline, site));
        }

        Operation publish() {
            desk.approve().publish();
            isPublic = true;
            return Operation.PUBLISH;
        }

        Operation publishAgain() {
            desk.publish("update");
            isPublic = true;
            return Operation.PUBLISH_AGAIN;
        }

        Operation correct(Random chance) {
            desk.revise("مقدمة " + chance.nextInt()).approveOfEditor().publish("correction");
            return Operation.CORRECT;
        }

        Operation unpublish() {
            desk.act("unpublish", REASON);
            isPublic = false;
            return Operation.UNPUBLISH;
        }

        Operation kill() {
            desk.act("kill", REASON);
            return Operation.KILL;
        }
    }
}
