package org.firmament.coverage.network;

import java.util.OptionalDouble;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;

/// How one node of a network is served over a time.
///
/// @param node            its number
/// @param span            looked at
/// @param linked          when there is a path that takes no longer than asked
/// @param meanLatency     of the shortest paths, over the looks that find one [s]; empty if none does
/// @param longestLatency  of them [s]
public record Service(
        int node, TimeSpan span, Timeline linked, OptionalDouble meanLatency, OptionalDouble longestLatency) {
    /// When there is none.
    public Timeline gaps() {
        return linked.complement(span);
    }

    /// Share of the time without one.
    public double unlinked() {
        return gaps().duration() / span.duration();
    }
}
