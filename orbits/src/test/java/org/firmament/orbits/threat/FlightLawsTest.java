package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every flight of every class, whatever its launch and aim point.
class FlightLawsTest {
    private static final int FLIGHTS = 60;

    static Stream<Missile> missiles() {
        return Stream.of(
                Flights.ICBM,
                Flights.IRBM,
                Flights.SRBM,
                Flights.GLIDER,
                Flights.HIGH_GLIDER,
                Flights.LOW_GLIDER,
                Flights.INTEGRATED_GLIDER,
                Flights.CRUISE);
    }

    /// With those of a narrower choice of lofts.
    static Stream<Missile> plainMissiles() {
        return Stream.concat(missiles(), Stream.of(Flights.TURNING_IRBM));
    }

    @ParameterizedTest
    @MethodSource("missiles")
    void itStartsAtTheLaunchPointAndComesDownOnTheAimPoint(Missile missile) {
        SplittableRandom random = new SplittableRandom(21);
        for (int i = 0; i < FLIGHTS; i++) {
            ThreatTrajectory flight = Flights.random(missile, 0.6 + 1.2 * random.nextDouble(), random);
            assertThat(Flights.miss(flight)).isLessThan(1.01); // metres: it is solved to one
            double[] pad = Flights.EARTH.position(flight.from());
            // Straight up from the pad by the height of the first sample: cruise missiles start at their height.
            assertThat(Flights.distance(Flights.position(flight, 0), pad)).isCloseTo(flight.altitude(0), within(1e-3));
        }
    }

    @ParameterizedTest
    @MethodSource("plainMissiles")
    void positionAndVelocityAreContinuousFromPhaseToPhase(Missile missile) {
        SplittableRandom random = new SplittableRandom(22);
        for (int i = 0; i < FLIGHTS; i++) {
            List<Segment> segments = Flights.random(missile, 1, random).segments();
            for (int k = 1; k < segments.size(); k++) {
                Segment before = segments.get(k - 1);
                Segment after = segments.get(k);
                double join = after.start();
                double[] a = new double[3];
                double[] b = new double[3];
                assertThat(before.end()).isEqualTo(join);
                before.position(join, a);
                after.position(join, b);
                assertThat(Flights.distance(a, b)).isLessThan(0.01);
                before.velocity(join, a);
                after.velocity(join, b);
                // A dive starts along its slope at the speed the glide had over the ground: 0.2 m/s apart.
                assertThat(Flights.distance(a, b)).isLessThan(1);
                assertThat(before.altitude(join)).isCloseTo(after.altitude(join), within(0.01));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("missiles")
    void itStaysAboveTheGroundUntilImpact(Missile missile) {
        SplittableRandom random = new SplittableRandom(23);
        for (int i = 0; i < FLIGHTS; i++) {
            ThreatTrajectory flight = Flights.random(missile, 0.5 + 1.3 * random.nextDouble(), random);
            for (double t = 0.5; t < flight.impact() - 0.5; t += 0.5) {
                // A centimetre: the cubic through two samples of the steepest ascents.
                assertThat(flight.altitude(t)).isGreaterThan(-0.01);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plainMissiles")
    void theStatedHeightIsTheHeightOfThePosition(Missile missile) {
        SplittableRandom random = new SplittableRandom(24);
        for (int i = 0; i < 10; i++) {
            ThreatTrajectory flight = Flights.random(missile, 1, random);
            for (double t = 0.3; t < flight.impact(); t += 3.7) {
                double[] xyz = Flights.position(flight, t);
                // Cubics through samples up to ten seconds apart.
                assertThat(Flights.EARTH.altitude(xyz[0], xyz[1], xyz[2])).isCloseTo(flight.altitude(t), within(2.0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plainMissiles")
    void phasesFollowInOrder(Missile missile) {
        SplittableRandom random = new SplittableRandom(25);
        List<Phase> order = List.of(Phase.BOOST, Phase.MIDCOURSE, Phase.GLIDE, Phase.CRUISE, Phase.TERMINAL);
        for (int i = 0; i < FLIGHTS; i++) {
            List<Segment> segments = Flights.random(missile, 1, random).segments();
            assertThat(segments.stream().map(s -> order.indexOf(s.phase())).toList())
                    .isSorted();
            assertThat(segments.getLast().phase()).isEqualTo(Phase.TERMINAL);
        }
    }

    @ParameterizedTest
    @MethodSource("plainMissiles")
    void theSameFlightTwiceIsTheSameToTheLastBit(Missile missile) {
        ThreatTrajectory one = Flights.random(missile, 1, new SplittableRandom(26));
        ThreatTrajectory two = Flights.random(missile, 1, new SplittableRandom(26));
        assertThat(two.impact()).isEqualTo(one.impact());
        for (double t = 0; t < one.impact(); t += 7) {
            assertThat(Flights.position(two, t)).containsExactly(Flights.position(one, t));
        }
    }

    /// On an Earth that does not turn, a flight to the mirrored aim point is the mirrored flight.
    @ParameterizedTest
    @MethodSource("plainMissiles")
    void onAStillEarthEastIsWestMirrored(Missile missile) {
        Trajectories still = new Trajectories(Flights.EARTH, new Gravity(Flights.MU, Earth.J2, 0));
        SplittableRandom random = new SplittableRandom(27);
        for (int i = 0; i < 10; i++) {
            ThreatTrajectory any = Flights.random(missile, 1, random);
            double heading = missile instanceof Missile.Ballistic ? 0 : 0.4 * (random.nextDouble() - 0.5);
            ThreatTrajectory east = still.fly(missile, any.from(), any.aim(), turned(heading));
            ThreatTrajectory west = still.fly(missile, mirrored(any.from()), mirrored(any.aim()), turned(-heading));
            assertThat(west.impact()).isCloseTo(east.impact(), within(1e-6));
            for (double t = 0; t < east.impact(); t += 31) {
                double[] a = Flights.position(east, t);
                a[1] = -a[1];
                assertThat(Flights.distance(a, Flights.position(west, t))).isLessThan(0.01); // metres, of rounding
            }
        }
    }

    /// Launched a day of the stars later it is at the same place of the turning Earth: the field knows no
    /// longitude.
    @ParameterizedTest
    @MethodSource("plainMissiles")
    void aWholeTurnOfTheEarthLaterItIsTheSame(Missile missile) {
        double day = 2 * Math.PI / Earth.ROTATION_RATE;
        ThreatTrajectory flight = Flights.random(missile, 1, new SplittableRandom(28));
        Motion now = flight.launchedAt(1_000);
        Motion later = flight.launchedAt(1_000 + day);
        double[] a = new double[3];
        double[] b = new double[3];
        for (double t = 0; t < flight.impact(); t += 13) {
            now.position(1_000 + t, a);
            later.position(1_000 + t + day, b);
            assertThat(Flights.distance(a, b)).isLessThan(1e-6); // metres: the rounding of seconds
        }
    }

    private static Aiming turned(double heading) {
        return new Aiming(1, OptionalDouble.empty(), heading);
    }

    private static Place mirrored(Place place) {
        return new Place(place.lat(), -place.lon(), place.alt());
    }
}
