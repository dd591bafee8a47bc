package org.firmament.planner.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.optimizer.Goal;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.AllocationResult.LaunchResult;
import org.firmament.planner.results.AllocationResult.RaidResult;
import org.firmament.planner.results.CostResult;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.results.Results;
import org.firmament.planner.scenario.Target;

/// The answer in plain words.
///
/// @param answer   the first sentence: what leaks, or what is covered
/// @param details  what else a reader asks first, a sentence each
/// @param tiles    the same in numbers
record Headline(String answer, List<String> details, List<Tile> tiles) {
    /// Leaked value and leaked launches that agree to this fraction are the same thing: every launch is worth one.
    private static final double SAME_COUNT = 1e-3;

    /// Reasons named in the headline.
    private static final int REASONS_NAMED = 3;

    /// Targets of coverage named in the headline.
    private static final int TARGETS_NAMED = 4;

    /// One number with what it is.
    record Tile(String value, String label) {}

    Headline {
        details = List.copyOf(details);
        tiles = List.copyOf(tiles);
    }

    static Headline of(Results results) {
        List<String> sentences = new ArrayList<>();
        List<Tile> tiles = new ArrayList<>();
        results.allocation().ifPresent(found -> allocation(results, found, sentences, tiles));
        if (sentences.isEmpty()) {
            coverage(results.coverage(), sentences, tiles);
            results.guarantees().stream()
                    .map(promise ->
                            GuaranteeText.sentence(promise, results.scenario().epoch()))
                    .forEach(sentences::add);
        }
        results.cost().ifPresent(cost -> cost(cost, sentences, tiles));
        requirements(results.requirements(), sentences);
        results.interrupted().ifPresent(sentences::addFirst);
        return new Headline(
                sentences.isEmpty() ? "See the figures below." : sentences.getFirst(),
                sentences.stream().skip(1).toList(),
                tiles);
    }

    private static void allocation(Results results, AllocationResult found, List<String> sentences, List<Tile> tiles) {
        int launches = results.scenario().launches();
        double leaked = leaked(found);
        int raids = found.raids().size();
        String over = raids > 1 ? " on average over " + Print.whole(raids) + " raids" : "";
        sentences.add("A raid of " + missiles(launches) + ": " + leak(leaked) + over + bound(found) + ".");
        double engaged = mean(found, launch -> launch.outcome().equals("engaged") ? 1 : 0);
        double detected = mean(found, launch -> launch.detected().isPresent() ? 1 : 0);
        sentences.add(Print.count(detected) + " are detected" + delay(found) + " and " + Print.count(engaged)
                + " are engaged" + (raids > 1 ? ", means over the raids." : "."));
        double noLeaker = found.raids().stream()
                .mapToDouble(RaidResult::noLeaker)
                .average()
                .orElse(0);
        String chance = "the chance that none gets through is " + Print.percent(noLeaker)
                + (raids > 1 ? ", mean over the raids." : ".");
        sentences.add(found.raids().stream()
                .max(Comparator.comparingDouble(RaidResult::leakedValue))
                .filter(worst -> raids > 1)
                .map(worst -> "In the worst raid, at "
                        + Print.utc(results.scenario().epoch(), worst.start()) + ", "
                        + leak(worst.leakedValue()) + (counts(found) ? "; " : " by value; ")
                        + chance)
                .orElse("T" + chance.substring(1)));
        reasons(found.leaksByReason(), sentences);
        tiles.add(new Tile(Print.count(leaked) + " of " + launches, "leak, mean of a raid"));
        if (found.goal().objective() == Goal.Objective.LEAKAGE && !found.goal().priced()) {
            tiles.add(new Tile(Print.count(found.proof().lower()), "leak at least: no plan does better"));
        }
        tiles.add(new Tile(Print.count(engaged) + " of " + launches, "engaged, mean of a raid"));
        tiles.add(new Tile(Print.percent(noLeaker), "chance of no leaker, mean"));
    }

    /// Expected launches of a raid that get through, mean over the raids.
    private static double leaked(AllocationResult found) {
        return found.leaksByReason().values().stream().mapToDouble(leak -> leak).sum();
    }

    private static double mean(AllocationResult found, ToDoubleFunction<LaunchResult> measure) {
        return found.raids().stream()
                .mapToDouble(
                        raid -> raid.launches().stream().mapToDouble(measure).sum())
                .average()
                .orElse(0);
    }

    private static String bound(AllocationResult found) {
        double lower = found.proof().lower();
        double upper = found.proof().upper();
        boolean counts = counts(found);
        if (!GoalText.plain(found.goal())) {
            return found.proof().optimal()
                    ? "; the plans are proved best for what they are for"
                    : "; what the plans are for is proved to within "
                            + Print.percent(found.proof().gap());
        }
        if (found.proof().optimal()) {
            return ", and it is proved that no plan leaks fewer" + (counts ? "" : " by value");
        }
        if (lower <= 0) {
            return "; no bound below that was proved";
        }
        return counts
                ? "; no plan leaks fewer than " + Print.count(lower)
                : "; by value " + Print.count(upper) + " leaks and no plan leaks less than " + Print.count(lower);
    }

