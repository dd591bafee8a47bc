package org.firmament.planner.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.Complaints;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.RingGrid;
import org.firmament.coverage.access.SampledCoverage;
import org.firmament.coverage.access.ScreenedCoverage;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;

/// What a scenario must be so that its grids can be sampled or screened: every sensor has to have a part in
/// it, or the answer would be too low without a word.
final class CoverageMethodRules {
    private static final String KEY = "coverage.method";
    private static final String EXACT = "use method: exact";

    private final Scenario scenario;
    private final Complaints complaints;
    private final Earth earth;
    private final Almanacs almanacs;

    CoverageMethodRules(Scenario scenario, Complaints complaints, Almanacs almanacs) {
        this.almanacs = almanacs;
        this.scenario = scenario;
        this.complaints = complaints;
        earth = new Earth(scenario.conventions().earth());
    }

    /// That who counts only while linked can be linked, and that accesses are there to be cut.
    void linked() {
        if (scenario.coverage().linkedWithin().isEmpty()) {
            return;
        }
        if (scenario.network().isEmpty()) {
            complaints.add(
                    "coverage.linked_within_s",
                    Keys.number(scenario.coverage().linkedWithin().getAsDouble()),
                    "possible without a network",
                    "add network: {command: [NAME]}");
        }
        if (scenario.coverage().method() != CoverageRules.Method.EXACT) {
            complaints.add(
                    KEY,
                    Keys.constant(scenario.coverage().method()),
                    "a method for sensors that count only while linked (linked_within_s)",
                    EXACT);
        }
    }

    void check() {
        switch (scenario.coverage().method()) {
            case EXACT -> {
                // Any motion, any view.
            }
            case SAMPLED -> {
                ground("sampled");
                views("sampled");
                samples();
            }
            case SCREENED -> {
                turns();
                ground("screened");
                views("screened");
                shells();
            }
        }
    }

    /// Shares of unending time are the same along a latitude because the Earth turns below the orbits.
    private void turns() {
        if (scenario.conventions().rotation() == Conventions.Rotation.NONE) {
            complaints.add(KEY, "screened", "a method for an Earth that does not turn", EXACT + " or sampled");
        }
    }

    private void ground(String method) {
        for (GroundAsset asset : scenario.ground()) {
            if (asset.carries().sensor().isPresent()) {
                complaints.add(
                        KEY,
                        method,
                        "a method for sensors on the ground, such as " + asset.name(),
                        EXACT + ", or give the scenario no ground sensors");
            }
        }
    }

    private void views(String method) {
        for (ConstellationDesign design : scenario.constellations()) {
            design.carries()
                    .sensor()
                    .map(sensor -> view(design))
                    .filter(view -> !ScreenedCoverage.describes(view))
                    .ifPresent(view -> complaints.add(
                            KEY,
                            method,
                            "a method for the view of " + design.name()
                                    + ", which asks for more than elevation above the horizontal, range, nadir cone"
                                    + " and limb",
                            EXACT));
        }
    }

    private AccessConstraint view(ConstellationDesign design) {
        return SensorView.fromSpace(
                design.carries().sensor().orElseThrow(),
                earth,
                scenario.conventions().nadir(),
                (time, xyz) -> {
                    // No margin is asked for here.
                });
    }

    private void shells() {
        Almanac almanac = almanacs.of(scenario.conventions(), scenario.epoch(), scenario.duration());
        List<CircularShell> before = new ArrayList<>();
        for (ConstellationDesign design : scenario.constellations()) {
            if (design.carries().sensor().isEmpty()) {
                continue;
            }
            try {
                Optional<CircularShell> shell = almanac.shell(
                                Constellation.of(design, almanac).satellites(),
                                scenario.propagation(),
                                scenario.duration())
                        .filter(ScreenedCoverage::passes);
                if (shell.isPresent() && !before.stream().allMatch(one -> ScreenedCoverage.apart(one, shell.get()))) {
                    complaints.add(
                            KEY,
                            "screened",
                            "a method for " + design.name() + " beside another shell that keeps its place against it",
                            "use propagation.model: j2, under which nodes drift apart, or method: exact");
                }
                shell.ifPresent(before::add);
                if (shell.isEmpty()) {
                    complaints.add(
                            KEY,
                            "screened",
                            "a method for " + design.name() + ", which is not circular orbits of one height and"
                                    + " inclination under kepler or j2 that pass over the Earth",
                            EXACT + " or sampled");
                }
            } catch (LimitException cannot) {
                // Told with the pattern.
            }
        }
    }

    /// Steps that are too long or too many.
    private void samples() {
        for (Target target : scenario.targets()) {
            try {
                switch (target) {
                    case Target.Grid(Cells cells) ->
                        sampled(Grids.latitudeLongitudeRings(
                                cells.spacing(), cells.altitude(), cells.south(), cells.north()));
                    case Target.EqualArea(Cells cells) ->
                        sampled(Grids.equalAreaRings(cells.spacing(), cells.altitude(), cells.south(), cells.north()));
                    case Target.Area area ->
                        sampled(Grids.equalAreaRings(area.spacing(), area.altitude(), -Math.PI / 2, Math.PI / 2));
                    case Target.Line _, Target.Points _, Target.Flights _, Target.Trajectory _, Target.Satellites _ -> {
                        // Exact whatever the method.
                    }
                }
            } catch (LimitException cannot) {
                complaints.add("coverage.sampling_s", cannot.value(), cannot.allowed(), cannot.maybe());
                return;
            }
        }
    }

    private void sampled(RingGrid rings) {
        var _ = new SampledCoverage(
                rings,
                earth,
                new TimeSpan(0, scenario.duration()),
                scenario.coverage().sampling(),
                1);
    }
}
