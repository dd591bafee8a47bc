package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// How a class rises from its pad to its burnout, which is given. Its keys stand beside the missile's own.
///
/// @param ascent       curve between the two
/// @param stageShares  of the burn time, in the order of the stages; together 1
/// @param stageGrowth  acceleration at the end of a stage over that at its start
public record Ascent(
        @Written(fallback = "smooth", says = "curve between pad and burnout: smooth, or gravity-turn by stages")
        Shape ascent,

        @Written(
                single = true,
                min = 0,
                above = true,
                max = 1,
                fallback = "[1]",
                says = "of a gravity turn: shares of the burn time, one a stage, together 1")
        List<Double> stageShares,

        @Written(
                min = 1,
                max = 20,
                fallback = "3",
                says = "of a gravity turn: acceleration at a stage's end over that at its start")
        double stageGrowth) {
    /// The curves there are.
    public enum Shape {
        /// A polynomial between pad and burnout state.
        SMOOTH,
        /// Thrust along the velocity, solved for the burnout state.
        GRAVITY_TURN
    }

    /// The smooth curve, which asks for nothing more.
    public static final Ascent SMOOTH = new Ascent(Shape.SMOOTH, List.of(1.0), 3);

    /// Shares may miss 1 by this: what thirds written with three digits do.
    private static final double SUM_ROUNDING = 2e-3;

    private static final int MOST_STAGES = 6;

    public Ascent {
        stageShares = List.copyOf(stageShares);
        Limits.check(Ascent.class, ascent, stageShares, stageGrowth);
        double sum = stageShares.stream().mapToDouble(Double::doubleValue).sum();
        Limits.require(
                !stageShares.isEmpty() && stageShares.size() <= MOST_STAGES,
                "stage_shares",
                stageShares.size() + " stages",
                "1 to " + MOST_STAGES + " stages",
                "write [0.4, 0.35, 0.25]");
        Limits.require(
                Math.abs(sum - 1) <= SUM_ROUNDING,
                "stage_shares",
                "together " + Keys.number(sum),
                "the whole burn, together 1",
                "write [0.4, 0.35, 0.25]");
    }
}
