package org.firmament.coverage.access;

/// A span of time.
///
/// @param start  [s after the epoch]
/// @param end    not before it [s after the epoch]
public record TimeSpan(double start, double end) {
    public TimeSpan {
        if (!(start <= end)) {
            throw new IllegalArgumentException("a time span runs forwards: " + start + " to " + end);
        }
    }

    /// How long it lasts [s].
    public double duration() {
        return end - start;
    }
}
