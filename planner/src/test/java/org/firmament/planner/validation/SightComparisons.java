package org.firmament.planner.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Satellite;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;

/// Inter-satellite sight from a scenario file to its accesses, as `firmament coverage` lists them.
final class SightComparisons {
    private static final Path SCENARIOS = Path.of("src/test/resources/org/firmament/planner/validation");
    private static final String STK = "STK report, open-space-toolkit-astrodynamics";
    private static final String WALKER = "Walker 28/7/2, 59.1°, 1,600 km, grazing height 130 km (spherical Earth)";

    /// The report's own tolerance; elements in GCRF and a flattened Earth put plain Orekit within 14 ms.
    private static final double STK_TOLERANCE = 0.1;

    private static final String LIMIT = "the published digits; edges are within half a millisecond";

    private SightComparisons() {}

    /// One listed access.
    private record Sight(String satellite, String point, TimeSpan span) {}

    static List<Comparison> all() {
        List<Comparison> all = new ArrayList<>(stk());
        all.addAll(walker());
        return all;
    }

    private static List<Comparison> stk() {
        List<Sight> sights = sights(scenario("two-satellites.yaml"));
        String why = "the published tolerance";
        return List.of(
                new Comparison("Scenario of two satellites, sights in a day", STK, 30, sights.size(), 0, "a count"),
                new Comparison(
                        "Scenario of two satellites, first loss of sight [s]",
                        STK,
                        577.0466,
                        sights.get(0).span().end(),
                        STK_TOLERANCE,
                        why),
                new Comparison(
                        "Scenario of two satellites, second sight from [s]",
                        STK,
                        2_337.1922,
                        sights.get(1).span().start(),
                        STK_TOLERANCE,
                        why),
                new Comparison(
                        "Scenario of two satellites, second sight to [s]",
                        STK,
                        3_491.3089,
                        sights.get(1).span().end(),
                        STK_TOLERANCE,
                        why));
    }

    /// What a day's accesses say: two satellites of one plane are 90° apart and never see each other; 56
    /// pairs do all day, in two kinds, whose angles at the Earth's centre swing within the limit; all other
    /// accesses begin and end at the limit.
    private static List<Comparison> walker() {
        Scenario scenario = scenario("cross-links.yaml");
        List<Sight> sights = sights(scenario);
        Angles angles = Angles.of(scenario);
        double day = scenario.duration();
        long inPlane = sights.stream()
                .filter(sight -> plane(sight.satellite()).equals(plane(sight.point())))
                .count();
        List<Sight> allDay =
                sights.stream().filter(sight -> sight.span().duration() == day).toList();
        DoubleSummaryStatistics wide = new DoubleSummaryStatistics();
        DoubleSummaryStatistics narrow = new DoubleSummaryStatistics();
        for (Sight sight : allDay) {
            DoubleSummaryStatistics swing = new DoubleSummaryStatistics();
            for (double time = 0; time < day; time += 10) {
                swing.accept(angles.between(sight.satellite(), sight.point(), time));
            }
            (swing.getMax() > 60 ? wide : narrow).combine(swing);
        }
        DoubleSummaryStatistics edges = new DoubleSummaryStatistics();
        for (Sight sight : sights) {
            for (double time : new double[] {sight.span().start(), sight.span().end()}) {
                if (time > 0 && time < day) {
                    edges.accept(angles.between(sight.satellite(), sight.point(), time));
                }
            }
        }
        String digits = "the published digits, sampled every 10 s";
        return List.of(
                new Comparison("Cross-links within a plane, 90° apart", WALKER, 0, inPlane, 0, "never in sight"),
                new Comparison("Pairs in sight all day, two kinds of 28", WALKER, 56, allDay.size(), 0, "a count"),
                new Comparison("Wider of both, greatest angle [°]", WALKER, 68.05, wide.getMax(), 0.01, digits),
                new Comparison("Wider of both, least angle [°]", WALKER, 49.38, wide.getMin(), 0.01, digits),
                new Comparison("Narrower of both, greatest angle [°]", WALKER, 56.37, narrow.getMax(), 0.01, digits),
                new Comparison("Narrower of both, least angle [°]", WALKER, 33.80, narrow.getMin(), 0.01, digits),
                new Comparison(
                        "Widest angle a sight begins or ends at [°]", WALKER, 70.68, edges.getMax(), 0.01, LIMIT),
                new Comparison("Narrowest one [°]", WALKER, 70.68, edges.getMin(), 0.01, LIMIT));
    }

    /// Angles at the Earth's centre between the satellites of a scenario's first constellation.
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

    private static String plane(String satellite) {
        return satellite.replaceFirst("-s\\d+$", "");
    }

    private static Scenario scenario(String file) {
        return Scenario.read(SCENARIOS.resolve(file));
    }

    private static List<Sight> sights(Scenario scenario) {
        List<Sight> sights = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public boolean wantsAccesses(Target target) {
                return true;
            }

            @Override
            public void access(String satellite, String point, double start, double end) {
                sights.add(new Sight(satellite, point, new TimeSpan(start, end)));
            }
        };
        new Planner(CatalogReader.builtin(), 2, listener).coverage(scenario);
        return sights;
    }
}
