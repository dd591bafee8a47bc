package org.firmament.planner;

import java.util.List;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;

/// The states of a constellation, computed a stretch of time at a time and then forgotten.
record PassingStates(Almanac almanac, List<Satellite> satellites, Propagation propagation) {
    /// States kept at once [bytes]; an engine needs about as much again. It is a constant, not a share of
    /// the machine's memory, so that results do not depend on the machine.
    private static final double MOST_BYTES = 256 << 20;

    /// Position and velocity.
    private static final double STATE_BYTES = 6.0 * Double.BYTES;

    PassingStates {
        satellites = List.copyOf(satellites);
    }

    /// Whether all states to `end` may be kept at once.
    boolean fit(double end) {
        return end <= longest();
    }

    /// Longest stretch whose states may be kept at once [s]: whole steps.
    double longest() {
        return propagation.step() * Math.max(1, Math.floor(MOST_BYTES / (STATE_BYTES * satellites.size())));
    }

    /// The states of a stretch; their time 0 is its start.
    Ephemeris over(TimeSpan stretch) {
        return almanac.propagate(satellites, propagation, stretch.start(), stretch.duration());
    }
}
