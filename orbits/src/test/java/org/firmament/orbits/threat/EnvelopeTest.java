package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Corridor;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final Corridor CORRIDOR = new Corridor(
            "east",
            new Region.Circle("pads", Flights.place(40, 127), 300e3),
            List.of(
                    new Site("far", Flights.place(39, -77)),
                    new Site("west", Flights.place(47, -122)),
                    new Site("south", Flights.place(21, -158))));

    /// Every edge leaves every flight on its left, over the date line and near the pole too.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 0.75, 1})
    void theOutlineHoldsEveryFlight(double fraction) {
        List<ThreatTrajectory> flights = flights(40);
        List<Place> ring = Envelope.of(flights, fraction, Flights.EARTH);
        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
        assertThat(ring).hasSizeGreaterThan(3);
        for (ThreatTrajectory flight : flights) {
            double[] xyz = Flights.position(flight, fraction * flight.impact());
            Place below = Flights.EARTH.place(xyz[0], xyz[1], xyz[2]);
            for (int k = 1; k < ring.size(); k++) {
                // Sine of the angle off the edge, of which a billionth is a centimetre.
                assertThat(left(ring.get(k - 1), ring.get(k), below)).isGreaterThan(-1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void tooFewFlightsHaveNone(int count) {
        assertThat(Envelope.of(flights(count), 0.5, Flights.EARTH)).isEmpty();
    }

    private static List<ThreatTrajectory> flights(int count) {
        SplittableRandom random = new SplittableRandom(95);
        List<ThreatTrajectory> flights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Draw draw = CorridorSampler.draw(CORRIDOR, Flights.ICBM, random);
            flights.add(Flights.TRAJECTORIES.fly(
                    Flights.ICBM, draw.from(), draw.aim().place(), 1));
        }
        return flights;
    }

    private static double left(Place a, Place b, Place c) {
        double[] u = up(a);
        double[] v = up(b);
        double[] w = up(c);
        return (u[1] * v[2] - u[2] * v[1]) * w[0]
                + (u[2] * v[0] - u[0] * v[2]) * w[1]
                + (u[0] * v[1] - u[1] * v[0]) * w[2];
    }

    private static double[] up(Place place) {
        double cos = Math.cos(place.lat());
        return new double[] {cos * Math.cos(place.lon()), cos * Math.sin(place.lon()), Math.sin(place.lat())};
    }
}
