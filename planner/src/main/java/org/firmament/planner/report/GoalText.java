package org.firmament.planner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firmament.catalogs.units.Keys;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.ShadowPrices;
import org.firmament.planner.results.InstanceResults.Why.Price;
import org.firmament.planner.results.NextResult;

/// What plans are for, and what proofs are about, in words.
final class GoalText {
    /// Launches named of a bottleneck.
    private static final int LISTED = 5;

    /// Prices named of a scenario's worst raid.
    private static final int DEAREST = 3;

    private GoalText() {}

    /// What a proof is about.
    static String measure(String measure) {
        return switch (measure) {
            case "leaked_value" -> "leaked value";
            case "leaked_value_and_price" -> "leaked value and price";
            case "no_leaker_log" -> "−ln of no leaker";
            case "no_leaker_log_and_price" -> "−ln of no leaker, price";
            case "worst_corridor_leaked_value" -> "worst corridor leaks";
            case "worst_corridor_leaked_value_and_price" -> "worst corridor, price";
            case "cost_usd" -> "cost of shots, USD";
            default -> Print.words(measure);
        };
    }

    /// The same as the beginning of a sentence.
    static String heading(String measure) {
        if (measure.equals("leaked_value")) {
            return "Value leaked";
        }
        String words = measure(measure);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// Whether leakage alone is what plans are for.
    static boolean plain(Goal goal) {
        return goal.equals(Goal.LEAKAGE);
    }

    /// A sentence on what plans are for.
    static String sentence(Goal goal) {
        List<String> parts = new ArrayList<>();
        parts.add("Plans keep down "
                + switch (goal.objective()) {
                    case LEAKAGE -> "the leaked value";
                    case NO_LEAKER -> "the chance that anything gets through";
                    case WORST_CORRIDOR -> "the leaked value of the worst corridor";
                });
        if (goal.shotPrice() > 0) {
            parts.add("a shot must save " + Print.number(goal.shotPrice()));
        }
        if (goal.costPrice() > 0) {
            parts.add("interceptors for a million dollars must save " + Print.number(goal.costPrice()));
        }
        if (!goal.then().isEmpty()) {
            String beyond = goal.thenWithin() > 0 ? " beyond " + Print.percent(goal.thenWithin()) : "";
            parts.add("then, at no loss" + beyond + ", "
                    + String.join(
                            " and ",
                            goal.then().stream()
                                    .map(saving -> saving.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        }
        return String.join("; ", parts) + ".";
    }

    /// Things of which one more would save most, the first few.
    static List<Price> dearest(List<Price> prices) {
        return prices.stream().limit(DEAREST).toList();
    }

    /// What there would be one more of.
    static String what(Price price) {
        boolean unit = price.kind().equals(Keys.constant(ShadowPrices.Kind.UNIT));
        return (unit ? "unit of " : Print.words(price.kind()) + " on ") + price.what();
    }

    /// The first few of a list of numbers.
    static String some(List<Integer> numbers) {
        List<String> first = numbers.stream().limit(LISTED).map(String::valueOf).toList();
        return String.join(", ", first) + (numbers.size() > LISTED ? " …" : "");
    }

    /// What a later aim has, and how far that is from the least.
    static String next(NextResult next) {
        Proof proof = next.proof();
        return String.format(
                Locale.ROOT,
                "%s; no plan as good has less than %s%s",
                TextPage.number(proof.upper()),
                TextPage.number(proof.lower()),
                proof.optimal() ? ", proved" : "");
    }
}
