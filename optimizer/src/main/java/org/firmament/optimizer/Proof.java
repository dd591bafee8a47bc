package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

/// How good a plan is, whatever plan there may be.
///
/// @param sense    `minimise`
/// @param measure  what is minimised: `leaked_value` and its like ([Goal#measure]), or the `cost` of a cover
/// @param lower    no plan has less
/// @param upper    what the plan at hand has
/// @param gap      `(upper − lower) / upper`, 0 when nothing leaks
/// @param optimal  whether no plan is better, to within [#ROUNDING]
public record Proof(String sense, String measure, double lower, double upper, double gap, boolean optimal) {
    /// Sums of a few thousand products in double precision agree to this fraction.
    public static final double ROUNDING = 1e-9;

    public Proof {
        require(lower >= 0, "lower", lower, "at least 0", "");
        require(lower <= upper, "lower", lower, "at most the upper bound " + upper, "");
        require(gap == gap(lower, upper), "gap", gap, "(upper - lower) / upper", "");
        require(optimal == gap <= ROUNDING, "optimal", optimal, "what the gap " + gap + " says", "");
    }

    /// The proof that a plan leaks `upper` and that none leaks less than `lower` [unit of value]. A lower bound
    /// above the upper by no more than rounding is taken as equal.
    public static Proof minimise(double lower, double upper) {
        return minimise("leaked_value", lower, upper);
    }

    /// The proof that some plan has `upper` of the measure, and that none has less than `lower`.
    public static Proof minimise(String measure, double lower, double upper) {
        double low = lower > upper && lower <= upper * (1 + ROUNDING) ? upper : lower;
        double gap = gap(low, upper);
        return new Proof("minimise", measure, low, upper, gap, gap <= ROUNDING);
    }

    private static double gap(double lower, double upper) {
        return upper == 0 ? 0 : (upper - lower) / upper;
    }
}
