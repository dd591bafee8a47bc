package org.firmament.coverage.access;

/// A span of time, in seconds after the epoch.
public record TimeSpan(double start, double end) {
    public TimeSpan {
        if (!(start <= end)) {
            throw new IllegalArgumentException("a time span runs forwards: " + start + " to " + end);
        }
    }

    public double duration() {
        return end - start;
    }
}
