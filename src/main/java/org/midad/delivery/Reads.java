package org.midad.delivery;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.midad.platform.Refusal;

/** Reads what is not in memory, each on a virtual thread. What would wait long is refused early: who is let in is answered fast. */
final class Reads {

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private final int most;

    /** @param most under way at a time */
    Reads(int most) {
        this.most = most;
    }

    <T> CompletableFuture<T> read(Callable<T> read) {
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            return CompletableFuture.failedFuture(new Refusal(503, "http-503"));
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return read.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    } finally {
                        underWay.decrementAndGet();
                    }
                },
                readers);
    }

    void close() {
        readers.shutdownNow();
    }
}
