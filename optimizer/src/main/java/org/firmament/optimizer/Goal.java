package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

import java.util.HashSet;
import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What a plan is for: what it keeps down first, what its shots are charged for, and what it saves of plans that
/// are as good.
///
/// @param objective   what is kept down first
/// @param shotPrice   what a shot must save at least to be worth firing [unit of the objective]
/// @param costPrice   the same of interceptors for a million dollars [unit of the objective]
/// @param then        what is kept down next, one after the other, among plans that are as good
/// @param thenWithin  how much worse than the best of what came before a plan may be for that, as a fraction of it
public record Goal(
        @Written(fallback = "leakage", says = "what a plan keeps down first")
        Objective objective,

        @Written(min = 0, fallback = "0", says = "what a shot must save of it to be worth firing")
        double shotPrice,

        @Written(
                key = "cost_price_per_musd",
                min = 0,
                fallback = "0",
                says = "what interceptors for a million dollars must save of it")
        double costPrice,

        @Written(fallback = "[]", single = true, says = "what is kept down next, one after the other")
        List<Saving> then,

        @Written(
                unit = Unit.PERCENT,
                min = 0,
                max = 100,
                fallback = "0",
                says = "how much worse than the best a plan may be for what is kept down next")
        double thenWithin) {
    /// What comes first.
    public enum Objective {
        /// The expected value that gets through.
        LEAKAGE,
        /// The chance that anything worth something gets through; counted as `Σ −ln(1 − survival)`.
        NO_LEAKER,
        /// The expected value that gets through on the corridor on which most does.
        WORST_CORRIDOR
    }

    /// What comes next.
    public enum Saving {
        /// Expected value that gets through, on all corridors together.
        LEAKAGE,
        /// Interceptors fired.
        SHOTS,
        /// What they cost [USD].
        COST
    }

    /// The expected value that gets through, and nothing else.
    public static final Goal LEAKAGE = of(Objective.LEAKAGE);

    public Goal {
        Limits.check(Goal.class, objective, shotPrice, costPrice, then, thenWithin);
        then = List.copyOf(then);
        require(
                new HashSet<>(then).size() == then.size(),
                "then",
                words(then),
                "a list without repetition",
                "name each once");
        require(
                objective == Objective.WORST_CORRIDOR || !then.contains(Saving.LEAKAGE),
                "then",
                words(then),
                objective == Objective.LEAKAGE
                        ? "shots and cost: leakage comes first already"
                        : "shots and cost: leakage after " + Keys.constant(objective) + " has no proof",
                "use objective: worst-corridor before leakage");
    }

    /// An objective alone.
    public static Goal of(Objective objective) {
        return new Goal(objective, 0, 0, List.of(), 0);
    }

    /// The same objective with other prices, and nothing after it.
    public Goal priced(double aShot, double aMillion) {
        return new Goal(objective, aShot, aMillion, List.of(), 0);
    }

    /// Whether shots are charged for.
    public boolean priced() {
        return shotPrice > 0 || costPrice > 0;
    }

    /// What a proof of it is about.
    public String measure() {
        String of = switch (objective) {
            case LEAKAGE -> "leaked_value";
            case NO_LEAKER -> "no_leaker_log";
            case WORST_CORRIDOR -> "worst_corridor_leaked_value";
        };
        return priced() ? of + "_and_price" : of;
    }

    /// What a proof of a later aim is about.
    public static String measure(Saving saving) {
        return switch (saving) {
            case LEAKAGE -> "leaked_value";
            case SHOTS -> "shots";
            case COST -> "cost_usd";
        };
    }

    private static String words(List<Saving> then) {
        return then.stream().map(Keys::constant).toList().toString();
    }
}
