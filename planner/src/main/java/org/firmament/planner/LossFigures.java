package org.firmament.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.orbits.Satellite;
import org.firmament.planner.scenario.Loss;
import org.firmament.planner.scenario.Scenario;

/// What can still be engaged once a part of the defence is lost: the same raids against what is left, sights, links
/// and carriers found anew.
final class LossFigures {
    private static final String NAME = "engageable_after_loss";

    private final Scenario scenario;
    private final Defence defence;
    private final List<RaidOutcome> outcomes;
    private final Fighting fighting;

    /// @param fighting  engages what is left of the defence
    LossFigures(Scenario scenario, Defence defence, List<RaidOutcome> outcomes, Fighting fighting) {
        this.scenario = scenario;
        this.defence = defence;
        this.outcomes = outcomes;
        this.fighting = fighting;
    }

    /// Finds engagements of the scenario's raids for another defence.
    @FunctionalInterface
    interface Fighting {
        /// @param known  outcomes whose custody still holds; empty if it does not
        List<RaidEngagements> engage(Defence left, List<RaidOutcome> known);
    }

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
                }
            }
        }
        return figures;
    }

    /// Over all cases and raids, and of the case that leaves least.
    private List<FigureOfMerit> of(String what, List<Set<String>> cases) {
        List<Double> all = new ArrayList<>();
        double worst = 1;
        for (Set<String> lost : cases) {
            List<Double> engageable = engageable(lost);
            all.addAll(engageable);
            worst = Math.min(worst, new Sample(engageable).mean());
        }
        List<FigureOfMerit> figures =
                new ArrayList<>(new Sample(all).figures(NAME, "fraction", what, "mean", "minimum"));
        if (cases.size() > 1) {
            figures.add(new FigureOfMerit(NAME, worst, "fraction", "mean_of_worst", what));
        }
        return figures;
    }

    private List<Double> engageable(Set<String> lost) {
        boolean blinds = defence.sensors().stream().anyMatch(sensor -> lost.contains(sensor.name()));
        List<RaidEngagements> left = fighting.engage(defence.without(lost), blinds ? List.of() : outcomes);
        return left.stream().map(LossFigures::engageable).toList();
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
