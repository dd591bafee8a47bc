package org.firmament.planner.validation;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;

/// STK access reports, as the open-space-toolkit-astrodynamics repository keeps them.
final class AccessComparisons {
    private static final double DAY = 86_400;
    private static final String STK = "STK report, open-space-toolkit-astrodynamics";
    private static final String WHY = "Earth orientation is left at zero here; plain Orekit comes within 14 ms";
    private static final double SECONDS = 0.05;

    private AccessComparisons() {}

    static List<Comparison> all() {
        Conventions conventions = new Conventions(
                Conventions.ElementsFrame.GCRF,
                Conventions.EarthShape.WGS84,
                Conventions.Nadir.GEOCENTRIC,
                OptionalDouble.empty(),
                3.986004415e14);
        Ephemeris satellites = new Almanac(conventions, Instant.parse("2018-01-01T00:00:00Z"))
                .propagate(
                        List.of(satellite("a", 0, 0), satellite("b", 180, 180)),
                        new Propagation(Propagation.Model.KEPLER, 60),
                        2 * DAY);
        Earth earth = new Earth(Conventions.EarthShape.WGS84);
        Sensor eye = new Sensor("eye", new FieldOfView.LineOfSight(0), 1e9, 0, List.of(Phase.values()), 1, 0, 0);
        AccessConstraint line =
                SensorView.fromSpace(eye, earth, Conventions.Nadir.GEOCENTRIC, (time, xyz) -> xyz[0] = 1);
        List<TimeSpan> pair = AccessFinder.standard()
                .find(satellites.motion(0), satellites.motion(1), line, new TimeSpan(0, DAY))
                .spans();
        List<TimeSpan> ground = AccessFinder.standard()
                .find(earth.fixed(new Place(0, 0, 20)), satellites.motion(0), line, new TimeSpan(0, 2 * DAY))
                .spans();
        return List.of(
                new Comparison("Two satellites, accesses in a day", STK, 30, pair.size(), 0, "a count"),
                new Comparison(
                        "Two satellites, first loss of sight [s]",
                        STK,
                        577.0466,
                        pair.get(0).end(),
                        SECONDS,
                        WHY),
                new Comparison(
                        "Two satellites, second rise [s]",
                        STK,
                        2_337.1922,
                        pair.get(1).start(),
                        SECONDS,
                        WHY),
                new Comparison("Ground point, accesses in two days", STK, 10, ground.size(), 0, "a count"),
                new Comparison(
                        "Ground point, first rise [s]",
                        STK,
                        14_002.327,
                        ground.getFirst().start(),
                        SECONDS,
                        WHY),
                new Comparison(
                        "Ground point, first set [s]",
                        STK,
                        14_699.760,
                        ground.getFirst().end(),
                        SECONDS,
                        WHY));
    }

    private static Satellite satellite(String name, double node, double anomaly) {
        Elements elements =
                new Elements(7_000e3, 0, Math.toRadians(45), Math.toRadians(node), 0, Math.toRadians(anomaly));
        return new Satellite(name, 1, 1, elements);
    }
}
