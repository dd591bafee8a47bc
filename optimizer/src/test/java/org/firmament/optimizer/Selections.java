package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.optimizer.design.Selection.Plane;

/// Choices small enough to try all of.
public final class Selections {
    private Selections() {}

    /// Every fourth draw is set cover; the others have folds, a spare, or both.
    public static Selection drawn(SplittableRandom random, int draw) {
        int columns = random.nextInt(1, 11);
        List<Double> costs = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            costs.add(draw % 8 < 4 ? random.nextInt(1, 20) : 20 * random.nextDouble());
        }
        List<Need> needs = new ArrayList<>();
        long all = 0;
        long impossible = 0;
        int rows = random.nextInt(1, 9);
        for (int r = 0; r < rows; r++) {
            List<Integer> candidates = random.ints(random.nextInt(1, 6), 0, columns)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            Need need = new Need(candidates, draw % 2 == 0 ? 1 : random.nextInt(1, 4), random.nextInt(1, 4));
            needs.add(need);
            all += need.weight();
            impossible += need.possible() ? 0 : need.weight();
        }
        return new Selection(
                costs, needs, draw % 4 < 2 ? impossible : Math.max(impossible, all / 3), planes(random, draw, columns));
    }

    /// In every third draw two planes share the candidates, and some are in none.
    private static List<Plane> planes(SplittableRandom random, int draw, int columns) {
        if (draw % 3 != 1) {
            return List.of();
        }
        int[] plane = random.ints(columns, 0, 3).toArray();
        return IntStream.range(0, 2)
                .mapToObj(p -> new Plane(
                        IntStream.range(0, columns)
                                .filter(c -> plane[c] == p)
                                .boxed()
                                .toList(),
                        random.nextInt(1, 4),
                        draw % 8 < 4 ? random.nextInt(0, 20) : 20 * random.nextDouble()))
                .toList();
    }

    /// Satellite by satellite, and launch by launch.
    private static double paid(Selection problem, BitSet bought) {
        double paid = bought.stream().mapToDouble(problem.costs()::get).sum();
        for (Plane plane : problem.planes()) {
            for (long left = plane.candidates().stream().filter(bought::get).count(); left > 0; left -= plane.size()) {
                paid += plane.price();
            }
        }
        return paid;
    }

    /// What the cheapest choice costs, by trying all.
    public static double least(Selection problem) {
        double least = Double.POSITIVE_INFINITY;
        for (long chosen = 0; chosen < 1L << problem.costs().size(); chosen++) {
            BitSet bought = BitSet.valueOf(new long[] {chosen});
            if (problem.unmet(bought) <= problem.spare()) {
                least = Math.min(least, paid(problem, bought));
            }
        }
        return least;
    }
}
