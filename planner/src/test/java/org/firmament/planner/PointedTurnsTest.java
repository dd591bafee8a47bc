package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Slew;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.coverage.sensing.Turning;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Trajectories;
import org.junit.jupiter.api.Test;

/// Turns as they are tabled for tasking, beside turns worked out one by one.
class PointedTurnsTest {
    private static final double STEP = 10;
    private static final int TIMES = 40;

    @Test
    void theTableSaysOfEveryTurnWhatTheAngleSays() {
        List<SensorAsset> sensors = List.of(
                sensor(0, new Slew(2, OptionalDouble.of(Math.toRadians(1)))),
                sensor(1, new Slew(0, OptionalDouble.of(Math.toRadians(4)))),
                sensor(2, Slew.fixed(25)));
        List<Launch> launches = launches();
        PointedTurns table = new PointedTurns(sensors, launches, 3, TIMES, STEP);
        Turning turning = Turning.of(sensors, launches);
        SplittableRandom random = new SplittableRandom(1);
        int fits = 0;
        for (int draw = 0; draw < 5_000; draw++) {
            int sensor = random.nextInt(3);
            int from = random.nextInt(TIMES - 1);
            int to = Math.min(TIMES - 1, from + 1 + random.nextInt(table.longest(sensor)));
            int one = random.nextInt(launches.size());
            int other = random.nextInt(launches.size());
            double angle = turning.angle(sensor, one, (3 + from) * STEP, other, (3 + to) * STEP);
            boolean inTime = sensors.get(sensor).slew().time(angle) <= (to - from) * STEP;
            if (to - from < table.longest(sensor)) {
                assertThat(table.fits(sensor, from, one, to, other))
                        .as("sensor %d, %d to %d, %.3f rad", sensor, from, to, angle)
                        .isEqualTo(inTime);
                fits += inTime ? 1 : 0;
            } else {
                assertThat(inTime).as("every turn is done").isTrue();
            }
        }
        assertThat(fits).isBetween(300, 4_700);
    }

    private static List<Launch> launches() {
        Trajectories trajectories = new Trajectories(Conventions.standard());
        Missile missile = new Missile.Ballistic("test", 170, 220e3, 1e6, 13e6);
        return IntStream.range(0, 4)
                .mapToObj(i -> new Launch(
                        i,
                        "corridor",
                        "aim",
                        20.0 * i,
                        1,
                        trajectories.fly(missile, new Place(0.5 + 0.2 * i, 0.3 * i, 0), new Place(0.9, 1.5, 0), 1)))
                .toList();
    }

    private static SensorAsset sensor(int number, Slew slew) {
        double angle = 0.4 * number;
        Motion motion = (time, xyz) -> {
            double along = angle + 1e-3 * time;
            xyz[0] = 7.4e6 * Math.cos(along);
            xyz[1] = 7.4e6 * Math.sin(along);
            xyz[2] = 1e6;
        };
        return new SensorAsset(
                "eye " + number, "eyes", motion, (_, _, _) -> 1, List.of(Phase.BOOST), 1, slew, Optional.empty());
    }
}
