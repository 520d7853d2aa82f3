package org.midad.workflow;

import java.time.Instant;
import java.util.function.Predicate;

/** A condition that a row of the table adds to state and part. */
public enum Rule {
    COMPLETE(
            "complete: headline, body, section, byline, a site; credit and alt on every image",
            a -> a.story().missing().isEmpty()),
    DESCRIBED("a credit, and an alt text", a -> a.story().missing().isEmpty()),
    NOT_OWN_WORK(
            "not its author, not who submitted it",
            a -> !a.story().authors().contains(a.actor().id())
                    && a.story().submitter().filter(a.actor().id()::equals).isEmpty()),
    NO_BLOCKING_NOTE("no open blocking note", a -> !a.story().hasBlockingNote()),
    IMAGES_APPROVED("its images are approved"),
    IMAGES_READY("its images are developed"),
    IMAGE_RIGHTS("image rights cover the instant it goes out"),
    NO_LEGAL_HOLD("no legal hold", a -> !a.story().onLegalHold()),
    LEGAL_HOLD("a legal hold", a -> a.story().onLegalHold()),
    EMBARGO("an embargo", a -> a.story().embargo().isPresent()),
    SEALED("the words are those that were approved", a -> a.story().sealed()),
    EMBARGO_OVER("the embargo is over", a -> !a.now().isBefore(embargo(a))),
    NO_OPEN_VERSION("no version is under way", a -> !a.story().hasOpenVersion()),
    NOTE_GIVEN("a note", true, a -> a.given().hasNote()),
    REASON_GIVEN("a reason", true, a -> a.given().hasReason()),
    TIME_AHEAD(
            "an instant in the future, with its zone",
            true,
            a -> a.given().dueAt().filter(due -> due.isAfter(a.now())).isPresent()),
    AFTER_EMBARGO(
            "the instant is not before the embargo",
            true,
            a -> a.given().dueAt().filter(due -> !due.isBefore(embargo(a))).isPresent()),
    CHANGE_EXPLAINED(
            "a kind and a public note where it was live before",
            true,
            a -> !a.story().wasPublic() || a.given().explainsChange());

    private final String words;
    private final boolean ofRequest;
    private final Predicate<Attempt> test;

    /** About the pictures in a story. */
    Rule(String words) {
        this.words = words;
        this.ofRequest = false;
        this.test = attempt -> attempt.faults(this).isEmpty();
    }

    Rule(String words, Predicate<Attempt> test) {
        this(words, false, test);
    }

    Rule(String words, boolean ofRequest, Predicate<Attempt> test) {
        this.words = words;
        this.ofRequest = ofRequest;
        this.test = test;
    }

    boolean kept(Attempt attempt) {
        return test.test(attempt);
    }

    /** About what the request brings along, not about the story: it says nothing on whether a button is shown. */
    public boolean ofRequest() {
        return ofRequest;
    }

    /** As the documentation says it. */
    public String words() {
        return words;
    }

    private static Instant embargo(Attempt attempt) {
        return attempt.story().embargo().orElse(Instant.MIN);
    }
}
