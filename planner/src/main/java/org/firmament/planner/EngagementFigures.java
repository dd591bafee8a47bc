package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Geostationary;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Molniya;
import org.firmament.catalogs.Oem;
import org.firmament.catalogs.Omm;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.catalogs.Rosette;
import org.firmament.catalogs.SunSynchronous;
import org.firmament.catalogs.Tle;
import org.firmament.catalogs.Tundra;
import org.firmament.catalogs.units.Keys;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.engagement.AbsenteeRatio;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.RaidEngagements.Tally;
import org.firmament.coverage.engagement.Reach;
import org.firmament.orbits.threat.Launch;
import org.firmament.planner.results.EngagementResult;
import org.firmament.planner.results.EngagementResult.Group;
import org.firmament.planner.scenario.Scenario;

/// Who can be engaged, in numbers over all launches of all raids, before anything is allocated.
final class EngagementFigures {
    private final Scenario scenario;
    private final Defence defence;
    private final List<RaidOutcome> outcomes;

    private EngagementFigures(Scenario scenario, Defence defence, List<RaidOutcome> outcomes) {
        this.scenario = scenario;
        this.defence = defence;
        this.outcomes = outcomes;
    }

    static EngagementResult of(Scenario scenario, Defence defence, List<RaidOutcome> outcomes) {
        return new EngagementFigures(scenario, defence, outcomes).result();
    }

    private EngagementResult result() {
        List<Group> groups = new ArrayList<>();
        for (ConstellationDesign design : scenario.constellations()) {
            if (design.carries().interceptor().isPresent()) {
                groups.add(group(
                        design.name(), "space", design.pattern().total(), design.carries(), height(design.pattern())));
            }
        }
        for (GroundAsset asset : scenario.ground()) {
            if (asset.carries().interceptor().isPresent()) {
                groups.add(group(asset.name(), "ground", 1, asset.carries(), 0));
            }
        }
        List<FigureOfMerit> figures = new ArrayList<>(overall());
        for (Group group : groups) {
            figures.addAll(new Sample(inReach(group.name()))
                    .figures("in_reach", "count", group.name(), "mean", "minimum", "percentile_10"));
            figures.addAll(absentees(group.name(), tallies(group.name(), _ -> true)));
            figures.addAll(fewer(group.name()));
        }
        figures.addAll(byCorridor(groups));
        figures.addAll(byLatitude(groups));
        figures.addAll(KillChainFigures.of(outcomes, defence));
        return new EngagementResult(figures, groups);
    }

    /// Interceptors held for each that can engage: the quotient of sums, and where fewer are ready than in nine of
    /// ten launches, and than in all; no ratio where none is ready.
    private static List<FigureOfMerit> absentees(String target, List<Tally> tallies) {
        double held = tallies.stream().mapToDouble(Tally::interceptors).sum();
        double ready = tallies.stream().mapToDouble(Tally::ready).sum();
        List<FigureOfMerit> figures = new ArrayList<>();
        if (ready > 0) {
            double each = held / tallies.size();
            Sample sample = new Sample(
                    tallies.stream().map(tally -> (double) tally.ready()).toList());
            figures.add(new FigureOfMerit("absentee_ratio", held / ready, "ratio", "mean", target));
            if (sample.percentile(0.1) > 0) {
                figures.add(new FigureOfMerit(
                        "absentee_ratio", each / sample.percentile(0.1), "ratio", "percentile_90", target));
            }
            if (sample.minimum() > 0) {
                figures.add(new FigureOfMerit("absentee_ratio", each / sample.minimum(), "ratio", "maximum", target));
            }
        }
        return figures;
    }

    /// The share of launches with fewer than so many carriers in reach.
    private List<FigureOfMerit> fewer(String group) {
        List<Double> counts = inReach(group);
        List<FigureOfMerit> figures = new ArrayList<>();
        for (int k : ShellFigures.FEWER) {
            figures.addAll(new Sample(
                            counts.stream().map(count -> count < k ? 1.0 : 0.0).toList())
                    .figures("in_reach_fewer_than_" + k, "probability", group, "mean"));
        }
        return figures;
    }

    /// Where launches come from several corridors.
    private List<FigureOfMerit> byCorridor(List<Group> groups) {
        List<String> corridors = outcomes.stream()
                .flatMap(outcome -> outcome.raid().launches().stream())
                .map(Launch::corridor)
                .distinct()
                .sorted()
                .toList();
        List<FigureOfMerit> figures = new ArrayList<>();
        if (corridors.size() > 1) {
            for (Group group : groups) {
                for (String corridor : corridors) {
                    String target = group.name() + " on " + corridor;
                    List<Tally> tallies =
                            tallies(group.name(), launch -> launch.corridor().equals(corridor));
                    figures.addAll(new Sample(tallies.stream()
                                    .map(tally -> (double) tally.able())
                                    .toList())
                            .figures("in_reach", "count", target, "mean", "minimum", "percentile_10"));
                    figures.addAll(absentees(target, tallies));
                }
            }
        }
        return figures;
    }

