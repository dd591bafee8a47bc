package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Geostationary;
import org.firmament.catalogs.Molniya;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Tundra;
import org.firmament.catalogs.units.LimitException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HighOrbitsTest {
    private static final double SIDEREAL_DAY = 86_164.1;

    @Test
    void aMolniyaOrbitTakesHalfASiderealDayAndItsPerigeeStays() {
        Satellite satellite = layOut(new Molniya(1, 0.74, 0, Math.PI)).getFirst();
        SecularMotion motion =
                new SecularMotion(satellite.elements(), Conventions.standard().mu(), Earth.J2);
        // J2 turns the node by −0.13° a day: the track closes sooner than the sky turns.
        assertThat(2 * Math.PI / motion.anomalyRate()).isCloseTo(SIDEREAL_DAY / 2, within(25.0));
        assertThat(Math.toDegrees(satellite.elements().i())).isCloseTo(63.4349, within(1e-4));
        assertThat(motion.perigeeRate()).isCloseTo(0, within(1e-20));
    }

    /// Wherever its apogee is wanted, there it is and on the other side, day after day.
    @Test
    void molniyaApogeesStayOverTheirLongitude() {
        var random = new SplittableRandom(41);
        for (int n = 0; n < 10; n++) {
            double longitude = random.nextDouble(-180, 180);
            var pattern = new Molniya(
                    random.nextInt(1, 5),
                    random.nextDouble(0.6, 0.75),
                    Math.toRadians(longitude),
                    random.nextDouble(-6, 6));
            for (double apogee : apogees(pattern, 10)) {
                // Twice the angle: the two apogees are opposite.
                assertThat(Math.IEEEremainder(2 * (apogee - longitude), 360)).isCloseTo(0, within(0.2));
            }
        }
    }

    @Test
    void tundraApogeesStayOverTheirLongitude() {
        var random = new SplittableRandom(42);
        for (int n = 0; n < 10; n++) {
            double longitude = random.nextDouble(-180, 180);
            var pattern = new Tundra(
                    random.nextInt(1, 5),
                    random.nextDouble(0.1, 0.5),
                    Math.toRadians(longitude),
                    random.nextDouble(-6, 6));
            for (double apogee : apogees(pattern, 10)) {
                assertThat(Math.IEEEremainder(apogee - longitude, 360)).isCloseTo(0, within(0.2));
            }
        }
    }

    /// Of three satellites on one Molniya track at least one is always high in the north, over one apogee or
    /// the other.
    @Test
    void threeOnAMolniyaTrackNeverLeaveTheNorth() {
        Ephemeris flown = flown(layOut(new Molniya(3, 0.74, 0, Math.PI)), Skies.DAY);
        for (double time = 0; time < Skies.DAY; time += 300) {
            double northernmost = -90;
            for (int satellite = 0; satellite < 3; satellite++) {
                northernmost = Math.max(
                        northernmost,
                        Math.toDegrees(at(flown.motion(satellite), time).getDelta()));
            }
            assertThat(northernmost).isGreaterThan(50);
        }
    }

    @Test
    void anEccentricityThatHitsTheGroundIsRefused() {
        assertThatThrownBy(() -> layOut(new Molniya(1, 0.8, 0, Math.PI)))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("e: 0.8 is not an orbit that stays in space")
                .hasMessageEndingWith("Maybe use e of at most 0.755.");
    }

    /// In whatever frame elements are written, the satellites stand over their longitudes for a month. In an
    /// inertial frame the equator is that of 2000, up to 0.17° off by 2030.
    @ParameterizedTest
    @EnumSource(Conventions.ElementsFrame.class)
    void geostationarySatellitesStandStill(Conventions.ElementsFrame frame) {
        List<Double> longitudes = List.of(-100.0, 0.0, 75.5, 179.9);
        var pattern = new Geostationary(longitudes.stream().map(Math::toRadians).toList());
        Almanac almanac = new Almanac(Skies.frame(frame), Skies.EPOCH);
        List<Satellite> satellites =
                Constellation.of(Skies.design("ring", pattern), almanac).satellites();
        Ephemeris flown = almanac.propagate(satellites, new Propagation(Propagation.Model.J2, 300), 30 * Skies.DAY);
        for (int satellite = 0; satellite < longitudes.size(); satellite++) {
            for (double time = 0; time < 30 * Skies.DAY; time += 7_001) {
                Vector3D place = at(flown.motion(satellite), time);
                double off = Math.toDegrees(place.getAlpha()) - longitudes.get(satellite);
                assertThat(Math.IEEEremainder(off, 360)).isCloseTo(0, within(0.005));
                assertThat(Math.toDegrees(place.getDelta())).isCloseTo(0, within(0.2));
            }
        }
    }

    /// Longitudes of a pattern's first satellite whenever it turns back from the Earth [deg].
    private static List<Double> apogees(Pattern pattern, int days) {
        Motion motion = flown(layOut(pattern), days * Skies.DAY).motion(0);
        double step = 100;
        List<Double> longitudes = new ArrayList<>();
        for (double time = step; time < days * Skies.DAY - step; time += step) {
            double radius = at(motion, time).getNorm();
            if (radius > at(motion, time - step).getNorm()
                    && radius >= at(motion, time + step).getNorm()) {
                longitudes.add(Math.toDegrees(at(motion, time).getAlpha()));
            }
        }
        assertThat(longitudes).hasSizeGreaterThanOrEqualTo(days - 1);
        return longitudes;
    }

    private static List<Satellite> layOut(Pattern pattern) {
        return Skies.laidOut("high", pattern).satellites();
    }

    private static Ephemeris flown(List<Satellite> satellites, double duration) {
        return new Almanac(Conventions.standard(), Skies.EPOCH)
                .propagate(satellites, new Propagation(Propagation.Model.J2, 300), duration);
    }

    private static Vector3D at(Motion motion, double time) {
        double[] xyz = new double[3];
        motion.position(time, xyz);
        return new Vector3D(xyz);
    }
}