    /// Whether value leaked is launches leaked: every launch is worth one.
    private static boolean counts(AllocationResult found) {
        double upper = found.raids().stream()
                .mapToDouble(RaidResult::leakedValue)
                .average()
                .orElse(0);
        return Math.abs(leaked(found) - upper) <= SAME_COUNT * Math.max(1, upper);
    }

    private static String delay(AllocationResult found) {
        return found.raids().stream()
                .flatMap(raid -> raid.launches().stream())
                .flatMapToDouble(launch -> launch.detected().stream().map(detected -> detected - launch.launched()))
                .average()
                .stream()
                .mapToObj(delay -> ", " + Print.seconds(delay) + " after launch,")
                .findFirst()
                .orElse("");
    }

    private static void reasons(Map<String, Double> reasons, List<String> sentences) {
        List<String> named = reasonsInOrder(reasons)
                .filter(reason -> reason.getValue() > 0)
                .limit(REASONS_NAMED)
                .map(reason -> Print.words(reason.getKey()) + " (" + Print.count(reason.getValue()) + ")")
                .toList();
        if (!named.isEmpty()) {
            sentences.add("What leaks, by first cause: " + String.join(", ", named) + ".");
        }
    }

    /// Most first; equal ones by name.
    static Stream<Map.Entry<String, Double>> reasonsInOrder(Map<String, Double> reasons) {
        return reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    /// What a reader asks of each target first: how much of the time, at worst, and for how long not.
    private static void coverage(List<FigureOfMerit> figures, List<String> sentences, List<Tile> tiles) {
        covered(figures).stream().limit(TARGETS_NAMED).forEach(target -> {
            Optional<String> mean = find(figures, target, "percent_coverage", "mean");
            Optional<String> least = find(figures, target, "percent_coverage", "minimum");
            Optional<String> gap = find(figures, target, "gap_duration", "maximum");
            mean.ifPresent(value -> {
                sentences.add(covers(target, value, least)
                        + gap.map(longest -> "; the longest gap is " + longest).orElse("") + ".");
                if (tiles.isEmpty()) {
                    tiles.add(new Tile(value, "of the time covered, mean over " + target));
                    least.ifPresent(worst -> tiles.add(new Tile(worst, "at the worst point")));
                    gap.ifPresent(longest -> tiles.add(new Tile(longest, "longest gap")));
                }
            });
        });
    }

    /// Sensors cover places and flights; satellites see each other.
    private static String covers(String target, String mean, Optional<String> least) {
        boolean eachOther = target.split(" ", 2)[0].equals(Target.Satellites.CALLED);
        return eachOther
                ? "Of " + target + ", each is in sight of another " + mean + " of the time on average"
                        + least.map(worst -> " and " + worst + " at worst").orElse("")
                : "Over " + target + ", sensors cover " + mean + " of the time on average"
                        + least.map(worst -> " and " + worst + " at the worst point")
                                .orElse("");
    }

    /// The targets that are covered, in their order; not those a proof alone is about.
    static List<String> covered(List<FigureOfMerit> figures) {
        return figures.stream()
                .filter(figure -> figure.name().equals("percent_coverage"))
                .map(FigureOfMerit::target)
                .distinct()
                .toList();
    }

    private static Optional<String> find(List<FigureOfMerit> figures, String target, String name, String statistic) {
        return figures.stream()
                .filter(figure -> figure.target().equals(target)
                        && figure.name().equals(name)
                        && figure.statistic().equals(statistic))
                .findFirst()
                .map(Print::withUnit);
    }

    private static void cost(CostResult cost, List<String> sentences, List<Tile> tiles) {
        sentences.add(
                "The space layer costs " + Print.dollars(cost.total()) + " over " + Print.years(cost.life()) + ", in "
                        + cost.dollarYear() + " dollars"
                        + (cost.notional() ? "; some of its prices are notional." : "."));
        tiles.add(new Tile(Print.dollars(cost.total()), "over " + Print.years(cost.life())));
    }

    private static void requirements(List<RequirementResult> requirements, List<String> sentences) {
        long met = requirements.stream().filter(RequirementResult::met).count();
        int stated = requirements.size();
        if (stated == 1) {
            sentences.add("The stated requirement is " + (met == 1 ? "met." : "not met."));
        } else if (stated > 1) {
            sentences.add(
                    met == stated
                            ? "All stated requirements are met."
                            : met + " of " + stated + " stated requirements " + (met == 1 ? "is" : "are") + " met.");
        }
    }

    private static String leak(double leaked) {
        String count = Print.count(leaked);
        return count + (count.equals("1") ? " leaks" : " leak");
    }

    private static String missiles(int launches) {
        return launches == 1 ? "one missile" : Print.whole(launches) + " missiles";
    }
}
