package org.firmament.coverage.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.firmament.catalogs.Instrument;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.engagement.Scene;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of any track of any sensors, drawn at random.
class TrackLawsTest {
    private static final Launch LAUNCH = Eyes.launch();

    /// Rounding of a matrix turned inside out hundreds of times, of the error.
    private static final double ROUNDING = 1e-5;

    /// Where a missile is not known to so much, nothing is known, and less than nothing is rounding [m].
    private static final double UNKNOWN = 1e6;

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 0; seed < 30; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_sensor_more_never_makes_it_worse(long seed) {
        List<SensorAsset> sensors = sensors(seed);
        Track all = track(sensors, rule(1));
        requireNoWorse(all, track(sensors.subList(1, sensors.size()), rule(1)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void more_looks_never_make_it_worse(long seed) {
        List<SensorAsset> often = sensors(seed);
        List<SensorAsset> seldom =
                often.stream().map(sensor -> with(sensor, 1, 3)).toList();
        requireNoWorse(track(often, rule(1)), track(seldom, rule(1)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_better_angle_never_makes_it_worse(long seed) {
        List<SensorAsset> coarse = sensors(seed);
        List<SensorAsset> fine =
                coarse.stream().map(sensor -> with(sensor, 0.5, 1)).toList();
        requireNoWorse(track(fine, rule(1)), track(coarse, rule(1)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void an_unsteadier_flight_never_makes_it_better(long seed) {
        List<SensorAsset> sensors = sensors(seed);
        requireNoWorse(track(sensors, rule(1)), track(sensors, rule(4)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_is_within_a_limit_exactly_when_its_error_is(long seed) {
        Track track = track(sensors(seed), rule(1));
        double limit = 2_000;
        Timeline within = track.within(limit);
        for (double time = LAUNCH.time() + 0.05; time < LAUNCH.impact(); time += 1.7) {
            OptionalDouble error = track.error(time);
            boolean good = error.isPresent() && error.getAsDouble() <= limit;
            assertThat(within.contains(time)).as("%f s: %s", time, error).isEqualTo(good);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_sensor_more_never_takes_custody_away(long seed) {
        List<SensorAsset> sensors = sensors(seed);
        Custody more = custody(sensors);
        Custody fewer = custody(sensors.subList(1, sensors.size()));
        TimeSpan flight = new TimeSpan(LAUNCH.time(), LAUNCH.impact());
        assertThat(more.held().complement(flight).duration())
                .isLessThanOrEqualTo(fewer.held().complement(flight).duration() + 0.01);
        assertThat(more.detected().orElse(Double.POSITIVE_INFINITY))
                .isLessThanOrEqualTo(fewer.detected().orElse(Double.POSITIVE_INFINITY) + 0.01);
    }

    private static Custody custody(List<SensorAsset> sensors) {
        TrackRule rule = new TrackRule(OptionalDouble.of(2_000), OptionalDouble.empty(), 1_000, 1e-3, 300, 10, 1_000);
        return CustodyFinder.standard().find(LAUNCH, sensors, new CustodyRule(45, 1, 30, rule));
    }

    private static void requireNoWorse(Track better, Track worse) {
        for (double time = LAUNCH.time(); time < LAUNCH.impact(); time += 13) {
            OptionalDouble than = worse.error(time);
            if (than.isPresent() && than.getAsDouble() < UNKNOWN) {
                assertThat(better.error(time).orElseThrow())
                        .as("%f s", time)
                        .isLessThanOrEqualTo(than.getAsDouble() * (1 + ROUNDING));
            }
        }
    }

    private static Track track(List<SensorAsset> sensors, TrackRule rule) {
        return CustodyFinder.standard()
                .find(LAUNCH, sensors, new CustodyRule(45, 1, 0, rule))
                .track();
    }

    private static TrackRule rule(double times) {
        return new TrackRule(
                OptionalDouble.empty(), OptionalDouble.empty(), 1_000 * times, 1e-3 * times, 300, 10, 1_000);
    }

    /// Two to five infrared sensors and radars, each seeing the flight for some part of it.
    private static List<SensorAsset> sensors(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SensorAsset> sensors = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i >= 0; i--) {
            Motion motion = Scene.hovering(random.nextDouble(-2_000e3, 2_000e3), random.nextDouble(100e3, 2_000e3));
            double start = LAUNCH.time() + random.nextDouble(-200, 1_000);
            double angle = random.nextDouble(10e-6, 100e-6);
            double look = 0.5 * (1 + random.nextInt(6));
            Instrument instrument = random.nextInt(4) == 0
                    ? new Instrument.Radar(1e7, 1, 10 * angle, random.nextDouble(5, 50), look)
                    : new Instrument.Infrared(1e-16, OptionalDouble.empty(), 0.1, 6, 1, angle, look);
            sensors.add(Eyes.between(motion, start, start + random.nextDouble(100, 1_500), instrument));
        }
        return sensors;
    }

    /// The same sensor with other angles and a look every so many of its looks.
    private static SensorAsset with(SensorAsset sensor, double angles, double every) {
        Instrument other = switch (sensor.detector().orElseThrow().instrument()) {
            case Instrument.Radar r ->
                new Instrument.Radar(
                        r.referenceRange(),
                        r.referenceCrossSection(),
                        r.angleError() * angles,
                        r.rangeError(),
                        r.look() * every);
            case Instrument.Infrared i ->
                new Instrument.Infrared(
                        i.nei(),
                        i.earthNei(),
                        i.integration(),
                        i.thresholdSnr(),
                        i.transmission(),
                        i.angleError() * angles,
                        i.look() * every);
        };
        return Eyes.asset(sensor.motion(), sensor.view(), other, Eyes.ALWAYS);
    }
}
