package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.firmament.orbits.threat.Flights.place;

import java.util.SplittableRandom;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;

class GlideFlightTest {
    @Test
    void aGliderFliesLowAndLong() {
        ThreatTrajectory flight = Flights.TRAJECTORIES.fly(Flights.GLIDER, place(50, 80), place(33, 140), 1);
        assertThat(Flights.story(flight))
                .isEqualTo("BOOST 180 ~ GLIDE 399 ~ GLIDE 1439 ~ TERMINAL 1477 [apogee 90 km]");
    }

    @Test
    void aHighBurnoutCoastsAboveTheAirFirst() {
        ThreatTrajectory flight = Flights.TRAJECTORIES.fly(Flights.HIGH_GLIDER, place(50, 80), place(33, 140), 1);
        assertThat(flight.segments().get(1).phase()).isEqualTo(Phase.MIDCOURSE);
        assertThat(flight.altitude(flight.segments().get(1).end())).isBetween(99.9e3, 100.1e3);
    }

    @Test
    void fromBurnoutItOnlySinksWhereItBurnsOutAboveItsGlide() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < 30; i++) {
            ThreatTrajectory flight = Flights.random(i % 2 == 0 ? Flights.GLIDER : Flights.HIGH_GLIDER, 1, random);
            for (double t = flight.burnout(); t < flight.impact() - 1; t++) {
                assertThat(flight.altitude(t + 1)).isLessThan(flight.altitude(t) + 0.01);
            }
        }
    }

    @Test
    void itNeverSpeedsUpAfterBurnout() {
        ThreatTrajectory flight = Flights.TRAJECTORIES.fly(Flights.GLIDER, place(0, 0), place(0, 60), 1);
        double before = Flights.length(Flights.velocity(flight, flight.burnout()));
        for (double t = flight.burnout() + 20; t < flight.impact(); t += 20) {
            double now = Flights.length(Flights.velocity(flight, t));
            // Speed over the ground at constant speed along it falls by 1 % as it sinks 60 km; it never grows by more.
            assertThat(now).isLessThan(before * 1.01);
            before = now;
        }
    }

    @Test
    void aRangeItCannotGlideIsRefused() {
        Missile stubby = new Missile.BoostGlide("stubby", 120, 60e3, 0.5, 5_000, 7_000, 500e3, 18_000e3);
        assertThatThrownBy(() -> Flights.TRAJECTORIES.fly(stubby, place(0, 0), place(0, 160), 1))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("stubby range_km: 17790 is not a range its glide allows")
                .hasMessageContaining("Maybe raise lift_to_drag");
        assertThatThrownBy(() -> Flights.TRAJECTORIES.fly(
                        new Missile.BoostGlide("fast", 120, 60e3, 3, 5_000, 5_000, 100e3, 18_000e3),
                        place(0, 0),
                        place(0, 2),
                        1))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("Maybe lower end_speed_km_s");
    }
}
