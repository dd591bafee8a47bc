package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.firmament.planner.RunListener;

/// Evaluates the rows of a study on several threads, and hands them on in their order as they come.
public final class StudyRun {
    private static final double NANOSECOND = 1e-9;

    /// Rows evaluated before one that is not: a slow one holds back this many a thread.
    private static final int AHEAD = 64;

    private final int threads;
    private final RunListener listener;
    private final TreeMap<Integer, StudyRow> waiting = new TreeMap<>();
    private int next;
    private int written;
    private boolean stopped;

    /// @param threads   to work with; the rows are the same for any number
    /// @param listener  told how far the run is, and asked whether to go on
    public StudyRun(int threads, RunListener listener) {
        this.threads = threads;
        this.listener = listener;
    }

    /// Evaluates rows `from` to `to`, the last one excluded. Returns how many were handed on, counted from row
    /// 0: fewer than `to` if the listener said to end.
    ///
    /// @param rows  evaluates one row; called from any thread
    /// @param sink  handed every row in its order; an exception of it ends the run
    public int run(int from, int to, IntFunction<StudyRow> rows, Consumer<StudyRow> sink) {
        next = from;
        written = from;
        long started = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit(() -> work(from, to, rows, sink, started)));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return written;
    }

    private void work(int from, int to, IntFunction<StudyRow> rows, Consumer<StudyRow> sink, long started) {
        for (int row = take(to); row >= 0; row = take(to)) {
            StudyRow done;
            try {
                done = rows.apply(row);
            } catch (RuntimeException | Error fault) {
                stop();
                throw fault;
            }
            hand(done, sink);
            tell(from, to, started);
        }
    }

    /// The next row to evaluate; none once the run is to end.
    private synchronized int take(int to) {
        while (!stopped && next - written > AHEAD * threads) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped = true;
            }
        }
        if (stopped || next >= to || !listener.goesOn()) {
            return -1;
        }
        return next++;
    }

    private synchronized void hand(StudyRow done, Consumer<StudyRow> sink) {
        waiting.put(done.number(), done);
        try {
            while (!stopped && !waiting.isEmpty() && waiting.firstKey() == written) {
                sink.accept(waiting.pollFirstEntry().getValue());
                written++;
            }
        } catch (RuntimeException fault) {
            stopped = true;
            throw fault;
        } finally {
            notifyAll();
        }
    }

    private synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    private synchronized void tell(int from, int to, long started) {
        double elapsed = (System.nanoTime() - started) * NANOSECOND;
        listener.progress("about " + left(elapsed, written - from, to - written) + " left: architectures", written, to);
    }

    /// How long the missing rows take, if they take as long as those that are done.
    ///
    /// @param elapsed  since the first was begun [s]
    static String left(double elapsed, int done, int missing) {
        long whole = Math.round(elapsed / Math.max(1, done) * missing);
        return whole < 120 ? whole + " s" : whole < 7_200 ? whole / 60 + " min" : whole / 3_600 + " h";
    }
}
