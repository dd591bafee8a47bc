package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.cone;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.sector;
import static org.firmament.coverage.access.Sensors.sensor;
import static org.firmament.coverage.access.Sensors.space;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

class AccessFinderTest {
    private static final AccessFinder FINDER = AccessFinder.standard();
    private static final TimeSpan DAY = new TimeSpan(0, 86_400);
    private static final TimeSpan HALF_DAY = new TimeSpan(0, 43_200);
    private static final Motion STILL = (time, xyz) -> java.util.Arrays.fill(xyz, 0);

    /// Between the brute-force samples [s]; their edges are known no better.
    private static final double FINE = 0.25;

    /// What the finder promises not to miss [s].
    private static final double PROMISED = 1;

    @Test
    void anAccessShorterThanTheStepIsFound() {
        AccessConstraint bump = (time, a, b) -> 1 - Math.abs(time - 1234.5) / 0.7;
        assertThat(find(bump).edges()).containsExactly(new double[] {1233.8, 1235.2}, within(1e-3));
    }

    @Test
    void aGapShorterThanTheStepIsFound() {
        AccessConstraint dip = (time, a, b) -> (time - 1234.5) * (time - 1234.5) - 1;
        assertThat(find(dip).edges()).containsExactly(new double[] {0, 1233.5, 1235.5, 86_400}, within(1e-3));
    }

    @Test
    void aGapHiddenBelowAnotherConditionIsFound() {
        // The pass is over its edge by less than the dip's margin at every sample: their minimum shows no dip.
        AccessConstraint pass = (time, a, b) -> 1e-3 * (1 - Math.pow((time - 1230) / 200, 2));
        AccessConstraint dip = (time, a, b) -> Math.pow((time - 1231) / 2, 2) - 1;
        assertThat(find(pass.and(dip)).edges()).containsExactly(new double[] {1030, 1229, 1233, 1430}, within(1e-3));
    }

    @Test
    void anAccessAtEitherEndOfTheHorizonIsFound() {
        AccessConstraint early = (time, a, b) -> 1 - Math.abs(time - 3);
        AccessConstraint late = (time, a, b) -> 1 - Math.abs(time - 86_390);
        assertThat(find(early).edges()).containsExactly(new double[] {2, 4}, within(1e-3));
        assertThat(find(late).edges()).containsExactly(new double[] {86_389, 86_391}, within(1e-3));
    }

    @Test
    void alwaysAndNeverAreTheWholeHorizonAndNothing() {
        assertThat(find((time, a, b) -> 1).spans()).containsExactly(DAY);
        assertThat(find((time, a, b) -> -1).spans()).isEmpty();
    }

    @Test
    void edgesAreWithinHalfTheTolerance() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            double edge = random.nextDouble(1, 86_399);
            double power = random.nextDouble(0.2, 5);
            AccessConstraint rising = (time, a, b) -> Math.signum(time - edge) * Math.pow(Math.abs(time - edge), power);
            assertThat(find(rising).edges()).containsExactly(new double[] {edge, 86_400}, within(0.5e-3));
        }
    }

    @Test
    void findsWhatBruteForceFindsFromLowOrbit() {
        SplittableRandom random = new SplittableRandom(6);
        SunDirection sun = (time, xyz) -> {
            double longitude = 1 - 2 * Math.PI * time / 86_400;
            xyz[0] = Math.cos(longitude) * Math.cos(0.3);
            xyz[1] = Math.sin(longitude) * Math.cos(0.3);
            xyz[2] = Math.sin(0.3);
        };
        int found = 0;
        int shorterThanStep = 0;
        for (int i = 0; i < 72; i++) {
            Place place = new Place(
                    Math.asin(random.nextDouble(-1, 1)),
                    random.nextDouble(-Math.PI, Math.PI),
                    random.nextBoolean() ? 0 : random.nextDouble(0, 300e3));
            Motion satellite = Orbits.low(random);
            Motion target = Sensors.WGS84.fixed(place);
            AccessConstraint view = switch (i % 6) {
                case 0 -> space(horizon(random.nextDouble(0, 50)));
                case 1 -> space(cone(random.nextDouble(2, 60), -90));
                case 2 -> space(cone(random.nextDouble(20, 70), random.nextDouble(0, 20)));
                case 3 -> space(new FieldOfView.LineOfSight(0));
                case 4 -> fromGround(sector(3, 85, random.nextDouble(0, 360), random.nextDouble(0, 360)), place, sun);
                default -> fromGround(horizon(5), place, sun);
            };
            boolean fromSpace = i % 6 < 4;
            Motion sensor = fromSpace ? satellite : target;
            Motion seen = fromSpace ? target : satellite;
            Timeline ours = FINDER.find(sensor, seen, view, HALF_DAY);
            Timeline brute = brute(sensor, seen, view);
            assertThat(ours.duration())
                    .isCloseTo(
                            brute.duration(),
                            within(2 * FINE * (1 + ours.spans().size())));
            compare(longer(ours), longer(brute), i);
            compare(longer(ours.complement(HALF_DAY)), longer(brute.complement(HALF_DAY)), i);
            found += ours.spans().size();
            shorterThanStep += (int) ours.spans().stream()
                    .filter(span -> span.duration() < FINDER.step())
                    .count();
        }
        assertThat(found).isGreaterThan(100);
        assertThat(shorterThanStep).isGreaterThan(4);
    }

    private static AccessConstraint fromGround(FieldOfView view, Place place, SunDirection sun) {
        return SensorView.fromGround(sensor(view, 1e9, 25), place, Sensors.WGS84, sun);
    }

    private static Timeline find(AccessConstraint constraint) {
        return FINDER.find(STILL, STILL, constraint, DAY);
    }

    private static Timeline brute(Motion sensor, Motion target, AccessConstraint view) {
        List<TimeSpan> spans = new ArrayList<>();
        double[] a = new double[3];
        double[] b = new double[3];
        double start = -1;
        for (double time = 0; time <= HALF_DAY.end(); time += FINE) {
            sensor.position(time, a);
            target.position(time, b);
            boolean in = view.margin(time, a, b) > 0;
            if (in && start < 0) {
                start = time;
            } else if (!in && start >= 0) {
                spans.add(new TimeSpan(start, time));
                start = -1;
            }
        }
        if (start >= 0) {
            spans.add(new TimeSpan(start, HALF_DAY.end()));
        }
        return new Timeline(spans);
    }

    /// Spans brute force cannot have missed or made longer than they are promised to be.
    private static List<TimeSpan> longer(Timeline timeline) {
        return timeline.spans().stream()
                .filter(span -> span.duration() >= PROMISED)
                .toList();
    }

    /// Every span of one that is clearly longer than promised is in the other, edge for edge.
    private static void compare(List<TimeSpan> ours, List<TimeSpan> brute, int draw) {
        for (TimeSpan span : brute) {
            if (span.duration() >= PROMISED + 2 * FINE) {
                assertThat(ours).as("draw %d, missed %s", draw, span).anyMatch(other -> same(span, other));
            }
        }
        for (TimeSpan span : ours) {
            if (span.duration() >= PROMISED + 2 * FINE) {
                assertThat(brute).as("draw %d, invented %s", draw, span).anyMatch(other -> same(span, other));
            }
        }
    }

    private static boolean same(TimeSpan a, TimeSpan b) {
        return Math.abs(a.start() - b.start()) <= FINE + 1e-3 && Math.abs(a.end() - b.end()) <= FINE + 1e-3;
    }
}
