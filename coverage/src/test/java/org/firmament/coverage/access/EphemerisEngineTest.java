package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firmament.coverage.access.Sensors.WGS84;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.space;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Law: the search over whole latitudes gives the accesses that looking for each pair by itself gives, whatever the
/// orbits, the step of their states, the elevation and the points; and the same accesses however many points are
/// named ahead.
class EphemerisEngineTest {
    private static final double EDGE = 1e-3;

    /// Shorter ones one of the searches may miss.
    private static final double SECOND = 1;

    private record Access(int point, int observer, double start, double end) {}

    @RepeatedTest(24)
    void agreesWithTheSearchOfEachPair(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(100 + repetition.getCurrentRepetition());
        double step = new double[] {20, 60, 150}[random.nextInt(3)];
        TimeSpan span = new TimeSpan(0, 30_000 + random.nextDouble(10_000));
        List<Motion> orbits = IntStream.range(0, 4).mapToObj(_ -> orbit(random)).toList();
        Ephemeris states = Orbits.stored(orbits, step, span.end());
        double elevation = random.nextInt(3) == 0 ? 0 : Math.toRadians(random.nextDouble(0, 60));
        AccessConstraint view = space(horizon(elevation));
        double altitude = random.nextInt(3) == 0 ? random.nextDouble(0, 20e3) : 0;
        PointEngine engine =
                EphemerisEngine.of(states, view, WGS84, span, altitude, EDGE).orElseThrow();
        AccessFinder finder = new AccessFinder(step, EDGE);
        List<Place> places = places(random, altitude);

        List<Access> found = found(engine, places, List.of(places));
        List<Access> expected = new ArrayList<>();
        for (int p = 0; p < places.size(); p++) {
            for (int i = 0; i < orbits.size(); i++) {
                for (TimeSpan each : finder.find(states.motion(i), WGS84.fixed(places.get(p)), view, span)
                        .spans()) {
                    expected.add(new Access(p, i, each.start(), each.end()));
                }
            }
        }
        List<Access> longFound = found.stream().filter(each -> lasts(each, 0)).toList();
        List<Access> longExpected =
                expected.stream().filter(each -> lasts(each, 0)).toList();
        for (Access each : longExpected) {
            assertThat(found).as("found %s", each).anyMatch(other -> same(each, other));
        }
        for (Access each : longFound) {
            assertThat(expected).as("expected %s", each).anyMatch(other -> same(each, other));
        }
    }

    @Test
    void findsTheSameWhateverIsNamedAhead() {
        SplittableRandom random = new SplittableRandom(7);
        TimeSpan span = new TimeSpan(0, 40_000);
        List<Motion> orbits = IntStream.range(0, 6).mapToObj(_ -> orbit(random)).toList();
        PointEngine engine = EphemerisEngine.of(
                        Orbits.stored(orbits, 60, span.end()), space(horizon(0.1)), WGS84, span, 0, EDGE)
                .orElseThrow();
        List<Place> places = places(random, 0);
        List<Access> whole = found(engine, places, List.of(places));

        assertThat(whole).hasSizeGreaterThan(100);
        assertThat(found(engine, places, List.of())).isEqualTo(whole);
        assertThat(found(engine, places, List.of(places.subList(3, 9)))).isEqualTo(whole);
        assertThat(found(engine, places, List.of(places.reversed(), places.subList(0, 5))))
                .isEqualTo(whole);
    }

    private static boolean lasts(Access access, double longer) {
        return access.end() - access.start() > SECOND + longer;
    }

    private static boolean same(Access one, Access other) {
        return one.point() == other.point()
                && one.observer() == other.observer()
                && Math.abs(one.start() - other.start()) <= 2 * EDGE
                && Math.abs(one.end() - other.end()) <= 2 * EDGE;
    }

    /// The accesses of all points in their order, after each of some lists was named ahead.
    private static List<Access> found(PointEngine engine, List<Place> places, List<List<Place>> ahead) {
        PointEngine.Search search = engine.search();
        ahead.forEach(search::ahead);
        List<Access> found = new ArrayList<>();
        for (int p = 0; p < places.size(); p++) {
            int point = p;
            search.find(places.get(p), (observer, start, end) -> found.add(new Access(point, observer, start, end)));
        }
        return found;
    }

    /// Low or high, circular or as long as a Molniya's, of any inclination.
    private static Motion orbit(SplittableRandom random) {
        if (random.nextBoolean()) {
            return Orbits.low(random);
        }
        double e = random.nextBoolean() ? 0 : random.nextDouble(0.7);
        double perigee = Earth.EQUATORIAL_RADIUS + random.nextDouble(400e3, 20_000e3);
        return Orbits.elliptic(
                perigee / (1 - e),
                e,
                random.nextDouble(Math.PI),
                random.nextDouble(2 * Math.PI),
                random.nextDouble(2 * Math.PI),
                random.nextDouble(2 * Math.PI));
    }

    /// Some latitudes, among them one near a pole and the pole itself, each with points in no order, on the
    /// antimeridian from both sides and twice at one place.
    private static List<Place> places(SplittableRandom random, double altitude) {
        List<Place> places = new ArrayList<>();
        double[] latitudes = {
            random.nextDouble(-1.5, 1.5), random.nextDouble(-1.5, 1.5), random.nextDouble(1.5, 1.57), -0.5 * Math.PI
        };
        for (double latitude : latitudes) {
            for (int i = 0; i < 5; i++) {
                places.add(new Place(latitude, random.nextDouble(-Math.PI, Math.PI), altitude));
            }
            places.add(new Place(latitude, Math.PI, altitude));
            places.add(new Place(latitude, -Math.PI, altitude));
            places.add(places.getLast());
        }
        return places;
    }
}
