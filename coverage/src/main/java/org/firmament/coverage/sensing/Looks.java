package org.firmament.coverage.sensing;

import java.util.List;
import org.firmament.coverage.access.TimeSpan;

/// The times at which one sensor looks at one missile: every so many seconds after launch, while it sees it.
final class Looks {
    private final int sensor;
    private final List<TimeSpan> spans;
    private final double launch;
    private final double interval;
    private int span;
    private long count;
    private double time;

    /// @param sensor    index into the scenario's sensors
    /// @param interval  from one look to the next [s]
    Looks(int sensor, List<TimeSpan> spans, double launch, double interval) {
        this.sensor = sensor;
        this.spans = spans;
        this.launch = launch;
        this.interval = interval;
        this.count = -1;
        next();
    }

    int sensor() {
        return sensor;
    }

    /// Of the look [s after the epoch]; infinite after the last.
    double time() {
        return time;
    }

    /// Goes on to the next look.
    void next() {
        count++;
        while (span < spans.size()) {
            count = Math.max(count, (long) Math.ceil((spans.get(span).start() - launch) / interval));
            time = launch + count * interval;
            if (time <= spans.get(span).end()) {
                return;
            }
            span++;
        }
        time = Double.POSITIVE_INFINITY;
    }
}
