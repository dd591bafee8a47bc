package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.firmament.catalogs.FieldOfView;
import org.firmament.coverage.engagement.Scene;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Motion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who is told to be out of sight is out of sight: a search that leaves those steps out finds the same spans, to
/// the last bit, of satellites of shells, of stored states and of places on the ground.
class LookoutsTest {
    private static final AccessFinder FINDER = AccessFinder.standard();
    private static final double END = 20_000;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_in_sight_is_left_out(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observer> observers = observers(random);
        List<Motion> targets = targets(random);
        List<TimeSpan> spans = targets.stream()
                .map(_ -> random.nextDouble(0, 15_000))
                .map(start -> new TimeSpan(start, start + random.nextDouble(10, 5_000)))
                .toList();
        Lookouts lookouts = new Lookouts(observers, targets, spans);
        int skipped = 0;
        for (int o = 0; o < observers.size(); o++) {
            Observer observer = observers.get(o);
            for (int t = 0; t < targets.size(); t++) {
                Lookouts.Pair pair = lookouts.pair(o, t);
                Timeline searched = FINDER.find(observer.motion(), targets.get(t), observer.view(), spans.get(t));
                Timeline spared = FINDER.find(observer.motion(), targets.get(t), observer.view(), spans.get(t), pair);
                assertThat(spared.spans()).as("%d sees %d", o, t).isEqualTo(searched.spans());
                if (!pair.ever()) {
                    assertThat(searched.spans()).isEmpty();
                    skipped++;
                }
            }
        }
        // It would be of no use if it knew nothing.
        assertThat(skipped).isPositive();
    }

    private static List<Observer> observers(SplittableRandom random) {
        List<Observer> observers = new ArrayList<>();
        CircularShell shell = Orbits.shell(random.nextDouble(300e3, 1_500e3), random.nextDouble(0, Math.PI), 12);
        AccessConstraint view = view(random);
        for (int i = 0; i < shell.size(); i++) {
            observers.add(new Observer("shell " + i, shell.motion(i), view));
        }
        // Three planes of four that look two ways at once, one satellite twice the same way.
        CircularShell planes = planes(random);
        AccessConstraint other = view(random);
        for (int i = 0; i < planes.size(); i++) {
            observers.add(new Observer("planes " + i, planes.motion(i), i % 5 == 0 ? other : view));
        }
        observers.add(new Observer("again", planes.motion(1), view));
        observers.add(new Observer("besides", planes.motion(1), other));
        List<Motion> low =
                IntStream.range(0, 6).mapToObj(_ -> Orbits.low(random)).toList();
        observers.addAll(Observer.all(Orbits.stored(low, 60, END), view(random)));
        observers.add(new Observer("site", Scene.hovering(random.nextDouble(-5e6, 5e6), 0), view(random)));
        return observers;
    }

    private static CircularShell planes(SplittableRandom random) {
        CircularShell one = Orbits.shell(random.nextDouble(300e3, 1_500e3), random.nextDouble(0, Math.PI), 12);
        double[] nodes = new double[one.size()];
        double[] arguments = new double[one.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = one.node(i / 4);
            arguments[i] = random.nextDouble(0, 2 * Math.PI);
        }
        return new CircularShell(one.radius(), one.inclination(), one.argumentRate(), one.nodeRate(), arguments, nodes);
    }

    private static AccessConstraint view(SplittableRandom random) {
        FieldOfView field = switch (random.nextInt(3)) {
            case 0 -> new FieldOfView.Horizon(Math.toRadians(random.nextDouble(-5, 30)), Math.PI / 2);
            case 1 -> new FieldOfView.NadirCone(Math.toRadians(random.nextDouble(20, 60)), -Math.PI / 2);
            default -> new FieldOfView.LineOfSight(random.nextDouble(0, 200e3));
        };
        double range = random.nextBoolean() ? 1e9 : random.nextDouble(500e3, 4_000e3);
        return SensorView.fromSpace(
                Sensors.sensor(field, range, 0), Sensors.WGS84, Conventions.Nadir.GEOCENTRIC, Sensors.NO_SUN);
    }

    private static List<Motion> targets(SplittableRandom random) {
        List<Motion> targets = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            targets.add(Scene.tower(random.nextDouble(60, 300)).launchedAt(random.nextDouble(0, 15_000)));
        }
        targets.addAll(
                Observer.all(Orbits.stored(List.of(Orbits.low(random), Orbits.low(random)), 60, END), (_, _, _) -> 1)
                        .stream()
                        .map(Observer::motion)
                        .toList());
        return targets;
    }
}
