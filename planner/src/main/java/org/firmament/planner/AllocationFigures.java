package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.firmament.catalogs.units.Keys;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.engagement.KillChain;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.optimizer.Explanation;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.ShotSchedule;
import org.firmament.optimizer.Solved;
import org.firmament.orbits.threat.Launch;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.AllocationResult.LaunchResult;
import org.firmament.planner.results.AllocationResult.RaidResult;
import org.firmament.planner.results.AllocationResult.ShotResult;
import org.firmament.planner.results.NextResult;
import org.firmament.planner.results.WorthResult;
import org.firmament.planner.scenario.Scenario;

/// Who engages whom, what leaks and why, in numbers and launch by launch.
final class AllocationFigures {
    private static final String RAIDS = "all raids";

    /// The reason of a leak by a launch that was fired at.
    private static final String SURVIVED = "survives-its-shots";

    private final Scenario scenario;
    private final List<Carrier> carriers;
    private final Goal goal;

    /// Fraction of launches that are not destroyed before launch.
    private final double flies;

    AllocationFigures(Scenario scenario, List<Carrier> carriers) {
        this.scenario = scenario;
        this.carriers = List.copyOf(carriers);
        this.goal = scenario.allocation().goal();
        this.flies = 1 - scenario.doctrine().preLaunchAttrition();
    }

    /// @param worth  of something more
    AllocationResult of(List<RaidOutcome> outcomes, List<WorthResult> worth) {
        List<RaidResult> raids = outcomes.stream().map(this::raid).toList();
        return new AllocationResult(
                Keys.constant(scenario.allocation().solver()),
                outcomes.stream().allMatch(outcome -> outcome.solved().reproducible()),
                goal,
                mean(raids.stream().map(RaidResult::proof).toList()),
                IntStream.range(0, goal.then().size())
                        .mapToObj(k -> new NextResult(
                                Keys.constant(goal.then().get(k)),
                                mean(raids.stream()
                                        .map(raid -> raid.next().get(k).proof())
                                        .toList())))
                        .toList(),
                figures(outcomes, raids),
                leaksByReason(raids),
                WorstRaid.of(outcomes),
                worth,
                raids);
    }

    /// A bound on the mean is the mean of the bounds.
    private static Proof mean(List<Proof> proofs) {
        double lower = proofs.stream().mapToDouble(Proof::lower).sum() / proofs.size();
        double upper = proofs.stream().mapToDouble(Proof::upper).sum() / proofs.size();
        boolean optimal = proofs.stream().allMatch(Proof::optimal);
        String measure = proofs.getFirst().measure();
        return new Proof("minimise", measure, lower, upper, upper > 0 ? (upper - lower) / upper : 0, optimal);
    }

    private List<FigureOfMerit> figures(List<RaidOutcome> outcomes, List<RaidResult> raids) {
        List<Double> leakage = new ArrayList<>();
        List<Double> engaged = new ArrayList<>();
        List<Double> reserved = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (RaidOutcome outcome : outcomes) {
            int launches = outcome.raid().launches().size();
            double leaks = 0;
            double spent = 0;
            int met = 0;
            for (int i = 0; i < launches; i++) {
                ShotSchedule schedule = outcome.schedule(i, scenario.doctrine());
                leaks += flies * outcome.survival(i);
                spent += flies * schedule.expectedShots();
                met += schedule.shots().isEmpty() ? 0 : 1;
            }
            leakage.add(leaks / launches);
            engaged.add(met / (double) launches);
            reserved.add((double) outcome.solved().allocation().spent());
            expected.add(spent);
        }
        List<FigureOfMerit> figures = new ArrayList<>();
        figures.addAll(new Sample(leakage)
                .figures("leakage", "fraction", RAIDS, "mean", "minimum", "maximum", "percentile_90"));
        figures.addAll(new Sample(engaged).figures("engaged_fraction", "fraction", RAIDS, "mean", "minimum"));
        figures.addAll(new Sample(raids.stream().map(RaidResult::noLeaker).toList())
                .figures("no_leaker_probability", "probability", RAIDS, "mean"));
        figures.addAll(new Sample(reserved).figures("shots_reserved", "count", RAIDS, "mean"));
        figures.addAll(new Sample(expected).figures("shots_expected", "count", RAIDS, "mean"));
        if (!goal.equals(Goal.LEAKAGE)) {
            figures.addAll(judged(outcomes));
        }
        figures.addAll(LayerFigures.of(scenario, carriers, outcomes));
        figures.addAll(waves(outcomes));
        return figures;
    }

