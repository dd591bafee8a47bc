package org.firmament.planner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Proof;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.AllocationResult.LaunchResult;
import org.firmament.planner.results.AllocationResult.RaidResult;
import org.firmament.planner.results.AllocationResult.ShotResult;

/// Raids of [SampleResults]: made up, every fifth launch leaks.
final class SampleRaids {
    static final int LAUNCHES = 10;
    static final int RAIDS = 24;

    private SampleRaids() {}

    static AllocationResult allocation(String layer) {
        List<RaidResult> raids = new ArrayList<>();
        for (int raid = 0; raid < RAIDS; raid++) {
            raids.add(raid(raid, layer));
        }
        double leaked =
                raids.stream().mapToDouble(r -> r.proof().upper()).average().orElseThrow();
        double least =
                raids.stream().mapToDouble(r -> r.proof().lower()).average().orElseThrow();
        return new AllocationResult(
                "optaplanner",
                true,
                Goal.LEAKAGE,
                Proof.minimise(least, leaked),
                List.of(),
                List.of(
                        new FigureOfMerit("leakage", leaked / LAUNCHES, "fraction", "mean", "all raids"),
                        new FigureOfMerit("no_leaker", 0.021, "probability", "mean", "all raids")),
                Map.of("survives-its-shots", leaked * 0.41, "out-of-reach", leaked * 0.35, "too-late", leaked * 0.24),
                Optional.empty(),
                List.of(),
                raids);
    }

    private static RaidResult raid(int raid, String layer) {
        double start = 3_600.0 * raid;
        List<LaunchResult> launches = new ArrayList<>();
        for (int launch = 0; launch < LAUNCHES; launch++) {
            launches.add(launch(launch, start + 5.0 * launch, (launch + raid) % 5 == 3, layer));
        }
        double leaked = launches.stream().mapToDouble(LaunchResult::survival).sum();
        return new RaidResult(
                raid,
                start,
                "optaplanner",
                Proof.minimise(leaked - 0.1, leaked),
                List.of(),
                leaked + 0.2 + 0.3 * (raid % 3),
                leaked,
                leaked + 0.2 + 0.3 * (raid % 3),
                0.02,
                0,
                launches);
    }

    private static LaunchResult launch(int launch, double launched, boolean leaks, String layer) {
        ShotResult boost = new ShotResult(
                layer + "/" + (17 + 31 * launch),
                layer,
                "notional-sbi-6",
                launched + 78 + launch,
                launched + 152 + 2 * launch,
                "boost",
                0.8);
        ShotResult later =
                new ShotResult("gbi-alaska", "gbi-alaska", "gbi", launched + 260, launched + 1_140, "midcourse", 0.56);
        List<ShotResult> shots = leaks ? List.of() : launch % 4 == 1 ? List.of(boost, later) : List.of(boost);
        return new LaunchResult(
                launch,
                "north-pacific-icbm",
                launch == 2 ? layer : "generic-solid-icbm",
                "aim " + launch % 4,
                launched,
                OptionalDouble.of(launched + 31 + launch % 3),
                OptionalDouble.of(launched + 45 + launch % 3),
                leaks ? OptionalDouble.empty() : OptionalDouble.of(launched + 75 + launch),
                launched + 180,
                launched + 1_890 + 13 * launch,
                leaks ? 0 : 2 + launch % 3,
                leaks ? "leaked" : "engaged",
                leaks ? Optional.of(launch % 2 == 0 ? "out-of-reach" : "too-late") : Optional.empty(),
                leaks ? 1 : shots.size() == 2 ? 0.088 : 0.2,
                shots);
    }
}
