package org.firmament.planner.scenario;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Attaching;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Geostationary;
import org.firmament.catalogs.Molniya;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Oem;
import org.firmament.catalogs.Omm;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.catalogs.Rosette;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.SunSynchronous;
import org.firmament.catalogs.Tle;
import org.firmament.catalogs.Tundra;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.Complaints;
import org.firmament.coverage.access.Blindness;
import org.firmament.coverage.access.Shell;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Satellite;

/// That every sensor can be where it is, and can see something of what the scenario looks at.
final class ViewRules {
    private final Scenario scenario;
    private final Complaints complaints;

    private ViewRules(Scenario scenario, Complaints complaints) {
        this.scenario = scenario;
        this.complaints = complaints;
    }

    /// Adds every broken rule to `complaints`.
    static void check(Scenario scenario, Complaints complaints) {
        ViewRules rules = new ViewRules(scenario, complaints);
        rules.places();
        rules.still();
        rules.sight();
    }

    /// What an Earth that stands still has no meaning for: orbits laid out by what they fly over, and fields that
    /// are fixed to a flight, whose direction is worked out over the Earth as it turns.
    private void still() {
        if (scenario.conventions().rotation() == Conventions.Rotation.DAILY) {
            return;
        }
        for (int i = 0; i < scenario.constellations().size(); i++) {
            ConstellationDesign design = scenario.constellations().get(i);
            if (overGround(design.pattern())) {
                complaints.add(
                        "constellations[" + i + "].pattern.kind",
                        Keys.kinds(design.pattern().getClass()).getFirst(),
                        "a pattern over an Earth that does not turn (conventions.rotation: none)",
                        "use walker-delta or elements, or rotation: daily");
            }
            if (design.carries()
                    .sensor()
                    .filter(sensor -> sensor.view() instanceof Mounted)
                    .isPresent()) {
                complaints.add(
                        "constellations[" + i + "].carries.sensor",
                        kind(design.carries().sensor().orElseThrow()),
                        "a view over an Earth that does not turn (conventions.rotation: none)",
                        "use a nadir-cone or horizon sensor, or rotation: daily");
            }
        }
    }

    private static boolean overGround(Pattern pattern) {
        return switch (pattern) {
            case RepeatGroundTrack _, SunSynchronous _, Molniya _, Tundra _, Geostationary _ -> true;
            case Pattern.WalkerDelta _,
                    Pattern.WalkerStar _,
                    Pattern.Explicit _,
                    Pattern.StreetsOfCoverage _,
                    Rosette _,
                    Tle _,
                    Omm _,
                    Oem _ -> false;
        };
    }

    private void places() {
        for (int i = 0; i < scenario.constellations().size(); i++) {
            Optional<Sensor> sensor = scenario.constellations().get(i).carries().sensor();
            if (sensor.isPresent() && onGroundOnly(sensor.get().view())) {
                complaints.add(
                        "constellations[" + i + "].carries.sensor",
                        kind(sensor.get()),
                        "a view from a satellite",
                        "use a nadir-cone, horizon or line-of-sight sensor");
            }
        }
        for (int i = 0; i < scenario.ground().size(); i++) {
            Optional<Sensor> sensor = scenario.ground().get(i).carries().sensor();
            if (sensor.isPresent() && inSpaceOnly(sensor.get().view())) {
                complaints.add(
                        "ground[" + i + "].carries.sensor",
                        kind(sensor.get()),
                        "a view from the ground",
                        "use a sector, horizon or line-of-sight sensor");
            }
        }
    }

    private static String kind(Sensor sensor) {
        return Keys.kinds(sensor.view().getClass()).getFirst();
    }

    private static boolean onGroundOnly(FieldOfView view) {
        return switch (view) {
            case FieldOfView.Sector _, FieldOfView.Skyline _ -> true;
            case FieldOfView.Horizon _,
                    FieldOfView.NadirCone _,
                    FieldOfView.FieldOfRegard _,
                    FieldOfView.LineOfSight _,
                    Mounted _ -> false;
        };
    }

    private static boolean inSpaceOnly(FieldOfView view) {
        return switch (view) {
            case FieldOfView.NadirCone _, FieldOfView.FieldOfRegard _, Mounted _ -> true;
            case FieldOfView.Horizon _, FieldOfView.LineOfSight _, FieldOfView.Sector _, FieldOfView.Skyline _ -> false;
        };
    }

    /// What can be proved is proved for scenarios that only look at points that stand still.
    private void sight() {
        Optional<DoubleSummaryStatistics> heights = heights();
        long satellites = scenario.constellations().stream()
                .mapToLong(design -> design.pattern().total())
                .sum();
        if (heights.isEmpty() || satellites > ScenarioRules.MOST_SATELLITES) {
            return;
        }
        Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch());
        for (int i = 0; i < scenario.constellations().size(); i++) {
            ConstellationDesign design = scenario.constellations().get(i);
            if (design.carries().sensor().isPresent()) {
                String path = "constellations[" + i + "].carries.sensor";
                sight(design, almanac, heights.get(), path);
            }
        }
    }

    private void sight(ConstellationDesign design, Almanac almanac, DoubleSummaryStatistics heights, String path) {
        Optional<Shell> shell = shell(design, almanac);
        if (shell.isEmpty()) {
            return;
        }
        Sensor sensor = design.carries().sensor().orElseThrow();
        try {
            Blindness.refuse(sensor, shell.get(), heights.getMin(), heights.getMax());
        } catch (LimitException blind) {
            complaints.add(path, blind.key() + " " + blind.value(), blind.allowed(), blind.maybe());
        }
    }

    /// Where its satellites fly; orbits that cannot be laid out are told elsewhere, and those of files are left to
    /// the run.
    private static Optional<Shell> shell(ConstellationDesign design, Almanac almanac) {
        try {
            if (design.pattern() instanceof Attaching) {
                return Optional.empty();
            }
            List<Satellite> satellites = Constellation.of(design, almanac).satellites();
            double low = satellites.stream()
                    .mapToDouble(one -> one.elements().a() * (1 - one.elements().e()))
                    .min()
                    .orElseThrow();
            double high = satellites.stream()
                    .mapToDouble(one -> one.elements().a() * (1 + one.elements().e()))
                    .max()
                    .orElseThrow();
            return Optional.of(new Shell(low, high));
        } catch (LimitException cannot) {
            return Optional.empty();
        }
    }

    /// Least and greatest height of all targets; empty where something flies, or nothing is looked at [m].
    private Optional<DoubleSummaryStatistics> heights() {
        List<Double> heights = new ArrayList<>();
        for (Target target : scenario.targets()) {
            if (target instanceof Target.Grid(Cells cells)) {
                heights.add(cells.altitude());
            } else if (target instanceof Target.EqualArea(Cells cells)) {
                heights.add(cells.altitude());
            } else if (target instanceof Target.Area area) {
                heights.add(area.altitude());
            } else if (target instanceof Target.Points points) {
                points.points().forEach(site -> heights.add(site.place().alt()));
            } else {
                return Optional.empty();
            }
        }
        return heights.isEmpty() || !scenario.threats().isEmpty()
                ? Optional.empty()
                : Optional.of(heights.stream().mapToDouble(height -> height).summaryStatistics());
    }
}
