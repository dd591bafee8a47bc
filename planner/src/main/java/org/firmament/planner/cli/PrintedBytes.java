package org.firmament.planner.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// UTF-8 bytes as text on a command's output, line by line.
final class PrintedBytes extends OutputStream {
    private final PrintWriter out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    PrintedBytes(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        line.write(b);
        if (b == '\n') {
            flush();
        }
    }

    /// Prints what there is of the line: whole characters only if it ends there.
    @Override
    public void flush() {
        out.print(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }

    @Override
    public void close() {
        flush();
        out.flush();
    }
}
