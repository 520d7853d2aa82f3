package org.midad.images.darkroom;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Does several things at once and waits for all; the first failure ends the others. */
final class SideBySide {

    private SideBySide() {}

    interface Task {
        void run() throws Unusable, IOException;
    }

    static void run(List<Task> tasks) throws Unusable, IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ExecutorCompletionService<Boolean>(threads);
            tasks.forEach(task -> ends.submit(() -> {
                task.run();
                return true;
            }));
            try {
                for (var i = 0; i < tasks.size(); i++) {
                    ends.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw failure(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while making prints");
            }
        }
    }

    private static IOException failure(@Nullable Throwable cause) throws Unusable {
        if (cause instanceof Unusable unusable) {
            throw unusable;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