    /// Of shells that engage boost.
    private List<FigureOfMerit> byLatitude(List<Group> groups) {
        List<FigureOfMerit> figures = new ArrayList<>();
        for (Defence.Fleet fleet : defence.fleets()) {
            groups.stream()
                    .filter(group -> group.name().equals(fleet.design().name()) && group.reach() > 0)
                    .forEach(group -> fleet.shell()
                            .ifPresent(shell -> figures.addAll(
                                    ShellFigures.of(group.name(), shell, group.reach(), scenario.duration()))));
        }
        return figures;
    }

    private List<FigureOfMerit> overall() {
        List<Double> engageable = new ArrayList<>();
        List<Double> opportunities = new ArrayList<>();
        for (RaidOutcome outcome : outcomes) {
            List<Double> counts = outcome.engagements().launches().stream()
                    .map(launch -> (double) launch.opportunities().size())
                    .toList();
            opportunities.addAll(counts);
            engageable.add(counts.stream().filter(count -> count > 0).count() / (double) counts.size());
        }
        List<FigureOfMerit> figures = new ArrayList<>();
        figures.addAll(
                new Sample(engageable).figures("engageable_fraction", "fraction", "all raids", "mean", "minimum"));
        figures.addAll(new Sample(opportunities)
                .figures("opportunities", "count", "all launches", "mean", "minimum", "percentile_10"));
        return figures;
    }

    private Group group(String name, String kind, int carriers, Payload payload, double height) {
        Interceptor interceptor = payload.interceptor().orElseThrow();
        double flyout = flyout(interceptor);
        double reach = flyout > 0 ? new Reach(interceptor).distance(flyout) : 0;
        Sample inReach = new Sample(inReach(name));
        return new Group(
                name,
                kind,
                carriers,
                carriers * payload.inventory(),
                flyout,
                reach,
                absenteeRatio(name),
                reach > 0 && height > 0 ? AbsenteeRatio.uniform(height, reach) : 0,
                inReach.isEmpty() ? 0 : inReach.mean(),
                inReach.isEmpty() ? 0 : inReach.minimum(),
                inReach.isEmpty() ? 0 : inReach.percentile(0.1),
                reasons(name));
    }

    /// Shortest time the doctrine leaves between release and burnout, over the threats' classes [s]; 0 if
    /// there is none.
    private double flyout(Interceptor interceptor) {
        if (!interceptor.engages().contains(Phase.BOOST)) {
            return 0;
        }
        Doctrine doctrine = scenario.doctrine();
        double available = scenario.threats().stream()
                .flatMap(threat -> threat.classes().stream())
                .mapToDouble(arm -> arm.missile().burnTime())
                .filter(burnTime -> burnTime > 0)
                .map(burnTime -> burnTime - doctrine.burnoutMargin() - doctrine.detection() - doctrine.decision())
                .min()
                .orElse(0);
        return Math.clamp(available, 0, interceptor.maxFlyout());
    }

    /// Height of a shell over the equatorial radius [m]; 0 where satellites have no common one.
    private static double height(Pattern pattern) {
        return switch (pattern) {
            case Pattern.WalkerDelta delta -> delta.walker().altitude();
            case Pattern.WalkerStar star -> star.walker().altitude();
            case Pattern.StreetsOfCoverage polar -> polar.streets().altitude();
            case Rosette rosette -> rosette.altitude();
            case SunSynchronous sun -> sun.altitude();
            case Pattern.Explicit _, RepeatGroundTrack _, Molniya _, Tundra _, Geostationary _ -> 0;
            case Tle _, Omm _, Oem _ -> 0;
        };
    }

    /// Interceptors held for each that can engage, over all launches of all raids.
    private OptionalDouble absenteeRatio(String group) {
        List<Tally> tallies = tallies(group, _ -> true);
        double held = tallies.stream().mapToDouble(Tally::interceptors).sum();
        double ready = tallies.stream().mapToDouble(Tally::ready).sum();
        return ready > 0 ? OptionalDouble.of(held / ready) : OptionalDouble.empty();
    }

    private List<Tally> tallies(String group, Predicate<Launch> which) {
        List<Tally> tallies = new ArrayList<>();
        for (RaidOutcome outcome : outcomes) {
            for (int i = 0; i < outcome.raid().launches().size(); i++) {
                if (which.test(outcome.raid().launches().get(i))) {
                    outcome.engagements().launches().get(i).tallies().stream()
                            .filter(tally -> tally.group().equals(group))
                            .forEach(tallies::add);
                }
            }
        }
        return tallies;
    }

    private List<Double> inReach(String group) {
        return tallies(group, _ -> true).stream()
                .map(tally -> (double) tally.able())
                .toList();
    }

    private Map<String, Long> reasons(String group) {
        Map<String, Long> reasons = new TreeMap<>();
        for (Tally tally : tallies(group, _ -> true)) {
            tally.reasons().forEach((reason, count) -> reasons.merge(Keys.constant(reason), (long) count, Long::sum));
        }
        return reasons;
    }
}
