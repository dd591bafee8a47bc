package org.firmament.planner.report;

import java.util.List;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.optimizer.Proof;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.AllocationResult.LaunchResult;
import org.firmament.planner.results.AllocationResult.RaidResult;
import org.firmament.planner.results.AllocationResult.ShotResult;

/// What leaks and who engages whom, as text for a terminal.
final class AllocationText {
    private static final String AFTER = "leakage.after_";
    private static final String SHOTS = "shots_expected.";

    private final TextPage page;

    AllocationText(TextPage page) {
        this.page = page;
    }

    void print(AllocationResult allocation) {
        page.heading("What leaks");
        Proof proof = allocation.proof();
        boolean plain = GoalText.plain(allocation.goal());
        if (!plain) {
            page.line("  %s", GoalText.sentence(allocation.goal()));
        }
        page.line(
                "  %-26s mean of a raid %.4f; no plan " + (plain ? "leaks" : "has") + " less than %.4f; gap %.2f %%%s",
                GoalText.measure(proof.measure()),
                proof.upper(),
                proof.lower(),
                100 * proof.gap(),
                proof.optimal() ? ", proved optimal" : "");
        allocation.next().forEach(next -> page.line("  %-26s mean of a raid %s", next.saving(), GoalText.next(next)));
        int uncounted =
                allocation.raids().stream().mapToInt(RaidResult::uncounted).sum();
        if (uncounted > 0) {
            page.line("  %d launches nothing can be fired at are left out of that.", uncounted);
        }
        page.figures(allocation.figures().stream()
                .filter(figure ->
                        !figure.name().startsWith(AFTER) && !figure.name().startsWith(SHOTS))
                .toList());
        layers(allocation.figures());
        if (!allocation.reproducible()) {
            page.line("  Stopped by wall time: another run may differ.");
        }
        page.line("  Launches of a raid that leak, by first cause:");
        Headline.reasonsInOrder(allocation.leaksByReason())
                .forEach(leak -> page.line("    %-24s %.3f", Print.words(leak.getKey()), leak.getValue()));
        allocation.worst().ifPresent(worst -> new WhyText(page).print(worst));
        new WhyText(page).worth(allocation.worth());
        if (!allocation.raids().isEmpty()) {
            raid(allocation.raids().getFirst());
        }
    }

    /// The layers that fire, in the order in which a missile meets them.
    private void layers(List<FigureOfMerit> figures) {
        page.line("  Layer by layer, of a raid     shots expected  leakage behind it: mean  maximum");
        for (FigureOfMerit fired : figures) {
            if (fired.name().startsWith(SHOTS) && fired.value() > 0) {
                String layer = fired.name().substring(SHOTS.length());
                page.line(
                        "    %-24s %16s %24s %8s",
                        Print.words(layer),
                        TextPage.number(fired.value()),
                        behind(layer, "mean", figures),
                        behind(layer, "maximum", figures));
            }
        }
    }

    private static String behind(String layer, String statistic, List<FigureOfMerit> figures) {
        return figures.stream()
                .filter(figure -> figure.name().equals(AFTER + layer)
                        && figure.statistic().equals(statistic))
                .map(figure -> TextPage.number(figure.value()))
                .findFirst()
                .orElse("");
    }

    private void raid(RaidResult raid) {
        page.heading("The first raid, launch by launch, in seconds after each launch");
        page.line(
                "  %2s  %-22s %-14s %5s %9s %8s %9s  %s",
                "",
                "missile",
                "aimed at",
                "seen",
                "detected",
                "burnout",
                "survives",
                "engaged by (release, intercept)");
        for (LaunchResult launch : raid.launches()) {
            page.line(
                    "  %2d  %-22s %-14s %5s %9s %8.0f %9.3f  %s",
                    launch.launch(),
                    launch.missile(),
                    launch.aim(),
                    Print.after(launch.launched(), launch.firstSeen()),
                    Print.after(launch.launched(), launch.detected()),
                    launch.burnout() - launch.launched(),
                    launch.survival(),
                    fate(launch));
        }
    }

    private static String fate(LaunchResult launch) {
        List<String> shots =
                launch.shots().stream().map(shot -> shot(launch, shot)).toList();
        return launch.reason().map(reason -> "leaks: " + Print.words(reason)).orElseGet(() -> String.join(", ", shots));
    }

    private static String shot(LaunchResult launch, ShotResult shot) {
        long release = Math.round(shot.release() - launch.launched());
        long intercept = Math.round(shot.intercept() - launch.launched());
        return shot.by() + " (" + release + ", " + intercept + ")";
    }
}
