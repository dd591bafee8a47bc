package org.firmament.planner.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.planner.study.Sampling.Method;
import org.firmament.planner.study.StudyAnswers.Estimate;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Designs and estimators against what is known of them.
class SamplingLawsTest {
    /// Acklam's fractions, and a table of Student's t to the last digits of a double.
    private static final double QUANTILE = 2e-9;

    @Test
    void theSequenceIsThatOfAnotherLibrary() {
        SobolSequence ours = new SobolSequence(SobolSequence.MOST);
        SobolSequenceGenerator theirs = new SobolSequenceGenerator(SobolSequence.MOST);
        for (int point = 0; point < 2_000; point++) {
            double[] expected = theirs.nextVector();
            for (int d = 0; d < SobolSequence.MOST; d++) {
                assertThat(ours.at(point, d)).isEqualTo(expected[d]);
            }
        }
    }

    @Test
    void quantilesAreThoseOfAnotherLibrary() {
        NormalDistribution normal = new NormalDistribution();
        for (double share : new double[] {1e-9, 0.001, 0.02, 0.3, 0.5, 0.77, 0.98, 0.9999}) {
            double expected = normal.inverseCumulativeProbability(share);
            assertThat(Quantiles.normal(share)).isCloseTo(expected, within(QUANTILE * Math.max(1, Math.abs(expected))));
            assertThat(Quantiles.normalShare(expected)).isCloseTo(share, within(1e-8 * Math.max(share, 1e-3)));
        }
        for (int freedom : new int[] {1, 2, 3, 4, 9, 30, 101}) {
            TDistribution student = new TDistribution(freedom);
            assertThat(Quantiles.student(0.95, freedom))
                    .isCloseTo(student.inverseCumulativeProbability(0.975), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aLatinHypercubeHasOneSampleInEveryShareOfEveryValue(long seed) {
        int size = 37;
        Design design = new Design(new Sampling(Method.LATIN_HYPERCUBE, size, seed), factors(3), List.of());
        for (String path : List.of("v0", "v1", "v2")) {
            Set<Integer> strata = new HashSet<>();
            for (int n = 0; n < size; n++) {
                double value = at(design, n, path).number().orElseThrow();
                strata.add((int) (value * size));
            }
            assertThat(strata).hasSize(size);
        }
    }

    @Test
    void aFullFactorialHasEveryCombinationOnceTheLastValueFastest() {
        List<Factor> factors = List.of(
                new Factor("a", new Levels.Listed(List.of(Value.of(1), Value.of(2)))),
                new Factor("b", new Levels.Listed(List.of(Value.of(3), Value.of(4), Value.of(5)))));
        Design design = new Design(new Sampling(Method.FULL_FACTORIAL, 1, 1), factors, List.of());

        assertThat(design.size()).isEqualTo(6);
        assertThat(IntStream.range(0, 6)
                        .mapToObj(n ->
                                at(design, n, "a").words() + at(design, n, "b").words()))
                .containsExactly("13", "14", "15", "23", "24", "25");
    }

    @Test
    void oneAtATimeLeavesTheOthersAsTheyAre() {
        Design design = new Design(new Sampling(Method.ONE_AT_A_TIME, 1, 1), factors(2), List.of());

        assertThat(design.size()).isEqualTo(5);
        assertThat(IntStream.range(0, 5)
                        .mapToObj(n -> design.settings(n).keySet().toString()))
                .containsExactly("[]", "[v0]", "[v0]", "[v1]", "[v1]");
    }

    @Test
    void drawsAreTheSameForEveryArchitectureAndOtherForEveryNumber() {
        Map<String, Distribution> uncertain = Map.of("x", uniform());
        Set<String> seen = new HashSet<>();
        for (int draw = 0; draw < 100; draw++) {
            Map<String, Value> drawn = Design.draw(uncertain, 7, draw);
            assertThat(Design.draw(uncertain, 7, draw)).isEqualTo(drawn);
            seen.add(drawn.getOrDefault("x", Value.of(0)).words());
        }
        assertThat(seen).hasSize(100);
    }

    /// A known answer: means of ten exponential and normal draws, over and over.
    @Test
    void confidenceIntervalsHoldTheTruthAsOftenAsTheySay() {
        int trials = 4_000;
        for (double confidence : new double[] {0.8, 0.95}) {
            int held = 0;
            SplittableRandom random = new SplittableRandom(11);
            for (int trial = 0; trial < trials; trial++) {
                double[] draws = random.doubles(10)
                        .map(share -> 3 + 2 * Quantiles.normal(Math.max(share, 1e-12)))
                        .toArray();
                double[] interval = Spread.student(draws, confidence);
                held += interval[0] <= 3 && 3 <= interval[1] ? 1 : 0;
            }
            // Four standard deviations of a share of 4,000.
            assertThat(held / (double) trials)
                    .isCloseTo(confidence, within(4 * Math.sqrt(confidence * (1 - confidence) / trials)));
        }
    }

    @Test
    void anIntervalOfAProbabilityHoldsItAsOftenAsItSaysOnAverage() {
        // Wilson's interval errs to both sides of its level as the probability changes; its mean is close to it.
        int trials = 8_000;
        int held = 0;
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < trials; trial++) {
            double truth = 0.05 + 0.9 * random.nextDouble();
            int met = (int) random.doubles(40).filter(share -> share < truth).count();
            double[] interval = Spread.wilson(met / 40.0, 40, 0.95);
            held += interval[0] <= truth && truth <= interval[1] ? 1 : 0;
        }
        assertThat(held / (double) trials).isCloseTo(0.95, within(0.012));
    }

    /// Ishigami and Homma (1990), a = 7, b = 0.1: S = 0.3139, 0.4424, 0; total = 0.5576, 0.4424, 0.2437.
    @Test
    void sharesOfAVarianceAreThoseOfIshigamisFunction() {
        int n = 4_096;
        Design design = new Design(new Sampling(Method.SALTELLI, n, 3), factors(3), List.of());
        double[][] rows = new double[5][n];
        for (int sample = 0; sample < n; sample++) {
            for (int row = 0; row < 5; row++) {
                double[] x = design.settings(5L * sample + row).values().stream()
                        .mapToDouble(value -> Math.PI * (2 * value.number().orElseThrow() - 1))
                        .toArray();
                rows[row][sample] =
                        Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
            }
        }
        SobolIndices indices = new SobolIndices(rows[0], rows[1], Arrays.copyOfRange(rows, 2, 5));
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int i = 0; i < 3; i++) {
            Estimate one = indices.first(i, 0.99, 1);
            Estimate all = indices.total(i, 0.99, 1);
            assertThat(first[i]).isBetween(one.low(), one.high());
            assertThat(total[i]).isBetween(all.low(), all.high());
            assertThat(one.high() - one.low()).isLessThan(0.2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theFrontIsThatOfComparingEachWithEach(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int measures = random.nextInt(1, 5);
        // Few distinct values, so that many are equal.
        double[][] badness = new double[random.nextInt(1, 200)][measures];
        for (double[] point : badness) {
            Arrays.setAll(point, _ -> random.nextInt(8));
        }
        List<Integer> slow = new ArrayList<>();
        for (int i = 0; i < badness.length; i++) {
            double[] candidate = badness[i];
            if (Arrays.stream(badness).noneMatch(point -> beats(point, candidate))) {
                slow.add(i);
            }
        }
        assertThat(Pareto.front(badness)).containsExactlyInAnyOrderElementsOf(slow);
    }

    private static boolean beats(double[] one, double[] other) {
        return IntStream.range(0, one.length).allMatch(k -> one[k] <= other[k]) && !Arrays.equals(one, other);
    }

    @Test
    void distributionsHaveTheirShares() {
        Distribution triangular = new Distribution(
                Optional.empty(),
                Optional.of(List.of(0.0, 30.0, 60.0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(number(triangular, 0.5)).isCloseTo(30, within(1e-12));
        assertThat(number(triangular, 0.125)).isCloseTo(15, within(1e-12));
        Distribution.Normal cut = new Distribution.Normal(0, 1, OptionalDouble.of(-1), OptionalDouble.of(2));
        double below = new NormalDistribution().cumulativeProbability(-1);
        double inside = new NormalDistribution().cumulativeProbability(2) - below;
        assertThat(new NormalDistribution().cumulativeProbability(cut.at(0.4)))
                .isCloseTo(below + 0.4 * inside, within(1e-8));
    }

    private static double number(Distribution distribution, double share) {
        return distribution.at(share).number().orElseThrow();
    }

    private static Value at(Design design, int number, String path) {
        return design.settings(number).getOrDefault(path, Value.of(-1));
    }

    private static Distribution uniform() {
        return new Distribution(
                Optional.of(List.of(0.0, 1.0)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<Factor> factors(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Factor("v" + i, new Levels.Between(0, 1)))
                .toList();
    }
}
