package org.midad.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says what is going on and how long it has taken, so that nobody wonders whether it hangs. */
public final class Progress {

    private static final Duration FIRST_WORD = Duration.ofSeconds(2);
    private static final Duration NEXT_WORD = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Deque<Object> underWay = new ConcurrentLinkedDeque<>(); // of nested works the innermost speaks
    private final long beginning = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Does the work; says so after two seconds, then every ten, and at the end with the seconds it took. */
    public <T> T during(String what, Supplier<T> work) {
        long start = System.nanoTime();
        var mine = new Object();
        underWay.push(mine);
        try (var clock =
                Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            var words = clock.scheduleAtFixedRate(
                    () -> {
                        if (mine.equals(underWay.peek())) {
                            say(what + " ... " + secondsSince(start));
                        }
                    },
                    FIRST_WORD.toMillis(),
                    NEXT_WORD.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return work.get();
            } finally {
                words.cancel(false);
                clock.shutdownNow();
            }
        } finally {
            underWay.remove(mine);
            say(what + ", " + secondsSince(start));
        }
    }

    public void during(String what, Runnable work) {
        during(what, () -> {
            work.run();
            return true;
        });
    }

    public void say(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(beginning), line);
        out.flush();
    }

    /** Without a clock in front: addresses, users, what to type. */
    public void print(String text) {
        out.println(text);
        out.flush();
    }

    private static String secondsSince(long start) {
        return String.format(Locale.ROOT, "%.1f s", seconds(start));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
