package org.firmament.coverage.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Runs numbered pieces of work on several threads and hands their results on in order, so that the outcome does
/// not depend on the number of threads.
final class InOrder {
    /// Finished pieces that may wait for their turn, a thread.
    private static final int AHEAD = 4;

    private InOrder() {}

    /// @param work   called on any thread; must not share what it writes
    /// @param taken  called on the calling thread, piece 0 first
    static <T> void run(int pieces, int threads, IntFunction<T> work, Consumer<T> taken) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Deque<Future<T>> waiting = new ArrayDeque<>();
            try {
                for (int i = 0; i < pieces; i++) {
                    if (waiting.size() >= AHEAD * threads) {
                        taken.accept(waiting.remove().get());
                    }
                    int piece = i;
                    waiting.add(pool.submit(() -> work.apply(piece)));
                }
                while (!waiting.isEmpty()) {
                    taken.accept(waiting.remove().get());
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while computing coverage");
            } finally {
                waiting.forEach(piece -> piece.cancel(true));
            }
        }
    }
}
