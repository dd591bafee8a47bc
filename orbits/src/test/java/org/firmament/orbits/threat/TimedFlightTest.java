package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.orbits.threat.Flights.place;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;

class TimedFlightTest {
    @Test
    void aFlightLastsAsLongAsWantedAndIsTheOneOfItsLoft() {
        SplittableRandom random = new SplittableRandom(91);
        for (int i = 0; i < 15; i++) {
            double loft = 0.6 + random.nextDouble();
            ThreatTrajectory lofted = Flights.random(Flights.IRBM, loft, random);
            ThreatTrajectory timed =
                    Flights.TRAJECTORIES.fly(Flights.IRBM, lofted.from(), lofted.aim(), lasting(lofted.impact()));
            assertThat(timed.impact()).isCloseTo(lofted.impact(), within(1e-3));
            assertThat(Flights.distance(
                            Flights.position(timed, timed.impact() / 2), Flights.position(lofted, timed.impact() / 2)))
                    .isLessThan(20); // metres, of the millisecond
        }
    }

    @Test
    void aTimeOutOfReachIsRefusedWithTheNearestThereIs() {
        assertThatThrownBy(() -> Flights.TRAJECTORIES.fly(Flights.ICBM, place(40, 127), place(38.9, -77), lasting(600)))
                .isInstanceOf(LimitException.class)
                .hasMessageMatching(
                        "icbm flight_time_s: 600 over 10910 km is not at least 1[56]\\d\\d s\\. Maybe use .*");
    }

    @Test
    void onlyBallisticFlightsAreTimedAndOnlyOthersTurn() {
        assertThatThrownBy(() -> Flights.TRAJECTORIES.fly(Flights.GLIDER, place(0, 0), place(0, 40), lasting(2_000)))
                .hasMessageContaining("glider flight_time_s: 2000 is not for a ballistic missile");
        assertThatThrownBy(() -> Flights.TRAJECTORIES.fly(
                        Flights.ICBM, place(0, 0), place(0, 40), new Aiming(1, OptionalDouble.empty(), 0.25)))
                .hasMessageContaining("icbm heading_deg")
                .hasMessageContaining("follows from its aim point");
    }

    private static Aiming lasting(double seconds) {
        return new Aiming(1, OptionalDouble.of(seconds), 0);
    }
}
