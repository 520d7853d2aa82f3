package org.midad.proof;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.function.IntSupplier;

/** When one follower is cut off: so many times, at random moments of the writers' work. */
final class Cuts {

    private final Queue<Integer> due = new ArrayDeque<>();
    private final IntSupplier done;
    private int happened;

    /** @param done of the operations; the last tenth of them is uncut, so that something follows each cut */
    Cuts(int wanted, int operations, IntSupplier done, Random chance) {
        chance.ints(wanted, 1, Math.max(2, operations * 9 / 10)).sorted().forEach(due::add);
        this.done = done;
    }

    synchronized boolean isDue() {
        return !due.isEmpty() && done.getAsInt() >= due.element();
    }

    /** Takes the one that is due, if one is, as done. */
    synchronized boolean happens() {
        if (!isDue()) {
            return false;
        }
        due.remove();
        happened++;
        return true;
    }

    synchronized int count() {
        return happened;
    }
}