    /// The plans by the measures other goals have, where leakage alone is not what they are for.
    private List<FigureOfMerit> judged(List<RaidOutcome> outcomes) {
        List<Double> worst = new ArrayList<>();
        List<Double> cost = new ArrayList<>();
        List<Double> bound = new ArrayList<>();
        for (RaidOutcome outcome : outcomes) {
            Solved solved = outcome.solved();
            worst.add(solved.allocation().worstCorridor(outcome.problem().problem()));
            cost.add(solved.allocation().cost(outcome.problem().problem()));
            bound.add(solved.uncounted() > 0 ? 0 : Math.exp(-solved.proof().lower()));
        }
        List<FigureOfMerit> figures = new ArrayList<>(
                new Sample(worst).figures("worst_corridor_leaked_value", "value", RAIDS, "mean", "maximum"));
        figures.addAll(new Sample(cost).figures("shots_reserved_usd", "usd", RAIDS, "mean"));
        if (goal.equals(Goal.of(Goal.Objective.NO_LEAKER))) {
            figures.addAll(new Sample(bound).figures("no_leaker_probability_bound", "probability", RAIDS, "mean"));
        }
        return figures;
    }

    /// What leaks of each later wave, and how many interceptors are left before it.
    private List<FigureOfMerit> waves(List<RaidOutcome> outcomes) {
        List<FigureOfMerit> figures = new ArrayList<>();
        for (int wave = 2; wave <= scenario.raid().waves(); wave++) {
            int later = wave - 2;
            List<RaidOutcome> fought =
                    outcomes.stream().map(outcome -> outcome.later().get(later)).toList();
            List<Double> leakage = fought.stream()
                    .map(outcome -> flies
                            * outcome.solved().allocation().survival().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .average()
                                    .orElse(0))
                    .toList();
            List<Double> ready =
                    fought.stream().map(outcome -> (double) outcome.ready()).toList();
            figures.addAll(new Sample(leakage)
                    .figures("leakage.wave_" + wave, "fraction", RAIDS, "mean", "maximum", "percentile_90"));
            figures.addAll(new Sample(ready).figures("interceptors_left.wave_" + wave, "count", RAIDS, "mean"));
        }
        return figures;
    }

    private Map<String, Double> leaksByReason(List<RaidResult> raids) {
        Map<String, Double> leaks = new TreeMap<>();
        for (RaidResult raid : raids) {
            for (LaunchResult launch : raid.launches()) {
                double leak = launch.survival() / raids.size();
                if (leak > 0) {
                    leaks.merge(launch.reason().orElse(SURVIVED), leak, Double::sum);
                }
            }
        }
        return leaks;
    }

    private RaidResult raid(RaidOutcome outcome) {
        List<LaunchResult> launches = new ArrayList<>();
        double noLeaker = 1;
        for (int i = 0; i < outcome.raid().launches().size(); i++) {
            launches.add(launch(outcome, i));
            noLeaker *= 1 - flies * outcome.survival(i);
        }
        Solved solved = outcome.solved();
        return new RaidResult(
                outcome.raid().index() + 1,
                outcome.raid().start(),
                solved.method(),
                solved.proof(),
                InstanceSolver.next(solved),
                solved.greedy().loss(),
                solved.allocation().leaked(),
                solved.greedy().leaked(),
                noLeaker,
                solved.uncounted(),
                launches);
    }

    private LaunchResult launch(RaidOutcome outcome, int index) {
        Launch launch = outcome.raid().launches().get(index);
        RaidEngagements.OfLaunch engagements = outcome.engagements().launches().get(index);
        KillChain chain = engagements.killChain();
        List<ShotResult> shots = outcome.schedule(index, scenario.doctrine()).shots().stream()
                .map(this::shot)
                .toList();
        return new LaunchResult(
                index + 1,
                launch.corridor(),
                launch.trajectory().missile().name(),
                launch.aim(),
                launch.time(),
                chain.seen(),
                chain.detected(),
                chain.release().map(TimeSpan::start).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                launch.burnout(),
                launch.impact(),
                engagements.opportunities().size(),
                shots.isEmpty() ? "leaked" : "engaged",
                shots.isEmpty() ? Optional.of(reason(outcome, chain, index)) : Optional.empty(),
                flies * outcome.survival(index),
                shots);
    }

    private ShotResult shot(ShotSchedule.Shot shot) {
        Carrier carrier = carriers.get(shot.opportunity().carrier());
        return new ShotResult(
                carrier.name(),
                carrier.group(),
                carrier.interceptor().name(),
                shot.release(),
                shot.intercept(),
                Keys.constant(shot.opportunity().phase()),
                shot.opportunity().killProbability());
    }

    /// Why nothing is fired at a launch: the kill chain's obstacle, or else what the plan spends its rounds on.
    private static String reason(RaidOutcome outcome, KillChain chain, int launch) {
        Optional<Reason> obstacle = chain.broken();
        return obstacle.<Enum<?>>map(reason -> reason)
                .or(() -> outcome.solved().explanation().leaks().stream()
                        .filter(leak -> leak.launch() == launch)
                        .map(Explanation.Leak::reason)
                        .findFirst())
                .map(Keys::constant)
                .orElseThrow(() -> new IllegalStateException("launch " + launch + " leaks without a reason"));
    }
}
