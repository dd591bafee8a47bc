package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.SunSynchronous;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;

class SunSynchronousTest {
    private static final double HOUR = 3600;

    /// Landsat 8 at 705 km flies at 98.2° (USGS), printed to a tenth of a degree.
    @Test
    void landsatsInclination() {
        assertThat(inclination(layOut(705e3, 10.5))).isCloseTo(98.2, within(0.05));
    }

    /// The published track of twelve revolutions a day at 102.9° repeats after 86,400 s: it follows the Sun.
    @Test
    void aTrackThatRepeatsWithTheSunIsSunSynchronous() {
        double a = new GroundTrack(12, 1, 0, Math.toRadians(102.9), 0)
                .semiMajorAxis(Conventions.standard().mu());
        assertThat(inclination(layOut(a - Earth.EQUATORIAL_RADIUS, 6))).isCloseTo(102.9, within(0.05));
    }

    /// Whatever the height and the hour, the node comes at its local time: the first after the epoch within 2 s, and
    /// those of a month later within 4 s.
    @Test
    void nodesKeepTheirLocalTime() {
        var random = new SplittableRandom(31);
        List<Satellite> satellites = new ArrayList<>();
        List<Double> hours = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            hours.add(random.nextDouble(0, 24));
            satellites.addAll(layOut(random.nextDouble(300e3, 5_900e3), hours.getLast()));
        }
        Ephemeris flown = flown(satellites);
        for (int n = 0; n < 10; n++) {
            Motion motion = flown.motion(n);
            double first = localTime(motion, northward(motion, 0));
            double last = localTime(motion, northward(motion, 30 * Skies.DAY));
            assertThat(apart(first, hours.get(n) * HOUR)).isLessThan(2);
            assertThat(apart(last, hours.get(n) * HOUR)).isLessThan(4);
        }
    }

    /// Seen from the node of a plane at noon, the Sun itself is off the meridian by the equation of time, −7
    /// min 30 s on 20 March (Meeus 1998, chapter 28: within half a minute over the years).
    @Test
    void theTrueSunIsOffByTheEquationOfTime() {
        Almanac almanac = new Almanac(Conventions.standard(), Skies.EPOCH);
        Motion motion = flown(layOut(700e3, 12)).motion(0);
        double[] node = new double[3];
        double[] sun = new double[3];
        motion.position(0, node);
        almanac.sun(HOUR).direction(0, sun);
        double ahead = Math.atan2(node[1], node[0]) - Math.atan2(sun[1], sun[0]);
        assertThat(Math.IEEEremainder(ahead, 2 * Math.PI) / (2 * Math.PI) * Skies.DAY)
                .isCloseTo(-450, within(30.0));
    }

    @Test
    void eachLocalTimeIsAPlane() {
        var pattern = new SunSynchronous(700e3, List.of(6 * HOUR, 10.5 * HOUR), 3, 1, 0);
        var satellites = Skies.laidOut("sun", pattern).satellites();
        assertThat(satellites).hasSize(pattern.total()).hasSize(6);
        double between = satellites.get(3).elements().raan()
                - satellites.get(0).elements().raan();
        assertThat(Math.toDegrees(between)).isCloseTo(67.5, within(1e-9));
        assertThat(Math.toDegrees(satellites.get(3).elements().m())).isCloseTo(60, within(1e-9));
    }

    @Test
    void noInclinationFollowsTheSunFromTooHigh() {
        assertThat(layOut(5_974e3, 6)).hasSize(1);
        assertThatThrownBy(() -> layOut(6_000e3, 6))
                .isInstanceOf(LimitException.class)
                .hasMessage("altitude_km: 6000 is not low enough: above 5974 km no inclination turns the node with the"
                        + " Sun. Maybe use altitude_km 5974.");
    }

    private static List<Satellite> layOut(double altitude, double hours) {
        var pattern = new SunSynchronous(altitude, List.of(hours * HOUR), 1, 0, 0);
        return Skies.laidOut("sun", pattern).satellites();
    }

    private static double inclination(List<Satellite> satellites) {
        return Math.toDegrees(satellites.getFirst().elements().i());
    }

    private static Ephemeris flown(List<Satellite> satellites) {
        return new Almanac(Conventions.standard(), Skies.EPOCH)
                .propagate(satellites, new Propagation(Propagation.Model.J2, 300), 31 * Skies.DAY);
    }

    /// First crossing of the equator northward after a time [s].
    private static double northward(Motion motion, double from) {
        double[] xyz = new double[3];
        double before = from;
        motion.position(from, xyz);
        double z = xyz[2];
        while (true) {
            motion.position(before + 60, xyz);
            if (z <= 0 && xyz[2] > 0) {
                return before + 60 * z / (z - xyz[2]);
            }
            z = xyz[2];
            before += 60;
        }
    }

    /// Mean solar time below a satellite; the epoch is midnight UTC [s].
    private static double localTime(Motion motion, double time) {
        double[] xyz = new double[3];
        motion.position(time, xyz);
        return time + Math.atan2(xyz[1], xyz[0]) / (2 * Math.PI) * Skies.DAY;
    }

    private static double apart(double one, double other) {
        return Math.abs(Math.IEEEremainder(one - other, Skies.DAY));
    }
}
