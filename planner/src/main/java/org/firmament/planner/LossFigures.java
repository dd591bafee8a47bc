package org.firmament.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.WorstRemoval;
import org.firmament.orbits.Satellite;
import org.firmament.planner.scenario.Loss;
import org.firmament.planner.scenario.Scenario;

/// What can still be engaged, and what leaks, once a part of the defence is lost: the same raids against what is
/// left, sights, links, carriers and plans found anew.
final class LossFigures {
    private static final String ENGAGEABLE = "engageable_after_loss";
    private static final String LEAKAGE = "leakage_after_loss";
    private static final String NO_LEAKER = "no_leaker_after_loss";
    private static final String MEAN_OF_WORST = "mean_of_worst";

    private final Scenario scenario;
    private final Defence defence;
    private final List<RaidOutcome> outcomes;
    private final Fighting fighting;

    /// @param fighting  fights with what is left of the defence
    LossFigures(Scenario scenario, Defence defence, List<RaidOutcome> outcomes, Fighting fighting) {
        this.scenario = scenario;
        this.defence = defence;
        this.outcomes = outcomes;
        this.fighting = fighting;
    }

    /// Fights the scenario's raids with another defence, later waves left out.
    @FunctionalInterface
    interface Fighting {
        /// @param known  outcomes whose custody still holds; empty if it does not
        List<RaidOutcome> fight(Defence left, List<RaidOutcome> known);
    }

    /// What one raid comes to.
    ///
    /// @param engageable  fraction of its launches with an opportunity
    /// @param leakage     fraction of it that gets through the plan
    /// @param noLeaker    chance that none does
    private record Fought(double engageable, double leakage, double noLeaker) {}

    List<FigureOfMerit> figures() {
        List<FigureOfMerit> figures = new ArrayList<>();
        for (Loss loss : scenario.losses()) {
            switch (loss.lose()) {
                case NODE -> figures.addAll(of(loss.of() + " lost", List.of(Set.of(loss.of()))));
                case PLANE -> figures.addAll(of("a plane of " + loss.of() + " lost", planes(loss.of())));
                case SATELLITES -> {
                    String what = loss.count() + " of " + loss.of() + " lost";
                    figures.addAll(of(what + ", drawn", drawn(loss)));
                    figures.addAll(of(what + ", worst found", List.of(worst(loss))));
                    figures.addAll(guaranteed(loss));
                }
            }
        }
        return figures;
    }

    /// Over all cases and raids, and of the case that leaves least: its mean over the raids is what none of the
    /// cases falls short of.
    private List<FigureOfMerit> of(String what, List<Set<String>> cases) {
        List<List<Fought>> all = cases.stream().map(this::fought).toList();
        List<FigureOfMerit> figures = new ArrayList<>();
        figures.addAll(figures(ENGAGEABLE, "fraction", what, all, Fought::engageable, -1, "minimum"));
        figures.addAll(figures(LEAKAGE, "fraction", what, all, Fought::leakage, 1, "maximum"));
        figures.addAll(figures(NO_LEAKER, "probability", what, all, Fought::noLeaker, -1, "minimum"));
        return figures;
    }

    /// @param sense  1 where more is worse, −1 where less is
    private static List<FigureOfMerit> figures(
            String name,
            String unit,
            String what,
            List<List<Fought>> cases,
            ToDoubleFunction<Fought> value,
            int sense,
            String extreme) {
        List<Double> every = cases.stream()
                .flatMap(List::stream)
                .map(one -> value.applyAsDouble(one))
                .toList();
        List<FigureOfMerit> figures = new ArrayList<>(new Sample(every).figures(name, unit, what, "mean", extreme));
        if (cases.size() > 1) {
            double worst = cases.stream()
                    .mapToDouble(raids ->
                            sense * raids.stream().mapToDouble(value).average().orElse(0))
                    .max()
                    .orElse(0);
            figures.add(new FigureOfMerit(name, sense * worst, unit, MEAN_OF_WORST, what));
        }
        return figures;
    }

    private List<Fought> fought(Set<String> lost) {
        boolean blinds = defence.sensors().stream().anyMatch(sensor -> lost.contains(sensor.name()));
        double flies = 1 - scenario.doctrine().preLaunchAttrition();
        return fighting.fight(defence.without(lost), blinds ? List.of() : outcomes).stream()
                .map(outcome -> {
                    List<Double> survival = outcome.solved().allocation().survival();
                    double leakage = 0;
                    double noLeaker = 1;
                    for (double survives : survival) {
                        leakage += flies * survives / survival.size();
                        noLeaker *= 1 - flies * survives;
                    }
                    return new Fought(engageable(outcome.engagements()), leakage, noLeaker);
                })
                .toList();
    }

    /// No loss of any so many satellites leaks more than the plans without their shots do, the mean over the raids:
    /// each is still a plan for what is left. Only of satellites that nothing else depends on: they see nothing and
    /// pass no message on.
    private List<FigureOfMerit> guaranteed(Loss loss) {
        boolean eyes =
                defence.sensors().stream().anyMatch(sensor -> sensor.group().equals(loss.of()));
        if (eyes || defence.links().isPresent() || satellites(loss.of()).isEmpty()) {
            return List.of();
        }
        Set<String> own = new HashSet<>();
        satellites(loss.of()).forEach(satellite -> own.add(satellite.name()));
        List<WorstRemoval.Engaged> engaged = new ArrayList<>();
        outcomes.forEach(outcome -> engaged.addAll(engaged(outcome, own)));
        double worst = new WorstRemoval(engaged).worst(loss.count()).bound();
        String any = "any " + (loss.count() == 1 ? "one" : loss.count()) + " of " + loss.of() + " lost";
        return List.of(new FigureOfMerit(LEAKAGE, worst, "fraction", "guaranteed", any));
    }

