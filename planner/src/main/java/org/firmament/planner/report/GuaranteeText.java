package org.firmament.planner.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firmament.planner.results.GuaranteeResult;
import org.firmament.planner.results.RequirementResult;
import org.firmament.planner.results.Results;

/// What is guaranteed, in words.
final class GuaranteeText {
    private GuaranteeText() {}

    /// The promise, or the hole that is left.
    static String sentence(GuaranteeResult result, Instant epoch) {
        String sun = result.sunAside() ? "the Sun left aside, " : "";
        if (result.fold() == 0) {
            return result.hole()
                    .map(hole -> "Not guaranteed over " + result.target() + ": " + at(hole, epoch)
                            + " nothing of " + result.constellation() + " is within "
                            + degrees(result.footprint()) + " (the nearest is " + degrees(hole.distance()) + " off).")
                    .orElse("Not proved over " + result.target() + ": the worst place is "
                            + degrees(result.upper()) + " from the nearest of " + result.constellation()
                            + ", and " + degrees(result.footprint()) + " are seen.");
        }
        return "Guaranteed over " + result.target() + ": " + sun + "at least " + result.fold() + " of "
                + result.constellation() + " see every place at any time (proved: worst "
                + degrees(result.upper()) + " of " + degrees(result.footprint()) + ").";
    }

    /// What is missing for one sensor more: where and when, or why.
    static Optional<String> missing(GuaranteeResult result, Instant epoch) {
        if (result.sunAside()) {
            return Optional.of(result.constellation() + " guarantees nothing: its sensors keep away from the Sun.");
        }
        return result.hole()
                .map(hole -> "At most " + result.fold() + " of " + result.constellation() + " " + at(hole, epoch)
                        + ": the next is " + degrees(hole.distance()) + " off.");
    }

    /// Where and when a requirement that is not met is refuted, if it is one of guarantees.
    static List<String> refuted(RequirementResult result, Results results) {
        Instant epoch = results.scenario().epoch();
        String asked = result.requirement().figure().target();
        return switch (result.requirement().figure().measure()) {
            case "guaranteed_fold" ->
                results.guarantees().stream()
                        .filter(promise -> asked.isEmpty() || promise.target().equals(asked))
                        .flatMap(promise -> missing(promise, epoch).stream())
                        .toList();
            case "worst_angle" ->
                results.guarantees().stream()
                        .filter(promise -> asked.isEmpty() || asked.equals(over(promise)))
                        .filter(promise -> promise.farthest()
                                .filter(place -> Math.toDegrees(place.distance())
                                        > result.requirement().atMost().orElse(180))
                                .isPresent())
                        .flatMap(promise -> farthest(promise, epoch).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static String over(GuaranteeResult promise) {
        return promise.constellation() + " over " + promise.target();
    }

    /// Where and when the nearest satellite is farthest.
    private static Optional<String> farthest(GuaranteeResult result, Instant epoch) {
        return result.farthest()
                .map(place -> "Refuted: " + at(place, epoch) + " the nearest of " + result.constellation() + " is "
                        + exact(place.distance()) + " off; it is never farther than "
                        + exact(result.farthestAtMost()) + ".");
    }

    private static String exact(double angle) {
        return String.format(Locale.ROOT, "%.3f°", Math.toDegrees(angle));
    }

    private static String at(GuaranteeResult.Hole hole, Instant epoch) {
        return String.format(
                Locale.ROOT,
                "at %.1f°%s %.1f°%s, %s,",
                Math.abs(Math.toDegrees(hole.lat())),
                hole.lat() < 0 ? "S" : "N",
                Math.abs(Math.toDegrees(hole.lon())),
                hole.lon() < 0 ? "W" : "E",
                Print.utc(epoch, hole.time()));
    }

    private static String degrees(double angle) {
        return String.format(Locale.ROOT, "%.2f°", Math.toDegrees(angle));
    }
}
