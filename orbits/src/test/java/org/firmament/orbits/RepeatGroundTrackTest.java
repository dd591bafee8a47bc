package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.catalogs.units.LimitException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.ArithmeticUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatGroundTrackTest {
    private static final double MU = Conventions.standard().mu();

    /// The sky turns 8.6e-12 rad/s faster than the constant rate, and true-of-date is held still: 10 m a day
    /// on the ground each, and as much from nutation.
    private static final double METRES_A_DAY = 30;

    /// Published first-order J2 repeat ground tracks; 0.3 km leaves room for the constants behind them.
    @ParameterizedTest
    @CsvSource({"83, 6, 99.2, 946.7", "8, 1, 70, 4149.2", "6, 1, 47.915, 6380.3"})
    void publishedHeights(int revolutions, int days, double inclination, double publishedKm) {
        Satellite first = track(revolutions, days, 1, inclination).getFirst();
        assertThat((first.elements().a() - Earth.EQUATORIAL_RADIUS) / 1e3).isCloseTo(publishedKm, within(0.3));
    }

    /// Twelve revolutions a day at 102.9° follow the mean Sun: their track repeats after 86,400 s, published
    /// to 2 s.
    @Test
    void twelveRevolutionsADayRepeatWithTheSun() {
        Satellite first = track(12, 1, 1, 102.9).getFirst();
        assertThat(repeat(first, 12)).isCloseTo(86_400, within(2.0));
    }

    @ParameterizedTest
    @CsvSource({"83, 6, 99.2", "8, 1, 70", "15, 1, 51.6", "29, 2, 20", "233, 16, 98.2"})
    void flownTracksClose(int revolutions, int days, double inclination) {
        Satellite first = track(revolutions, days, 1, inclination).getFirst();
        double repeat = repeat(first, revolutions);
        Motion motion = flown(List.of(first), repeat + 6000).motion(0);
        for (double time = 0; time < 6000; time += 600) {
            assertThat(Vector3D.distance(at(motion, time), at(motion, time + repeat)))
                    .isLessThan(METRES_A_DAY * days + 1);
        }
    }

    /// Each satellite comes over every place of the first one's track, evenly spread in time.
    @Test
    void allSatellitesFlyOneTrack() {
        var random = new SplittableRandom(21);
        for (int n = 0; n < 20; n++) {
            int days = random.nextInt(1, 5);
            int revolutions = days * random.nextInt(2, 15) + 1;
            int total = random.nextInt(2, 13);
            List<Satellite> satellites = track(revolutions, days, total, random.nextDouble(20, 130));
            assertThat(new HashSet<>(
                            satellites.stream().map(Satellite::elements).toList()))
                    .hasSize(total);
            double repeat = repeat(satellites.getFirst(), revolutions);
            Ephemeris flown = flown(satellites, repeat);
            Motion leader = flown.motion(0);
            for (int k = 1; k < total; k++) {
                Vector3D place = at(flown.motion(k), 0);
                double nearest = Double.POSITIVE_INFINITY;
                for (int s = 0; s < total; s++) {
                    nearest = Math.min(nearest, Vector3D.distance(place, at(leader, repeat * s / total)));
                }
                assertThat(nearest).isLessThan(METRES_A_DAY * days + 1);
            }
        }
    }

    @Test
    void satellitesAWholeNumberOfDaysApartShareAPlane() {
        var pattern = new RepeatGroundTrack(29, 2, 6, 1, 0, 0);
        var satellites = Skies.laidOut("track", pattern).satellites();
        assertThat(pattern.planes()).isEqualTo(3);
        assertThat(satellites)
                .extracting(Satellite::name)
                .containsExactly(
                        "track-p01-s01",
                        "track-p01-s02",
                        "track-p02-s01",
                        "track-p02-s02",
                        "track-p03-s01",
                        "track-p03-s02");
        assertThat(satellites.stream().map(s -> s.elements().raan()).distinct()).hasSize(3);
    }

    @Test
    void theFirstNodeStandsOverItsLongitude() {
        var pattern = new RepeatGroundTrack(15, 1, 1, 1, Math.toRadians(-84), 0);
        Vector3D start =
                at(flown(Skies.laidOut("track", pattern).satellites(), 0).motion(0), 0);
        // The pole's wobble that true-of-date leaves out turns a longitude by far less.
        assertThat(Math.toDegrees(start.getAlpha())).isCloseTo(-84, within(1e-4));
        assertThat(Math.toDegrees(start.getDelta())).isCloseTo(0, within(1e-4));
    }

    @Test
    void aTrackUndergroundIsRefused() {
        assertThatThrownBy(() -> track(17, 1, 1, 53))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("revolutions: 17 in 1 day is not a track in space: it takes a height of")
                .hasMessageContaining("Maybe use revolutions from 1 to 16.");
    }

    /// Every number of revolutions is laid out between the heights flown or refused with a range that is
    /// laid out.
    @Test
    void theRangeNamedIsLaidOut() {
        var random = new SplittableRandom(22);
        for (int n = 0; n < 200; n++) {
            int days = random.nextInt(1, 30);
            int revolutions = random.nextInt(1, 20 * days);
            if (ArithmeticUtils.gcd(days, revolutions) != 1) {
                continue;
            }
            double inclination = random.nextDouble(0, 180);
            try {
                double height = track(revolutions, days, 1, inclination)
                                .getFirst()
                                .elements()
                                .a()
                        - Earth.EQUATORIAL_RADIUS;
                assertThat(height).isBetween(150e3, 100_000e3);
            } catch (LimitException refused) {
                assertThat(revolutions / (double) days)
                        .satisfiesAnyOf(
                                perDay -> assertThat(perDay).isGreaterThan(15.5),
                                perDay -> assertThat(perDay).isLessThan(0.5));
            }
        }
    }

    private static List<Satellite> track(int revolutions, int days, int total, double inclination) {
        var pattern = new RepeatGroundTrack(revolutions, days, total, Math.toRadians(inclination), 0, 0);
        return Skies.laidOut("track", pattern).satellites();
    }

    /// Time until a satellite's track closes [s].
    private static double repeat(Satellite satellite, int revolutions) {
        SecularMotion motion = new SecularMotion(satellite.elements(), MU, Earth.J2);
        return revolutions * 2 * Math.PI / (motion.anomalyRate() + motion.perigeeRate());
    }

    private static Ephemeris flown(List<Satellite> satellites, double duration) {
        return new Almanac(Conventions.standard(), Skies.EPOCH).propagate(satellites, Propagation.standard(), duration);
    }

    private static Vector3D at(Motion motion, double time) {
        double[] xyz = new double[3];
        motion.position(time, xyz);
        return new Vector3D(xyz);
    }
}
