package org.firmament.planner.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.firmament.orbits.OrbitFiles;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;

/// Catalogued satellites by SGP4: an access report of STK, and the comparison of tools that the library brahe
/// publishes.
final class CatalogComparisons {
    private static final double DAY = 86_400;
    private static final String STK = "STK report, open-space-toolkit-astrodynamics, satellite 39419";
    private static final String BRAHE = "brahe's published comparison: ISS, 100 points of random.Random(42)";

    private static final String SATELLITE = """
            1 39419U 13066D   18248.44969859 -.00000394  00000-0 -31796-4 0  9997
            2 39419  97.6313 314.6863 0012643 218.7350 141.2966 14.93878994260975
            """;

    private static final String STATION = """
            ISS
            1 25544U 98067A   24001.50000000  .00016717  00000-0  10270-3 0  9009
            2 25544  51.6400 208.9163 0006703 307.5225  52.5371 15.49560812484108
            """;

    private static final Earth EARTH = new Earth(Conventions.EarthShape.WGS84);

    private CatalogComparisons() {}

    static List<Comparison> all() {
        List<Comparison> all = new ArrayList<>(report());
        all.addAll(station());
        return List.copyOf(all);
    }

    private static List<Comparison> report() {
        Ephemeris day = day(SATELLITE, "2018-09-06T00:00:00Z");
        Place place = new Place(Math.toRadians(-45), Math.toRadians(-170), 5);
        List<TimeSpan> windows = windows(day, place, new FieldOfView.LineOfSight(0));
        String why = "UT1 is UTC here and polar motion nothing; plain Orekit comes within 14 ms";
        return List.of(
                new Comparison("Two-line set, accesses in a day", STK, 6, windows.size(), 0, "a count"),
                new Comparison(
                        "Two-line set, first rise [s]",
                        STK,
                        32_397.312,
                        windows.getFirst().start(),
                        0.1,
                        why),
                new Comparison(
                        "Two-line set, first set [s]",
                        STK,
                        33_129.718,
                        windows.getFirst().end(),
                        0.1,
                        why));
    }

    private static List<Comparison> station() {
        Ephemeris day = day(STATION, "2024-01-01T12:00:00Z");
        PythonRandom random = new PythonRandom(42);
        int windows = 0;
        int seen = 0;
        double total = 0;
        for (int point = 0; point < 100; point++) {
            double lon = random.uniform(-180, 180);
            double lat = random.uniform(-90, 90);
            // Two windows, 331 s of them, are still open when the day ends: the published count has only whole ones.
            List<TimeSpan> spans = windows(
                            day,
                            new Place(Math.toRadians(lat), Math.toRadians(lon), 0),
                            new FieldOfView.Horizon(Math.toRadians(10)))
                    .stream()
                    .filter(window -> window.end() < DAY)
                    .toList();
            windows += spans.size();
            seen += spans.isEmpty() ? 0 : 1;
            total += spans.stream().mapToDouble(TimeSpan::duration).sum();
        }
        return List.of(
                new Comparison("ISS, whole windows of 100 points in a day", BRAHE, 277, windows, 0, "a count"),
                new Comparison("ISS, points seen", BRAHE, 73, seen, 0, "a count"),
                new Comparison(
                        "ISS, whole windows together [s]",
                        BRAHE,
                        88_271.70,
                        total,
                        2.8,
                        "10 ms a window: Orekit agrees to 9 ms"));
    }

    private static Ephemeris day(String sets, String epoch) {
        List<Satellite> satellites = OrbitFiles.tle(sets, (line, what, message) -> {
                    throw new AssertionError(line + " " + what + ": " + message);
                })
                .stream()
                .map(object -> new Satellite(object.name(), 1, 1, object.orbit()))
                .toList();
        return new Almanac(Conventions.standard(), Instant.parse(epoch))
                .propagate(satellites, Propagation.standard(), DAY);
    }

    private static List<TimeSpan> windows(Ephemeris day, Place place, FieldOfView view) {
        Sensor eye = new Sensor("eye", view, 1e9, 0, List.of(Phase.values()), 1, 0, 0);
        AccessConstraint sees =
                SensorView.fromSpace(eye, EARTH, Conventions.Nadir.GEOCENTRIC, (time, xyz) -> xyz[0] = 1);
        return AccessFinder.standard()
                .find(day.motion(0), EARTH.fixed(place), sees, new TimeSpan(0, DAY))
                .spans();
    }
}
