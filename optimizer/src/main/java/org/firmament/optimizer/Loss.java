package org.firmament.optimizer;

/// What it costs that one launch gets through: `weight · u`, or `−weight · ln(1 − u)`, of the probability
/// `u = before · survival` that it does. Both grow with survival, and are convex in its logarithm: a shot saves
/// less after others than before them.
///
/// @param weight  [unit of the objective]
/// @param before  probability that it gets through if nothing is fired at it
public record Loss(Kind kind, double weight, double before) {
    /// How losses of launches add up.
    public enum Kind {
        /// To the expected value that gets through.
        LEAKED,
        /// To `−ln` of the probability that none gets through.
        LOGARITHM
    }

    /// A launch is taken to fail by itself this often, where logarithms are summed: one that nothing is fired at
    /// then costs `−ln` of this, not infinity. The probability that a launch is stopped moves by no more.
    static final double FAILS = 1e-9;

    /// The loss when what is fired survives with a probability.
    public double at(double survival) {
        return switch (kind) {
            case LEAKED -> weight * before * survival;
            case LOGARITHM -> -weight * StrictMath.log1p(-before * survival);
        };
    }

    /// What one more shot saves.
    ///
    /// @param survival  without it
    public double saved(double survival, double killProbability) {
        return switch (kind) {
            case LEAKED -> weight * before * survival * killProbability;
            case LOGARITHM -> at(survival) - at(survival * (1 - killProbability));
        };
    }

    /// How fast it falls with `−ln` of survival.
    public double slope(double survival) {
        double through = before * survival;
        return switch (kind) {
            case LEAKED -> weight * through;
            case LOGARITHM -> weight * through / (1 - through);
        };
    }

    /// The survival at which it falls so fast; infinite if it never does.
    public double survivalAt(double slope) {
        return switch (kind) {
            case LEAKED -> slope / (weight * before);
            case LOGARITHM -> slope / ((weight + slope) * before);
        };
    }

    /// The loss at that survival.
    public double atSlope(double slope) {
        return switch (kind) {
            case LEAKED -> slope;
            case LOGARITHM -> weight * StrictMath.log1p(slope / weight);
        };
    }

    /// The same loss in other units.
    public Loss times(double factor) {
        return new Loss(kind, factor * weight, before);
    }
}
