package org.firmament.coverage.engagement;

import java.util.List;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.TimeSpan;

/// Whether one carrier can engage one launch.
public sealed interface Engagement {
    /// Index of the carrier.
    int carrier();

    /// Index of the launch within its raid.
    int launch();

    /// It can.
    ///
    /// @param release          when it may release [s after the epoch]; the latest release still hits
    /// @param intercept        earliest intercept, released as early as possible [s after the epoch]
    /// @param latestIntercept  last time at which an intercept is possible [s after the epoch]
    /// @param phase            of the missile at the earliest intercept
    /// @param margin           greatest reach left over at any intercept time [m]
    /// @param support          sensors, by index, that see the missile at the earliest intercept
    record Opportunity(
            int carrier,
            int launch,
            TimeSpan release,
            double intercept,
            double latestIntercept,
            Phase phase,
            double killProbability,
            double margin,
            List<Integer> support)
            implements Engagement {
        public Opportunity {
            support = List.copyOf(support);
        }
    }

    /// It cannot, and why.
    record NoOpportunity(int carrier, int launch, Reason reason) implements Engagement {}

    /// Why a carrier cannot engage a launch: the first obstacle of the kill chain, in this order.
    enum Reason {
        /// No sensor, or not enough at once, ever sees the missile.
        NOT_SEEN,
        /// The missile is never in a phase this interceptor engages.
        WRONG_PHASE,
        /// Never within reach even if released at launch.
        OUT_OF_REACH,
        /// Within reach, but only at heights the interceptor cannot work at.
        WRONG_HEIGHT,
        /// Within reach at such a height, but only where the Sun does not shine on the missile and the seeker needs
        /// it.
        UNLIT,
        /// Within reach in that light, but interceptor and missile meet too slowly or too fast.
        CLOSING_SPEED,
        /// At a speed it can work at, but its divert motors do not remove the error of prediction.
        DIVERT,
        /// Its divert motors do, but no data path leads from the sensors by a command node to it in time.
        NO_LINK,
        /// Within reach if released at launch, but detection, decision and the way of the order take too long.
        TOO_LATE,
        /// In time, but custody is broken between release and intercept.
        NO_CUSTODY,
        /// In time by sight, but the track is not good enough from release to intercept.
        POOR_TRACK,
        /// It holds no interceptors.
        NO_INVENTORY
    }
}
