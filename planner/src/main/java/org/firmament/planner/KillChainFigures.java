package org.firmament.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.CarrierChain;
import org.firmament.coverage.engagement.Order;
import org.firmament.orbits.threat.Launch;

/// When each stage of the kill chain comes after launch, and with what slack: over all launches of all raids, of
/// one constellation or ground asset at a time, and on one corridor where there are several.
///
/// A launch counts once, by the carrier that meets it first. Of a chain that breaks for want of time the slack is
/// negative, that of the carrier that comes nearest; a launch no carrier is in reach of has none.
final class KillChainFigures {
    private static final String[] LATE = {"mean", "percentile_5", "percentile_50", "percentile_95", "maximum"};
    private static final String[] SPARE = {"mean", "percentile_5", "percentile_50", "percentile_95", "minimum"};

    private final List<Carrier> carriers;
    private final boolean routed;
    private final Map<String, List<Sight>> byTarget = new LinkedHashMap<>();

    /// What became of one launch before one group of carriers.
    ///
    /// @param chains  of the group's carriers
    private record Sight(Launch launch, List<CarrierChain> chains) {
        Optional<CarrierChain> first() {
            return chains.stream()
                    .filter(chain -> chain.opportunity().isPresent())
                    .min(Comparator.comparingDouble(
                            chain -> chain.opportunity().orElseThrow().intercept()));
        }

        /// A carrier that is too late has less than none, and one in time has some: those need not be asked
        /// where there is one of these.
        OptionalDouble slack() {
            boolean inTime =
                    chains.stream().anyMatch(chain -> chain.opportunity().isPresent());
            return chains.stream()
                    .filter(chain -> !inTime || chain.opportunity().isPresent())
                    .flatMapToDouble(chain -> chain.slack().stream())
                    .max();
        }
    }

    private KillChainFigures(List<Carrier> carriers, boolean routed) {
        this.carriers = carriers;
        this.routed = routed;
    }

    static List<FigureOfMerit> of(List<RaidOutcome> outcomes, Defence defence) {
        KillChainFigures figures =
                new KillChainFigures(defence.carriers(), defence.links().isPresent());
        figures.gather(outcomes);
        return figures.figures();
    }

    private void gather(List<RaidOutcome> outcomes) {
        List<String> groups = carriers.stream().map(Carrier::group).distinct().toList();
        long corridors = outcomes.stream()
                .flatMap(outcome -> outcome.raid().launches().stream())
                .map(Launch::corridor)
                .distinct()
                .count();
        for (RaidOutcome outcome : outcomes) {
            for (int i = 0; i < outcome.raid().launches().size(); i++) {
                Launch launch = outcome.raid().launches().get(i);
                List<CarrierChain> all = outcome.engagements().launches().get(i).chains();
                for (String group : groups) {
                    List<CarrierChain> chains = all.stream()
                            .filter(chain ->
                                    carriers.get(chain.carrier()).group().equals(group))
                            .toList();
                    add(group, launch, chains);
                    if (corridors > 1) {
                        add(group + " on " + launch.corridor(), launch, chains);
                    }
                }
            }
        }
    }

    private void add(String target, Launch launch, List<CarrierChain> chains) {
        byTarget.computeIfAbsent(target, _ -> new ArrayList<>()).add(new Sight(launch, chains));
    }

    private List<FigureOfMerit> figures() {
        List<FigureOfMerit> figures = new ArrayList<>();
        byTarget.forEach((target, sights) -> {
            figures.addAll(stage("chain.confirmed", target, sights, chain -> OptionalDouble.of(chain.confirmed())));
            figures.addAll(stage("chain.informed", target, sights, ordered(Order::informed)));
            figures.addAll(stage("chain.ordered", target, sights, ordered(Order::received)));
            figures.addAll(stage(
                    "chain.released",
                    target,
                    sights,
                    chain -> OptionalDouble.of(
                            chain.opportunity().orElseThrow().release().start())));
            figures.addAll(stage(
                    "chain.intercepted",
                    target,
                    sights,
                    chain -> OptionalDouble.of(chain.opportunity().orElseThrow().intercept())));
            figures.addAll(new Sample(sights.stream()
                            .flatMap(sight -> sight.slack().stream().boxed())
                            .toList())
                    .figures("chain.slack", "s", target, SPARE));
            figures.addAll(new Sample(sights.stream()
                            .map(sight -> sight.first().isPresent() ? 1.0 : 0.0)
                            .toList())
                    .figures("chain.holds", "fraction", target, "mean"));
            if (routed) {
                figures.addAll(paths(target, sights));
            }
        });
        return figures;
    }

    private static Function<CarrierChain, OptionalDouble> ordered(Function<Order, Double> time) {
        return chain -> chain.order().map(time).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /// Seconds after launch of one stage, of the carrier that meets the launch first.
    private static List<FigureOfMerit> stage(
            String name, String target, List<Sight> sights, Function<CarrierChain, OptionalDouble> time) {
        List<Double> after = new ArrayList<>();
        for (Sight sight : sights) {
            sight.first()
                    .map(time)
                    .ifPresent(at -> at.ifPresent(
                            seconds -> after.add(seconds - sight.launch().time())));
        }
        return new Sample(after).figures(name, "s", target, LATE);
    }

    /// Of the carriers in reach: who has a data path, and how long it is.
    private static List<FigureOfMerit> paths(String target, List<Sight> sights) {
        List<Double> linked = new ArrayList<>();
        List<Double> latencies = new ArrayList<>();
        for (Sight sight : sights) {
            long paths = sight.chains().stream()
                    .filter(chain -> chain.order().isPresent())
                    .count();
            if (!sight.chains().isEmpty()) {
                linked.add(100.0 * paths / sight.chains().size());
            }
            sight.chains().forEach(chain -> chain.order().ifPresent(order -> latencies.add(order.latency())));
        }
        List<FigureOfMerit> figures =
                new ArrayList<>(new Sample(linked).figures("data_path", "percent", target, "mean", "minimum"));
        figures.addAll(new Sample(latencies)
                .figures("latency", "s", target, "mean", "percentile_50", "percentile_95", "maximum"));
        return figures;
    }
}
