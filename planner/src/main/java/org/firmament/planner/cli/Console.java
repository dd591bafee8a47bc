package org.firmament.planner.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.firmament.planner.RunListener;

/// Shows progress on standard error: a line that moves on a terminal, one line a minute where there is none.
final class Console implements RunListener, AutoCloseable {
    private static final long MINUTE = 60_000_000_000L;
    private static final long TENTH = 100_000_000L;

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean terminal = Optional.ofNullable(System.console())
            .map(java.io.Console::isTerminal)
            .orElse(false);
    private final BooleanSupplier goesOn;
    private long next = System.nanoTime() + (terminal ? TENTH : MINUTE);
    private boolean drawn;

    /// @param goesOn  whether the user lets the run go on
    Console(PrintWriter err, boolean quiet, BooleanSupplier goesOn) {
        this.goesOn = goesOn;
        this.err = err;
        this.quiet = quiet;
    }

    @Override
    public synchronized void progress(String stage, long done, long total) {
        long now = System.nanoTime();
        if (quiet || now < next) {
            return;
        }
        next = now + (terminal ? TENTH : MINUTE);
        show(stage + " " + done + " of " + total);
    }

    @Override
    public synchronized void say(Supplier<String> text) {
        long now = System.nanoTime();
        if (quiet || now < next) {
            return;
        }
        next = now + (terminal ? TENTH : MINUTE);
        show(text.get());
    }

    private void show(String text) {
        if (terminal) {
            err.print("\r\u001b[K" + text);
            err.flush();
            drawn = true;
        } else {
            err.println(text);
        }
    }

    @Override
    public boolean goesOn() {
        return goesOn.getAsBoolean();
    }

    /// Clears the moving line.
    synchronized void clear() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
            drawn = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
