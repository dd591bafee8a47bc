package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.Option;

/// The options of one launch as arrays, and which of them are worth a look at some prices.
final class LaunchOptions {
    /// A certain kill counts as `−ln(1 − p)` = 40: survival 4e-18, below rounding.
    private static final double CERTAIN = 40;

    /// Their indices among all options.
    final int[] number;

    final double[] survival;

    /// `−ln` of survival.
    final double[] log;

    /// Most uses of each.
    final int[] uses;

    private final Rows allRows;
    private final int rows;
    private final int maxShots;
    private final boolean[] free;
    private final int[] carrier;
    private final int[] standing;

    LaunchOptions(AllocationProblem problem, Rows rows, List<Integer> options) {
        allRows = rows;
        this.rows = rows.capacity.length;
        maxShots = problem.maxShots();
        number = options.stream().mapToInt(o -> o).toArray();
        survival = new double[number.length];
        log = new double[number.length];
        uses = new int[number.length];
        free = new boolean[number.length];
        carrier = new int[number.length];
        for (int k = 0; k < number.length; k++) {
            Option option = problem.options().get(number[k]);
            survival[k] = 1 - option.killProbability();
            log[k] = Math.min(CERTAIN, -StrictMath.log(survival[k]));
            uses[k] = problem.mostUses(number[k]);
            carrier[k] = option.carrier();
            free[k] = option.resources().stream()
                    .allMatch(r -> problem.resources().get(r).capacity() >= maxShots);
        }
        standing = IntStream.range(0, number.length)
                .filter(k -> uses[k] > 0 && log[k] > 0)
                .toArray();
    }

    /// Price of one use of each, when the rows have these prices, and what it is charged.
    double[] prices(double[] prices) {
        double[] priceOf = new double[number.length];
        for (int k = 0; k < number.length; k++) {
            priceOf[k] = allRows.price(number[k], prices) + allRows.charge[number[k]];
        }
        return priceOf;
    }

    /// Options that can be fired and hit, by ascending price per log. They are kept in the order of the time
    /// before, which is nearly that of this time: sorting by insertion then takes one look at each.
    int[] inOrder(double[] priceOf) {
        double[] ratio = new double[number.length];
        for (int k : standing) {
            ratio[k] = priceOf[k] / log[k];
        }
        for (int at = 1; at < standing.length; at++) {
            int k = standing[at];
            int to = at;
            while (to > 0 && ratio[standing[to - 1]] > ratio[k]) {
                standing[to] = standing[to - 1];
                to--;
            }
            standing[to] = k;
        }
        return standing.clone();
    }

    /// Leaves out options to which `maxShots` rounds of other options are preferable in price and effect: one of
    /// those rounds is always free to take its place. Only options whose resources cannot run out on one launch
    /// may push others out.
    int[] undominated(int[] candidates, double[] priceOf) {
        int all = 0;
        boolean someFree = false;
        for (int k : candidates) {
            all += uses[k];
            someFree |= free[k];
        }
        if (all <= maxShots || !someFree) {
            return candidates;
        }
        List<Integer> byPrice =
                new ArrayList<>(Arrays.stream(candidates).boxed().toList());
        byPrice.sort(Comparator.<Integer>comparingDouble(k -> priceOf[k]).thenComparingDouble(k -> -log[k]));
        List<Integer> kept = new ArrayList<>();
        boolean[] keep = new boolean[number.length];
        int[] countedFor = new int[rows];
        Arrays.fill(countedFor, -1);
        for (int k : byPrice) {
            int rounds = 0;
            for (int better : kept) {
                if (free[better] && log[better] >= log[k] && countedFor[carrier[better]] != k) {
                    countedFor[carrier[better]] = k;
                    rounds += uses[better];
                    if (rounds >= maxShots) {
                        break;
                    }
                }
            }
            if (rounds < maxShots) {
                kept.add(k);
                keep[k] = true;
            }
        }
        return Arrays.stream(candidates).filter(k -> keep[k]).toArray();
    }
}
