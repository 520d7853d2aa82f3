package org.midad.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which positions of the feed a follower was told of, and how soon of the kills among them. */
final class Seen {

    private final List<Long> told = new ArrayList<>();
    private final Set<Long> positions = new HashSet<>();
    private final List<Duration> kills = new ArrayList<>();

    synchronized void note(long position, boolean isKill, JsonNode at) {
        told.add(position);
        if (positions.add(position) && isKill) {
            kills.add(Duration.between(Instant.parse(at.textValue()), Instant.now()));
        }
    }

    /** In the order in which they were told, each as often as it was. */
    synchronized List<Long> told() {
        return List.copyOf(told);
    }

    synchronized SortedSet<Long> positions() {
        return new TreeSet<>(positions);
    }

    synchronized int count() {
        return positions.size();
    }

    synchronized long last() {
        return told.isEmpty() ? 0 : told.getLast();
    }

    /** From its instant in the feed, which is a moment before its commit, until each was heard of; shortest first. */
    synchronized List<Duration> kills() {
        return kills.stream().sorted().toList();
    }
}