    /// The launches of a raid, each as its part of the mean over raids, with the shots of some carriers at them.
    private List<WorstRemoval.Engaged> engaged(RaidOutcome outcome, Set<String> own) {
        AllocationProblem problem = outcome.problem().problem();
        int launches = problem.launches().size();
        double[] weight = new double[launches];
        Arrays.fill(weight, (1 - scenario.doctrine().preLaunchAttrition()) / launches / outcomes.size());
        List<TreeMap<Integer, Double>> shots = new ArrayList<>();
        problem.launches().forEach(_ -> shots.add(new TreeMap<>()));
        for (Allocation.Shots fired : outcome.solved().allocation().shots()) {
            AllocationProblem.Option option = problem.options().get(fired.option());
            double survival = Math.pow(1 - option.killProbability(), fired.count());
            String name = problem.carriers().get(option.carrier()).name();
            if (own.contains(name)) {
                int carrier =
                        outcome.problem().opportunities().get(fired.option()).carrier();
                shots.get(option.launch()).merge(carrier, survival, (a, b) -> a * b);
            } else {
                weight[option.launch()] *= survival;
            }
        }
        List<WorstRemoval.Engaged> engaged = new ArrayList<>();
        for (int launch = 0; launch < launches; launch++) {
            List<WorstRemoval.Fired> fired = new ArrayList<>();
            shots.get(launch).forEach((carrier, survival) -> fired.add(new WorstRemoval.Fired(carrier, survival)));
            engaged.add(new WorstRemoval.Engaged(weight[launch], fired));
        }
        return engaged;
    }

    /// Fraction of a raid's launches with at least one opportunity.
    static double engageable(RaidEngagements raid) {
        long able = raid.launches().stream()
                .filter(launch -> !launch.opportunities().isEmpty())
                .count();
        return able / (double) raid.launches().size();
    }

    private List<Satellite> satellites(String constellation) {
        return defence.fleets().stream()
                .filter(fleet -> fleet.design().name().equals(constellation))
                .flatMap(fleet -> fleet.satellites().stream())
                .toList();
    }

    private List<Set<String>> planes(String constellation) {
        TreeMap<Integer, Set<String>> planes = new TreeMap<>();
        for (Satellite satellite : satellites(constellation)) {
            planes.computeIfAbsent(satellite.plane(), _ -> new TreeSet<>()).add(satellite.name());
        }
        return List.copyOf(planes.values());
    }

    private List<Set<String>> drawn(Loss loss) {
        SplittableRandom random = new SplittableRandom(scenario.seed());
        List<Set<String>> draws = new ArrayList<>();
        for (int draw = 0; draw < loss.draws(); draw++) {
            List<Satellite> left = new ArrayList<>(satellites(loss.of()));
            Set<String> lost = new TreeSet<>();
            while (lost.size() < loss.count()) {
                lost.add(left.remove(random.nextInt(left.size())).name());
            }
            draws.add(lost);
        }
        return draws;
    }

    /// Satellite after satellite the one whose loss leaves most launches least: a launch weighs the more the fewer
    /// can still engage it (1/n), and where none of the constellation can, the fewer see it. The worst is not found
    /// for certain: that would be a covering problem of its own.
    private Set<String> worst(Loss loss) {
        List<Set<String>> helpers = new ArrayList<>();
        Set<String> candidates = new TreeSet<>();
        satellites(loss.of()).forEach(satellite -> candidates.add(satellite.name()));
        for (RaidOutcome outcome : outcomes) {
            for (int i = 0; i < outcome.raid().launches().size(); i++) {
                helpers.add(helpers(outcome, i, candidates));
            }
        }
        Set<String> lost = new TreeSet<>();
        while (lost.size() < loss.count()) {
            String next = heaviest(helpers, candidates);
            candidates.remove(next);
            lost.add(next);
            helpers.forEach(of -> of.remove(next));
        }
        return lost;
    }

    private Set<String> helpers(RaidOutcome outcome, int launch, Set<String> candidates) {
        Set<String> helpers = new HashSet<>();
        List<Carrier> carriers = defence.carriers();
        for (Opportunity one : outcome.engagements().launches().get(launch).opportunities()) {
            helpers.add(carriers.get(one.carrier()).name());
        }
        if (helpers.stream().noneMatch(candidates::contains)) {
            helpers.clear();
            outcome.custodies()
                    .get(launch)
                    .sights()
                    .forEach(sight ->
                            helpers.add(defence.sensors().get(sight.sensor()).name()));
        }
        return helpers;
    }

    private static String heaviest(List<Set<String>> helpers, Set<String> candidates) {
        TreeMap<String, Double> weights = new TreeMap<>();
        candidates.forEach(name -> weights.put(name, 0.0));
        for (Set<String> of : helpers) {
            for (String name : of) {
                weights.computeIfPresent(name, (_, weight) -> weight + 1.0 / of.size());
            }
        }
        String heaviest = weights.firstKey();
        double most = -1;
        for (var weight : weights.entrySet()) {
            if (weight.getValue() > most) {
                most = weight.getValue();
                heaviest = weight.getKey();
            }
        }
        return heaviest;
    }
}
