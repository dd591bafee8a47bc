package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Every figure of a point against the slow and obvious way: look at every hundredth of a second of 1000 and
/// count.
class BruteFiguresTest {
    private static final TimeSpan WINDOW = new TimeSpan(200, 1200);
    private static final int MOMENTS = 100_000;
    private static final double STEP = WINDOW.duration() / MOMENTS;

    /// A moment stands for a hundredth of a second; a span begins and ends within one.
    private static final double EDGE = 2 * STEP;

    /// Up to thirty spans may each be off so.
    private static final double EDGES = 30 * EDGE;

    @RepeatedTest(40)
    void everyFigureIsWhatLookingAllTheTimeGives(RepetitionInfo draw) {
        SplittableRandom random = new SplittableRandom(draw.getCurrentRepetition());
        List<Timeline> lines = draw(random, random.nextInt(1, 7));
        PointCoverage point = PointCoverage.of("p", 1, WINDOW, lines);
        double[] waits = new double[MOMENTS];
        double[] ages = new double[MOMENTS];
        int[] counts = new int[MOMENTS];
        for (int k = 0; k < MOMENTS; k++) {
            double time = WINDOW.start() + (k + 0.5) * STEP;
            counts[k] = (int) lines.stream().filter(line -> line.contains(time)).count();
        }
        for (int k = 0; k < MOMENTS; k++) {
            ages[k] = counts[k] > 0 ? 0 : k == 0 ? STEP : ages[k - 1] + STEP;
        }
        for (int k = MOMENTS - 1; k >= 0; k--) {
            waits[k] = counts[k] > 0 ? 0 : k == MOMENTS - 1 ? STEP : waits[k + 1] + STEP;
        }

        for (int n = 1; n <= PointCoverage.FOLDS; n++) {
            int fold = n;
            double time =
                    STEP * Arrays.stream(counts).filter(count -> count >= fold).count();
            assertThat(point.covered(n)).isCloseTo(time, within(EDGES));
            assertThat(point.fraction(n)).isCloseTo(time / WINDOW.duration(), within(EDGES / WINDOW.duration()));
        }
        assertThat(point.neverSeen()).isEqualTo(Arrays.stream(counts).allMatch(count -> count == 0));
        assertThat(point.gaps().longest()).isCloseTo(max(waits), within(EDGE)).isCloseTo(max(ages), within(EDGE));
        assertThat(point.meanResponse()).isCloseTo(mean(waits), within(EDGES));
        assertThat(point.meanAge()).isCloseTo(mean(ages), within(EDGES));
        assertThat(point.response95()).isCloseTo(percentile95(waits), within(EDGES));
        assertThat(point.age95()).isCloseTo(percentile95(ages), within(EDGES));
        List<Double> gaps = gaps(counts);
        assertThat(point.gaps().count()).isEqualTo(gaps.size());
        assertThat(point.gaps().mean())
                .isCloseTo(gaps.stream().mapToDouble(gap -> gap).average().orElse(0), within(EDGE));
        assertThat(point.timeAverageGap())
                .isCloseTo(gaps.stream().mapToDouble(gap -> gap * gap).sum() / WINDOW.duration(), within(EDGES));
        List<Double> between = gaps.subList(
                gaps.isEmpty() || counts[0] > 0 ? 0 : 1,
                Math.max(gaps.isEmpty() || counts[0] > 0 ? 0 : 1, gaps.size() - (counts[MOMENTS - 1] > 0 ? 0 : 1)));
        assertThat(point.revisits().count()).isEqualTo(between.size());
        assertThat(point.revisits().total())
                .isCloseTo(between.stream().mapToDouble(gap -> gap).sum(), within(EDGES));
        assertThat(point.firstSight()).isCloseTo(waits[0], within(EDGE));
        long accesses = lines.stream().mapToLong(line -> line.spans().size()).sum();
        assertThat(point.accesses().count()).isEqualTo((int) accesses);
        assertThat(point.accesses().total())
                .isCloseTo(STEP * Arrays.stream(counts).asLongStream().sum(), within(EDGES));
    }

    @RepeatedTest(40)
    void anotherSatelliteNeverMakesDataOlderNorTheFirstSightLater(RepetitionInfo draw) {
        SplittableRandom random = new SplittableRandom(1000 + draw.getCurrentRepetition());
        List<Timeline> lines = draw(random, 6);
        PointCoverage before = PointCoverage.of("p", 1, WINDOW, List.of());
        for (int n = 1; n <= lines.size(); n++) {
            PointCoverage after = PointCoverage.of("p", 1, WINDOW, lines.subList(0, n));
            double rounding = 1e-9; // [s] sums of a few numbers below 1e6
            assertThat(after.gaps().longest()).isLessThanOrEqualTo(before.gaps().longest());
            assertThat(after.meanAge()).isLessThanOrEqualTo(before.meanAge() + rounding);
            assertThat(after.age95()).isLessThanOrEqualTo(before.age95() + rounding);
            assertThat(after.firstSight()).isLessThanOrEqualTo(before.firstSight());
            before = after;
        }
    }

    /// Runs of moments nobody sees.
    private static List<Double> gaps(int[] counts) {
        List<Double> gaps = new ArrayList<>();
        int since = -1;
        for (int k = 0; k <= counts.length; k++) {
            boolean seen = k == counts.length || counts[k] > 0;
            if (!seen && since < 0) {
                since = k;
            } else if (seen && since >= 0) {
                gaps.add((k - since) * STEP);
                since = -1;
            }
        }
        return gaps;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double percentile95(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted[(int) (0.95 * sorted.length)];
    }

    /// Edges half a second or more apart, so that a hundredth tells them.
    private static List<Timeline> draw(SplittableRandom random, int count) {
        double[] edges = random.doubles(2L * count * 3, 0, 1)
                .map(u -> WINDOW.start() + Math.rint(u * 1990) / 2 + 2)
                .distinct()
                .toArray();
        List<Timeline> lines = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < count; i++) {
            int spans = random.nextInt(0, 4);
            int take = Math.min(2 * spans, (edges.length - used) / 2 * 2);
            double[] mine = Arrays.copyOfRange(edges, used, used + take);
            used += take;
            Arrays.sort(mine);
            List<TimeSpan> all = new ArrayList<>();
            for (int e = 0; e < mine.length; e += 2) {
                double from = i == 0 && e == 0 && random.nextBoolean() ? WINDOW.start() : mine[e];
                all.add(new TimeSpan(from, mine[e + 1]));
            }
            lines.add(new Timeline(all));
        }
        return lines;
    }
}
