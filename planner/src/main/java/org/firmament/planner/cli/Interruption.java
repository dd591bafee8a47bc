package org.firmament.planner.cli;

/// Cleans up when the user ends the program before its work is done.
final class Interruption implements AutoCloseable {
    private final Thread cleanup;

    Interruption(Runnable work) {
        cleanup = new Thread(work, "clean-up");
        Runtime.getRuntime().addShutdownHook(cleanup);
    }

    /// The work is done; there is nothing left to clean up.
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(cleanup);
        } catch (IllegalStateException endingAlready) {
            // The clean-up is running.
        }
    }
}
