package org.midad.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules have to know of a version of an article. */
public interface Story {

    default Matter matter() {
        return Matter.ARTICLE;
    }

    State state();

    String desk();

    /** Who may work on it as their own. */
    Set<String> contributors();

    /** Who changed its words in this round, copy edits in review aside. */
    Set<String> authors();

    Optional<String> submitter();

    Optional<String> claimant();

    /** What is missing before it can be submitted; names of content fields. */
    List<String> missing();

    boolean hasBlockingNote();

    /** What is wrong with the pictures in it, were it to go out at that instant. */
    default List<Fault> imageFaults(Instant goesOut) {
        return List.of();
    }

    boolean onLegalHold();

    /** Whether the words are, to the byte, those that were approved. */
    boolean sealed();

    /** Before when nothing of it may leave the newsroom: empty where there is no embargo, {@link Instant#MAX} where it is indefinite. */
    Optional<Instant> embargo();

    /** Whether the article already has a version under way. */
    boolean hasOpenVersion();

    /** Whether readers have seen the article before, in this or an earlier version. */
    boolean wasPublic();
}
