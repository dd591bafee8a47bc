package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.firmament.orbits.threat.Flights.place;

import java.nio.file.Path;
import java.util.Locale;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.yaml.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlightTableTest {
    private static final String HEAD = "time_s,lat_deg,lon_deg,alt_km\n";

    @Test
    void aFlightWrittenToATableComesBack() {
        ThreatTrajectory flown = Flights.TRAJECTORIES.fly(Flights.ICBM, place(40, 127), place(38.9, -77), 1);
        ThreatTrajectory read = Flights.TRAJECTORIES.fly(table(written(flown, 5), 180));
        assertThat(Flights.story(read)).isEqualTo(Flights.story(flown));
        assertThat(read.burnout()).isEqualTo(180);
        for (double t = 0; t <= flown.impact(); t += 0.7) {
            // Metres: the cubics between rows five seconds apart, where the acceleration jumps at burnout.
            double most = Math.abs(t - 180) < 10 ? 80 : 12;
            assertThat(Flights.distance(Flights.position(read, t), Flights.position(flown, t)))
                    .isLessThan(most);
        }
    }

    @Test
    void aFlightThatStaysInTheAirIsTerminalFromBurnoutOrWhatItSaysItIs() {
        ThreatTrajectory flown = Flights.TRAJECTORIES.fly(Flights.SRBM, place(40, 127), place(37.5, 127), 1);
        String rows = written(flown, 2);
        assertThat(Flights.story(Flights.TRAJECTORIES.fly(table(rows, 70)))).startsWith("BOOST 70 ~ TERMINAL 308 [");
        Missile.Tabulated glider = new Missile.Tabulated("t", file(rows), 70, Phase.GLIDE);
        assertThat(Flights.story(Flights.TRAJECTORIES.fly(glider))).startsWith("BOOST 70 ~ GLIDE 308 [");
        Missile.Tabulated unpowered = new Missile.Tabulated("t", file(rows), 0, Phase.CRUISE);
        assertThat(Flights.story(Flights.TRAJECTORIES.fly(unpowered))).startsWith("CRUISE 308 [");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,0,0,0; 10,0,0,5; 5,0,0.1,9                | t.csv:4 time_s: 5 is not after the row before it, 10. Maybe sort the rows by time.
            0,0,0,0; 10,0,0,5; 10,0,0.1,9               | t.csv:4 time_s: 10 is not after the row before it, 10. Maybe delete one of the two.
            1,0,0,0; 10,0,0,5; 20,0,0.1,9               | t.csv:2 time_s: 1 is not ignition at 0.
            0,0,0,0; 10,0,0,5; -1,0,0.1,9               | t.csv:4 time_s: -1 is not a number from 0 to 86400.
            0,0,0,0; 10,0,0,5; nan,0,0.1,9              | t.csv:4 time_s: nan is not a finite number.
            0,0,0,0; 10,0,0,-5; 20,0,0.1,9              | t.csv:3 alt_km: -5 is not a number from -0.5 to 40000.
            0,0,0,0; 1,0,0,500; 200,0,0.1,9             | t.csv:3 time_s: 500 km in 1 s is not a speed up to 11.7 km/s.
            0,0,0,0; 100,0,6,50; 200,0,6.1,9            | t.csv:3 time_s: a gap of 100 s is not short enough: the rows are more than 5° apart.
            0,0,0,0; 10,0,0,5                           | t.csv: 2 rows are not the 3 to 100000 of a flight.
            0,0,0,0; 10,0,0,5; 20,0,0.1,9               | t.csv:4 time_s: a last row at 20 s is not after burn_time_s 60.
            """)
    void aTableThatIsNoFlightIsRefusedByItsLine(String rows, String message) {
        Missile.Tabulated table = table(rows.replace("; ", "\n") + "\n", 60);
        assertThatThrownBy(() -> Flights.TRAJECTORIES.fly(table))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    private static Missile.Tabulated table(String rows, double burn) {
        return new Missile.Tabulated("t", file(rows), burn, Phase.MIDCOURSE);
    }

    private static DataFile file(String rows) {
        return new DataFile("t.csv", Path.of("t.csv"), HEAD + rows);
    }

    private static String written(ThreatTrajectory flight, double step) {
        StringBuilder rows = new StringBuilder();
        for (double t = 0; t < flight.impact() - 0.5; t += step) {
            rows.append(row(flight, t));
        }
        return rows.append(row(flight, flight.impact())).toString();
    }

    private static String row(ThreatTrajectory flight, double t) {
        double[] xyz = Flights.position(flight, t);
        Place place = Flights.EARTH.place(xyz[0], xyz[1], xyz[2]);
        return String.format(
                Locale.ROOT,
                "%.6f,%.9f,%.9f,%.6f%n",
                t,
                Math.toDegrees(place.lat()),
                Math.toDegrees(place.lon()),
                place.alt() / 1e3);
    }
}
