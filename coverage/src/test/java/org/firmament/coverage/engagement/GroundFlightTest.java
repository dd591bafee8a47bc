package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Flights from the ground, against straight ascents and ballistic flights followed step by step over the turning
/// Earth.
class GroundFlightTest {
    private static final Earth EARTH = new Earth(Conventions.EarthShape.WGS84);
    private static final double TIME = 5_000;

    /// The worst of 3,000 flights was 0.11 % for the first, a large three-stage interceptor, and 0.03 % for others.
    @ParameterizedTest
    @CsvSource({"7500, 4.2, 0.002", "4500, 8, 0.0006", "2780, 15, 0.0006", "750, 15, 0.0006"})
    void the_speed_needed_is_the_speed_flown(double speed, double g, double tolerance) {
        SplittableRandom random = new SplittableRandom(6);
        int flights = 0;
        while (flights < 2_000) {
            double[] site = EARTH.position(new Place(random.nextDouble(-1.3, 1.3), random.nextDouble(-3, 3), 0));
            double burn = speed / (g * Scene.G);
            double flyout = burn + random.nextDouble(speed / 6);
            double[] end = flown(site, speed, burn, flyout, random);
            if (Vectors.length(end) > Earth.EQUATORIAL_RADIUS) {
                GroundFlight flight = new GroundFlight(
                        Scene.carrier(Carrier.Footing.GROUND, still(site), interceptor(speed, g), 1),
                        still(end),
                        Earth.ROTATION_RATE);
                double left = flight.exactly(TIME, flyout) / new Reach(interceptor(speed, g)).coast(flyout);
                assertThat(left).as("flight %d", flights).isCloseTo(0, within(tolerance * speed));
                flights++;
            }
        }
    }

    /// The shortest flight reaches, one a second shorter does not, and within it the search says so.
    @ParameterizedTest
    @CsvSource({"7500, 4.2", "3000, 8", "1700, 15"})
    void the_shortest_flight_is_the_shortest(double speed, double g) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            double[] site = EARTH.position(new Place(random.nextDouble(-1.3, 1.3), random.nextDouble(-3, 3), 0));
            double burn = speed / (g * Scene.G);
            double longest = burn + random.nextDouble(1, speed / 6);
            double[] end = flown(site, 0.9 * speed, burn, longest, random);
            GroundFlight flight = new GroundFlight(
                    Scene.carrier(Carrier.Footing.GROUND, still(site), interceptor(speed, g), 1),
                    still(end),
                    Earth.ROTATION_RATE);
            assertThat(flight.spare(TIME, longest)).as("flight %d", i).isPositive();
            double shortest = flight.shortest(TIME, longest);
            assertThat(flight.exactly(TIME, shortest)).as("flight %d", i).isGreaterThanOrEqualTo(0);
            assertThat(flight.spare(TIME, shortest + 0.01)).as("flight %d", i).isGreaterThanOrEqualTo(0);
            assertThat(flight.spare(TIME, shortest - 0.01)).as("flight %d", i).isNegative();
        }
    }

    /// The line to a point a third of the way round or far below the horizon is short enough, and lies in the
    /// ground.
    @ParameterizedTest
    @CsvSource({"60, 300e3, 900", "20, 30e3, 300"})
    void what_a_straight_line_reaches_through_the_ground_is_out_of_reach(double degrees, double height, double flyout) {
        double[] site = {Scene.RADIUS, 0, 0};
        double angle = Math.toRadians(degrees);
        double r = Scene.RADIUS + height;
        double[] end = {r * Math.cos(angle), r * Math.sin(angle), 0};
        Interceptor gbi = interceptor(9_500, 10);
        GroundFlight flight = new GroundFlight(
                Scene.carrier(Carrier.Footing.GROUND, still(site), gbi, 1), still(end), Earth.ROTATION_RATE);
        assertThat(new Reach(gbi).distance(flyout)).isGreaterThan(Vectors.distance(site, end));
        assertThat(flight.spare(TIME, flyout)).isNegative();
    }

    /// Where an ascent at speed and a free flight end, in the Earth's axes at that time.
    private static double[] flown(double[] site, double speed, double burn, double flyout, SplittableRandom random) {
        double[] start = site.clone();
        Pursuit.turnBack(start, Earth.ROTATION_RATE * flyout);
        double r = Vectors.length(start);
        double[] heading = Falls.direction(random);
        double sine = (heading[0] * start[0] + heading[1] * start[1] + heading[2] * start[2]) / r;
        double[] ground = {-Earth.ROTATION_RATE * start[1], Earth.ROTATION_RATE * start[0], 0};
        double[] state = new double[6];
        for (int i = 0; i < 3; i++) {
            // Turned upwards if it points down, and at least 6° over the horizon.
            double up = start[i] / r;
            double to = heading[i] + (sine < 0.1 ? Math.max(0.1, -sine) - sine : 0) * up;
            state[i] = start[i] + ground[i] * burn + to * speed * burn / 2;
            state[3 + i] = ground[i] + to * speed;
        }
        double norm = Math.sqrt(Math.pow(state[3] - ground[0], 2)
                + Math.pow(state[4] - ground[1], 2)
                + Math.pow(state[5] - ground[2], 2));
        for (int i = 0; i < 3; i++) {
            double to = (state[3 + i] - ground[i]) / norm;
            state[i] = start[i] + ground[i] * burn + to * speed * burn / 2;
            state[3 + i] = ground[i] + to * speed;
        }
        Falls.fly(state, flyout - burn, new double[3]);
        return new double[] {state[0], state[1], state[2]};
    }

    private static Interceptor interceptor(double speed, double g) {
        return new Interceptor("ground", speed, g * Scene.G, 0.8, 0, 4e7, 4e7, 7_200, List.of(Phase.MIDCOURSE), 0, 0);
    }

    private static Motion still(double[] place) {
        return (_, xyz) -> System.arraycopy(place, 0, xyz, 0, 3);
    }
}
