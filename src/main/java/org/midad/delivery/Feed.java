package org.midad.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A site as this node knows it: whether it needs a token, and up to which position of its change feed the node's memory
 * is true. The position only grows.
 */
final class Feed {

    private final String site;
    private final boolean open;
    private volatile long position;
    private final ReentrantLock catchingUp = new ReentrantLock();
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();

    Feed(String site, boolean open, long position) {
        this.site = site;
        this.open = open;
        this.position = position;
    }

    String site() {
        return site;
    }

    /** Whether anybody may read it, without a token. */
    boolean isOpen() {
        return open;
    }

    long position() {
        return position;
    }

    /** Calls {@code awake} at every advance, until it is removed. It is called on the advancing thread: hand over. */
    void awaitAdvance(Runnable awake) {
        waiting.add(awake);
    }

    void forget(Runnable awake) {
        waiting.remove(awake);
    }

    int waiting() {
        return waiting.size();
    }

    /** Has {@code apply} forget what changed between the known position and {@code seen}, then makes that the known one. */
    <E extends Exception> void advanceTo(long seen, Advance<E> apply) throws E {
        if (seen <= position) {
            return;
        }
        catchingUp.lock();
        try {
            if (seen > position) {
                apply.from(position);
                position = seen;
            }
        } finally {
            catchingUp.unlock();
        }
        wakeAll();
    }

    void wakeAll() {
        waiting.forEach(Runnable::run);
    }

    interface Advance<E extends Exception> {
        void from(long known) throws E;
    }
}
