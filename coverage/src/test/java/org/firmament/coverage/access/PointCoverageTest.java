package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PointCoverageTest {
    private static final TimeSpan WINDOW = new TimeSpan(0, 1000);

    /// Sums of a few hundred numbers below 1e6.
    private static final double SUM_ROUNDING = 1e-6;

    @Test
    void oneSatelliteOnePoint() {
        PointCoverage point = cover(line(100, 200, 500, 700));
        assertThat(story(point))
                .isEqualTo("seen 300 of 1000 in 2 accesses ~ 3 gaps 100-300, mean 233 ~ revisit 300 ~ average gap 190");
        // Waits above 220 s: 80 s of the gap of 300 before the second access, 80 s of the gap that the end cuts, less
        // the share that makes 5 % of 1000 s: (300 + 300 − 50) / 2.
        assertThat(point.response95()).isCloseTo(275, within(SUM_ROUNDING));
        assertThat(point.meanResponse()).isCloseTo(95, within(SUM_ROUNDING));
    }

    @Test
    void satellitesThatOverlapAreCountedAtOnce() {
        PointCoverage point = cover(line(0, 400), line(300, 600), line(350, 380, 900, 1000));
        assertThat(point.covered(1)).isEqualTo(700);
        assertThat(point.covered(2)).isEqualTo(100);
        assertThat(point.covered(3)).isEqualTo(30);
        assertThat(point.covered(4)).isZero();
        assertThat(story(point))
                .isEqualTo("seen 700 of 1000 in 4 accesses ~ 1 gaps 300-300, mean 300 ~ revisit 300 ~ average gap 90");
    }

    @Test
    void satellitesThatRelieveEachOtherLeaveNoGap() {
        assertThat(cover(line(0, 400), line(400, 1000)).gaps().count()).isZero();
    }

    @Test
    void aPointNeverSeenHasOneGapAndNoRevisit() {
        PointCoverage point = cover(Timeline.EMPTY);
        assertThat(point.neverSeen()).isTrue();
        assertThat(point.revisits().count()).isZero();
        assertThat(point.gaps().longest()).isEqualTo(1000);
    }

    @Test
    void accessAndGapsFillTheWindow() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            List<Timeline> lines = draw(random, random.nextInt(0, 12));
            PointCoverage point = PointCoverage.of("p", 1, WINDOW, lines);
            Timeline seen = Timeline.union(lines);
            assertThat(point.covered(1) + point.gaps().total()).isCloseTo(1000, within(SUM_ROUNDING));
            assertThat(point.covered(1)).isCloseTo(seen.duration(), within(SUM_ROUNDING));
            assertThat(point.gaps().count())
                    .isEqualTo(seen.complement(WINDOW).spans().size());
            for (int n = 1; n <= PointCoverage.FOLDS; n++) {
                assertThat(point.covered(n))
                        .isCloseTo(Timeline.atLeast(n, lines).duration(), within(SUM_ROUNDING));
            }
            for (int n = 2; n <= PointCoverage.FOLDS; n++) {
                assertThat(point.covered(n)).isLessThanOrEqualTo(point.covered(n - 1));
            }
        }
    }

    @Test
    void anotherSatelliteNeverCoversLessNorLengthensAGap() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 500; i++) {
            List<Timeline> lines = draw(random, random.nextInt(1, 10));
            PointCoverage less = PointCoverage.of("p", 1, WINDOW, lines.subList(1, lines.size()));
            PointCoverage more = PointCoverage.of("p", 1, WINDOW, lines);
            for (int n = 1; n <= PointCoverage.FOLDS; n++) {
                assertThat(more.covered(n)).isGreaterThanOrEqualTo(less.covered(n) - SUM_ROUNDING);
            }
            assertThat(more.gaps().longest()).isLessThanOrEqualTo(less.gaps().longest());
            assertThat(more.timeAverageGap()).isLessThanOrEqualTo(less.timeAverageGap() + SUM_ROUNDING);
            assertThat(more.response95()).isLessThanOrEqualTo(less.response95() + SUM_ROUNDING);
        }
    }

    /// Waits from a million evenly spaced request times.
    @Test
    void responseTimesAreThoseOfRequestsAtAnyTime() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 20; i++) {
            List<Timeline> lines = draw(random, 3);
            PointCoverage point = PointCoverage.of("p", 1, WINDOW, lines);
            List<TimeSpan> gaps = Timeline.union(lines).complement(WINDOW).spans();
            double[] waits = new double[100_000];
            for (int k = 0; k < waits.length; k++) {
                double time = (k + 0.5) * WINDOW.duration() / waits.length;
                for (TimeSpan gap : gaps) {
                    if (gap.start() <= time && time < gap.end()) {
                        waits[k] = gap.end() - time;
                    }
                }
            }
            java.util.Arrays.sort(waits);
            assertThat(point.response95()).isCloseTo(waits[(int) (0.95 * waits.length)], within(0.05)); // [s] spacing
            assertThat(point.meanResponse())
                    .isCloseTo(java.util.Arrays.stream(waits).average().orElseThrow(), within(0.05));
        }
    }

    private static PointCoverage cover(Timeline... lines) {
        return PointCoverage.of("p", 1, WINDOW, List.of(lines));
    }

    private static Timeline line(double... edges) {
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i < edges.length; i += 2) {
            spans.add(new TimeSpan(edges[i], edges[i + 1]));
        }
        return new Timeline(spans);
    }

    private static List<Timeline> draw(SplittableRandom random, int count) {
        List<Timeline> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] edges =
                    random.doubles(2L * random.nextInt(0, 6), 0, 1000).sorted().toArray();
            lines.add(line(edges));
        }
        return lines;
    }

    private static String story(PointCoverage point) {
        return "seen %.0f of %.0f in %d accesses ~ %d gaps %.0f-%.0f, mean %.0f ~ revisit %.0f ~ average gap %.0f"
                .formatted(
                        point.covered(1),
                        point.window().duration(),
                        point.accesses().count(),
                        point.gaps().count(),
                        point.gaps().shortest(),
                        point.gaps().longest(),
                        point.gaps().mean(),
                        point.revisits().longest(),
                        point.timeAverageGap());
    }
}
