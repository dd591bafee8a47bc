package org.firmament.planner.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// `accesses.csv`, row by row as accesses are found: `satellite,point,start_s,end_s`, seconds after the epoch to the
/// millisecond. Rows stand in the order they come in: by point, satellite and start.
public final class AccessesCsv implements Closeable {
    static final String SATELLITE = "satellite";
    static final String POINT = "point";
    static final String START = "start_s";
    static final String END = "end_s";

    private final OutputStream out;
    private final Csv csv;

    /// Writes the headings.
    public AccessesCsv(OutputStream out) {
        this.out = out;
        try {
            csv = new Csv(out, SATELLITE, POINT, START, END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes one row.
    ///
    /// @param start  [s after the epoch]
    /// @param end    [s after the epoch]
    public void access(String satellite, String point, double start, double end) {
        try {
            csv.text(satellite).text(point).thousandths(start).thousandths(end).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes what is still held back and closes the stream.
    @Override
    public void close() throws IOException {
        csv.flush();
        out.close();
    }
}
