package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;

/// The architectures of a study, numbered from 0: which value each factor has in each, a pure function of the
/// number.
final class Design {
    private final Sampling sampling;
    private final List<Factor> factors;
    private final List<SequencedMap<String, Value>> list;
    private final SobolSequence sobol;
    private final double[] shift;
    private final int[][] strata;
    private final double[][] jitter;

    /// @param list  the architectures one by one, for that method
    Design(Sampling sampling, List<Factor> factors, List<SequencedMap<String, Value>> list) {
        this.sampling = sampling;
        this.factors = List.copyOf(factors);
        this.list = List.copyOf(list);
        int dimensions = dimensions(sampling.method(), factors.size());
        SplittableRandom random = new SplittableRandom(sampling.seed());
        sobol = new SobolSequence(Math.clamp(dimensions, 1, SobolSequence.MOST));
        shift = random.doubles(Math.max(1, dimensions)).toArray();
        boolean squares = sampling.method() == Sampling.Method.LATIN_HYPERCUBE;
        strata = new int[squares ? factors.size() : 0][];
        jitter = new double[strata.length][];
        for (int f = 0; f < strata.length; f++) {
            strata[f] = permutation(sampling.size(), random);
            jitter[f] = random.doubles(sampling.size()).toArray();
        }
    }

    /// Dimensions of the cube a method samples.
    static int dimensions(Sampling.Method method, int factors) {
        return switch (method) {
            case SOBOL -> factors;
            case SALTELLI -> 2 * factors;
            case FULL_FACTORIAL, ONE_AT_A_TIME, LATIN_HYPERCUBE, LIST -> 0;
        };
    }

    /// Architectures, those that conditions would skip included; more than any study may have are told apart only
    /// by their number.
    double size() {
        return switch (sampling.method()) {
            case FULL_FACTORIAL ->
                factors.stream().mapToDouble(factor -> listed(factor).size()).reduce(1, (a, b) -> a * b);
            case ONE_AT_A_TIME ->
                1
                        + factors.stream()
                                .mapToDouble(
                                        factor -> factor.levels().oneByOne().size())
                                .sum();
            case LATIN_HYPERCUBE, SOBOL -> sampling.size();
            case SALTELLI -> sampling.size() * (factors.size() + 2.0);
            case LIST -> list.size();
        };
    }

    /// What an architecture sets, factors in their order; those it leaves as they are left out.
    SequencedMap<String, Value> settings(long number) {
        SequencedMap<String, Value> settings = new LinkedHashMap<>();
        switch (sampling.method()) {
            case FULL_FACTORIAL -> combination(number, settings);
            case ONE_AT_A_TIME -> single(number, settings);
            case LATIN_HYPERCUBE, SOBOL, SALTELLI -> {
                for (int f = 0; f < factors.size(); f++) {
                    settings.put(factors.get(f).path(), factors.get(f).levels().at(share(number, f)));
                }
            }
            case LIST -> settings.putAll(list.get((int) number));
        }
        return settings;
    }

    /// Which of a Saltelli design's samples an architecture belongs to.
    int sample(long number) {
        return (int) (number / (factors.size() + 2));
    }

    private double share(long number, int factor) {
        return switch (sampling.method()) {
            case LATIN_HYPERCUBE -> {
                int n = (int) number;
                yield (strata[factor][n] + jitter[factor][n]) / sampling.size();
            }
            case SOBOL -> shifted(number, factor);
            case SALTELLI -> {
                // The sample's rows: A, B, then A with one column of B each.
                int row = (int) (number % (factors.size() + 2));
                boolean second = row == 1 || row == factor + 2;
                yield shifted(sample(number), second ? factors.size() + factor : factor);
            }
            case FULL_FACTORIAL, ONE_AT_A_TIME, LIST -> throw new IllegalStateException("no sample of a cube");
        };
    }

    /// A coordinate of the sequence moved around the circle by the seed (Cranley and Patterson 1976).
    private double shifted(long point, int dimension) {
        double sum = sobol.at(point, dimension) + shift[dimension];
        return sum - Math.floor(sum);
    }

    private void combination(long number, SequencedMap<String, Value> settings) {
        long left = number;
        List<Value> chosen = new ArrayList<>();
        for (Factor factor : factors.reversed()) {
            List<Value> values = listed(factor);
            chosen.add(values.get((int) (left % values.size())));
            left /= values.size();
        }
        for (int f = 0; f < factors.size(); f++) {
            settings.put(factors.get(f).path(), chosen.get(factors.size() - 1 - f));
        }
    }

    private void single(long number, SequencedMap<String, Value> settings) {
        long left = number - 1;
        for (Factor factor : factors) {
            List<Value> values = factor.levels().oneByOne();
            if (left >= 0 && left < values.size()) {
                settings.put(factor.path(), values.get((int) left));
            }
            left -= values.size();
        }
    }

    private static List<Value> listed(Factor factor) {
        return ((Levels.Listed) factor.levels()).values();
    }

    /// Numbers from 0 in random order (Fisher and Yates).
    private static int[] permutation(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// The factors, in the order of the file.
    List<Factor> factors() {
        return factors;
    }

    /// Uncertain values of one draw: the same for every architecture, so that differences between architectures
    /// are not drowned by their draws (common random numbers).
    static Map<String, Value> draw(Map<String, Distribution> uncertain, long seed, int number) {
        SplittableRandom random = new SplittableRandom(seed ^ (0xBF58476D1CE4E5B9L * (number + 1)));
        SequencedMap<String, Value> drawn = new LinkedHashMap<>();
        uncertain.forEach((path, distribution) ->
                drawn.put(path, distribution.at(Math.clamp(random.nextDouble(), 1e-15, 1 - 1e-15))));
        return drawn;
    }
}
