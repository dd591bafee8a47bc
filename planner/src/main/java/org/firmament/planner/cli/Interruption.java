package org.firmament.planner.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The user ends the program before its work is done: the work is asked to come to an end and given time to
/// write what it has. What then still runs is cleaned up behind.
final class Interruption implements AutoCloseable {
    /// Time the work has to come to an end [s].
    private static final long PATIENCE = 60;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;
    private volatile Runnable cleanUp = () -> {};

    /// @param said  called when the user asks to end
    Interruption(Runnable said) {
        hook = new Thread(
                () -> {
                    asked = true;
                    said.run();
                    if (!endsInTime()) {
                        cleanUp.run();
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// What is to be done if the work does not come to an end in time.
    void otherwise(Runnable work) {
        cleanUp = work;
    }

    /// Whether the user asked to end.
    boolean asked() {
        return asked;
    }

    private boolean endsInTime() {
        try {
            return ended.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    /// The work has come to its end.
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The hook is running, and now ends.
        }
    }
}
