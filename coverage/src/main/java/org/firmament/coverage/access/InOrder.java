package org.firmament.coverage.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Runs numbered pieces of work on several threads and hands their results on in order, so that the outcome does
/// not depend on the number of threads.
final class InOrder {
    /// Finished pieces that may wait for their turn, a thread.
    private static final int AHEAD = 4;

    private InOrder() {}

    /// @param work   called on any thread; must not share what it writes
    /// @param taken  called on the calling thread, piece 0 first; by answering false it lets
    ///               no further piece begin, and takes those that have
    /// @return whether all pieces were taken
    static <T> boolean run(int pieces, int threads, IntFunction<T> work, Predicate<T> taken) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Deque<Future<Optional<T>>> waiting = new ArrayDeque<>();
            AtomicBoolean ended = new AtomicBoolean();
            try {
                boolean goOn = true;
                boolean whole = true;
                int begun = 0;
                while ((goOn && begun < pieces) || !waiting.isEmpty()) {
                    if (goOn && begun < pieces && waiting.size() < AHEAD * threads) {
                        int piece = begun++;
                        waiting.add(
                                pool.submit(() -> ended.get() ? Optional.<T>empty() : Optional.of(work.apply(piece))));
                    } else {
                        Optional<T> done = waiting.remove().get();
                        whole &= done.isPresent();
                        goOn &= done.map(taken::test).orElse(false);
                        ended.set(!goOn);
                    }
                }
                return whole && begun == pieces;
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
