package org.firmament.planner.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which of many are beaten by none in everything at once.
final class Pareto {
    private Pareto() {}

    /// The places of those that no other one beats: another beats one if it is nowhere worse and somewhere
    /// better. Equal ones are all kept. Sorted by the first measure, then the next; the work is points times
    /// front.
    ///
    /// @param badness  of each: less is better
    static List<Integer> front(double[][] badness) {
        List<Integer> sorted = IntStream.range(0, badness.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> badness[i], Arrays::compare)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        // In this order nobody is beaten by one that comes later.
        List<Integer> front = new ArrayList<>();
        for (int candidate : sorted) {
            if (front.stream().noneMatch(kept -> beats(badness[kept], badness[candidate]))) {
                front.add(candidate);
            }
        }
        return front;
    }

    private static boolean beats(double[] one, double[] other) {
        boolean better = false;
        for (int k = 0; k < one.length; k++) {
            if (one[k] > other[k]) {
                return false;
            }
            better |= one[k] < other[k];
        }
        return better;
    }
}
