package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.NO_SUN;
import static org.firmament.coverage.access.Sensors.WGS84;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.margin;
import static org.firmament.coverage.access.Sensors.place;
import static org.firmament.coverage.access.Sensors.sensor;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.SkylinePoint;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

class SkylineViewTest {
    private static final TimeSpan HOURS = new TimeSpan(0, 14_400);
    private static final AccessFinder FINDER = AccessFinder.standard();

    /// Between the brute-force samples [s].
    private static final double FINE = 0.25;

    private static final double PROMISED = 1 + 2 * FINE;

    @Test
    void aSkylineHidesWhatIsBehindTheHills() {
        FieldOfView hills = new FieldOfView.Skyline(List.of(point(0, 5), point(90, 20), point(180, 5), point(270, 5)));
        AccessConstraint view = SensorView.fromGround(sensor(hills), place(40, 20, 0), WGS84, NO_SUN);
        assertThat(margin(view, place(40, 20, 0), place(40, 32, 400))).isNegative(); // 16° high
        assertThat(margin(view, place(40, 20, 0), place(40, 8, 400))).isPositive();
    }

    @Test
    void aSkylineOfOneHeightIsAnElevation() {
        SplittableRandom random = new SplittableRandom(35);
        AccessConstraint line = SensorView.fromGround(
                sensor(new FieldOfView.Skyline(List.of(point(200, 12)))), place(40, 20, 0), WGS84, NO_SUN);
        AccessConstraint elevation = SensorView.fromGround(sensor(horizon(12)), place(40, 20, 0), WGS84, NO_SUN);
        for (int i = 0; i < 2000; i++) {
            Place high = Sensors.anywhere(random, 300e3, 2000e3);
            assertThat(margin(line, place(40, 20, 0), high) > 0)
                    .isEqualTo(margin(elevation, place(40, 20, 0), high) > 0);
        }
    }

    /// East and west change places in the sky of a site on the zero meridian.
    @Test
    void aSkylineMirroredEastToWestHidesTheMirrorImage() {
        SplittableRandom random = new SplittableRandom(36);
        for (int i = 0; i < 200; i++) {
            List<SkylinePoint> points = skyline(random);
            List<SkylinePoint> mirrored = points.reversed().stream()
                    .map(p -> new SkylinePoint(2 * Math.PI - p.azimuth(), p.elevation()))
                    .toList();
            Place site = place(random.nextDouble(-80, 80), 0, 0);
            Place high = Sensors.anywhere(random, 300e3, 2000e3);
            double there = SensorView.fromGround(sensor(new FieldOfView.Skyline(mirrored)), site, WGS84, NO_SUN)
                    .margin(0, WGS84.position(site), WGS84.position(new Place(high.lat(), -high.lon(), high.alt())));
            double here = SensorView.fromGround(sensor(new FieldOfView.Skyline(points)), site, WGS84, NO_SUN)
                    .margin(0, WGS84.position(site), WGS84.position(high));
            assertThat(there).isCloseTo(here, within(1e-9)); // rounding of angles
        }
    }

    @Test
    void overASkylinePassesAreFoundToTheSecond() {
        SplittableRandom random = new SplittableRandom(37);
        int found = 0;
        for (int i = 0; i < 24; i++) {
            Motion satellite = Orbits.low(random);
            double[] at = new double[3];
            satellite.position(random.nextDouble(HOURS.end()), at);
            Place site = new Place(WGS84.place(at[0], at[1], at[2]).lat(), Math.atan2(at[1], at[0]), 0);
            AccessConstraint view =
                    SensorView.fromGround(sensor(new FieldOfView.Skyline(skyline(random))), site, WGS84, NO_SUN);
            double[] from = WGS84.position(site);
            Timeline ours = FINDER.find(WGS84.fixed(site), satellite, view, HOURS);
            Timeline brute = Brute.spans(HOURS, FINE, time -> {
                satellite.position(time, at);
                return view.margin(time, from, at) > 0;
            });
            Brute.assertSame(ours, brute, HOURS, PROMISED, FINE, "draw " + i);
            found += ours.spans().size();
        }
        assertThat(found).isGreaterThan(24);
    }

    private static List<SkylinePoint> skyline(SplittableRandom random) {
        List<SkylinePoint> points = new ArrayList<>();
        for (double azimuth = random.nextDouble(60); azimuth < 360; azimuth += random.nextDouble(5, 90)) {
            points.add(point(azimuth, random.nextDouble(-2, 40)));
        }
        return points;
    }

    private static SkylinePoint point(double azimuth, double elevation) {
        return new SkylinePoint(Math.toRadians(azimuth), Math.toRadians(elevation));
    }
}
