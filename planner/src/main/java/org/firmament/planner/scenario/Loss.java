package org.firmament.planner.scenario;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// What the defence loses before it is tried again.
///
/// @param lose   what is lost
/// @param of     the constellation it is of, or the ground asset it is
/// @param count  satellites lost, for [Kind#SATELLITES]
/// @param draws  times satellites are drawn by the scenario's seed, for [Kind#SATELLITES]
public record Loss(
        @Written(says = "satellites, a plane, or a ground asset: satellites, plane or node")
        Kind lose,

        @Written(says = "the constellation it is of, or the ground asset it is")
        String of,

        @Written(min = 1, max = 100_000, fallback = "1", says = "satellites lost at once")
        int count,

        @Written(min = 1, max = 100, fallback = "4", says = "times they are drawn at random")
        int draws) {
    /// What is lost.
    public enum Kind {
        /// Some satellites of a constellation: drawn at random, and the worst found.
        SATELLITES,
        /// Each plane of a constellation in turn.
        PLANE,
        /// A ground asset, with whatever it sees, fires and links.
        NODE
    }

    public Loss {
        Limits.check(Loss.class, lose, of, count, draws);
    }
}
