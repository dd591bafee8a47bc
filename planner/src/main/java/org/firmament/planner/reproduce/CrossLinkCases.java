package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.firmament.catalogs.FieldOfView;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Satellite;
import org.firmament.planner.reproduce.Sights.Sight;
import org.firmament.planner.scenario.Scenario;

/// Cross-links of a Walker constellation, from a scenario to its accesses. Two satellites of one plane are 90°
/// apart and never see each other; 56 pairs do all day, in two kinds, whose angles at the Earth's centre swing
/// within the limit; all other accesses begin and end at the limit.
final class CrossLinkCases {
    private static final String WALKER =
            "Published cross-links of Walker 28/7/2, 59.1°, 1,600 km, grazing height 130 km over a sphere";
    private static final String PRINT = "rounded in print, and sampled every 10 s here";
    private static final double EVERY = 10;

    /// Between the two kinds of pairs that see each other all day [°].
    private static final double WIDE = 60;

    private CrossLinkCases() {}

    /// What a day of cross-links comes to.
    private record Day(
            int inPlane,
            int allDay,
            DoubleSummaryStatistics wide,
            DoubleSummaryStatistics narrow,
            DoubleSummaryStatistics edges) {
        static Day of(Scenario scenario) {
            List<Sight> sights = Sights.of(scenario).all();
            Angles angles = Angles.of(scenario);
            double end = scenario.duration();
            int inPlane = (int) sights.stream()
                    .filter(sight -> plane(sight.satellite()).equals(plane(sight.point())))
                    .count();
            List<Sight> allDay = sights.stream()
                    .filter(sight -> sight.span().duration() == end)
                    .toList();
            DoubleSummaryStatistics wide = new DoubleSummaryStatistics();
            DoubleSummaryStatistics narrow = new DoubleSummaryStatistics();
            for (Sight sight : allDay) {
                DoubleSummaryStatistics swing = new DoubleSummaryStatistics();
                for (double time = 0; time < end; time += EVERY) {
                    swing.accept(angles.between(sight.satellite(), sight.point(), time));
                }
                (swing.getMax() > WIDE ? wide : narrow).combine(swing);
            }
            DoubleSummaryStatistics edges = new DoubleSummaryStatistics();
            for (Sight sight : sights) {
                for (double time :
                        new double[] {sight.span().start(), sight.span().end()}) {
                    if (time > 0 && time < end) {
                        edges.accept(angles.between(sight.satellite(), sight.point(), time));
                    }
                }
            }
            return new Day(inPlane, allDay.size(), wide, narrow, edges);
        }
    }

    /// Angles at the Earth's centre between the satellites of a scenario's first constellation [°].
    private record Angles(List<String> names, CircularShell shell) {
        static Angles of(Scenario scenario) {
            Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch());
            List<Satellite> satellites = Constellation.of(
                            scenario.constellations().getFirst(), almanac)
                    .satellites();
            return new Angles(
                    satellites.stream().map(Satellite::name).toList(),
                    almanac.shell(satellites, scenario.propagation(), scenario.duration())
                            .orElseThrow());
        }

        double between(String one, String other, double time) {
            double[] a = new double[3];
            double[] b = new double[3];
            shell.position(names.indexOf(one), time, a);
            shell.position(names.indexOf(other), time, b);
            double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
            return Math.toDegrees(Math.acos(dot / (shell.radius() * shell.radius())));
        }
    }

    static List<Case> all() {
        Supplier<Day> day = new Once<>(() -> Day.of(Embedded.scenario("cross-links.yaml")));
        List<Case> cases = new ArrayList<>();
        cases.add(angle(
                "limit",
                "Widest cross-link, angle at the centre [°]",
                70.68,
                () -> Math.toDegrees(SensorCases.edge(new FieldOfView.LineOfSight(130e3), 1_600e3, 1_600e3))));
        cases.add(count(
                "in-plane",
                "Cross-links within a plane, 90° apart",
                0,
                () -> day.get().inPlane()));
        cases.add(count(
                "all-day",
                "Pairs in sight all day, two kinds of 28",
                56,
                () -> day.get().allDay()));
        cases.add(angle(
                "wide-most",
                "Next plane, same slot, widest [°]",
                68.05,
                () -> day.get().wide().getMax()));
        cases.add(angle(
                "wide-least",
                "Next plane, same slot, nearest [°]",
                49.38,
                () -> day.get().wide().getMin()));
        cases.add(angle(
                "narrow-most",
                "Next plane, slot behind, widest [°]",
                56.37,
                () -> day.get().narrow().getMax()));
        cases.add(angle(
                "narrow-least",
                "Next plane, slot behind, nearest [°]",
                33.80,
                () -> day.get().narrow().getMin()));
        cases.add(angle(
                "edge-most",
                "Widest angle a sight begins or ends at [°]",
                70.68,
                () -> day.get().edges().getMax()));
        cases.add(angle(
                "edge-least",
                "Narrowest angle a sight begins or ends at [°]",
                70.68,
                () -> day.get().edges().getMin()));
        return cases;
    }

    private static Case angle(String id, String quantity, double expected, DoubleSupplier ours) {
        return Case.of("sensors.links." + id, quantity, WALKER, expected, 0.01, PRINT, ours);
    }

    private static Case count(String id, String quantity, int expected, DoubleSupplier ours) {
        return Case.count("sensors.links." + id, quantity, WALKER, expected, ours);
    }

    private static String plane(String satellite) {
        return satellite.replaceFirst("-s\\d+$", "");
    }
}
