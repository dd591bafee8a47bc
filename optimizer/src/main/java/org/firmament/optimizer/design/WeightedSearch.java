package org.firmament.optimizer.design;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.design.Selection.Need;

/// Looks for cheaper choices by taking out, putting in and remembering: needs that stay short grow heavier
/// until they are met (row weighting: Gao, Weise and Li 2015, for set cover; here with folds and costs). Every
/// need has to be met. It stops by count, knows no clock, and is the same every time.
public final class WeightedSearch {
    private final Selection problem;
    private final int[][] neededBy;
    private final int[][] candidatesOf;
    private final int[] fold;
    private final int[] weight;
    private final int[] count;
    private final BitSet bought = new BitSet();
    private final BitSet shortOf = new BitSet();

    /// Of what is bought the weight that would come short without it; of the others the weight they would bring
    /// nearer.
    private final long[] score;

    private final long[] since;
    private final Prices prices;
    private final SplittableRandom random = new SplittableRandom(1);
    private double cost;
    private long work;
    private long step;

    private WeightedSearch(Selection problem) {
        this.problem = problem;
        neededBy = problem.neededBy();
        int needs = problem.needs().size();
        candidatesOf = problem.needs().stream()
                .map(need -> need.candidates().stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
        fold = problem.needs().stream().mapToInt(Need::fold).toArray();
        weight = new int[needs];
        Arrays.fill(weight, 1);
        count = new int[needs];
        shortOf.set(0, needs);
        score = Arrays.stream(neededBy).mapToLong(each -> each.length).toArray();
        since = new long[neededBy.length];
        prices = new Prices(problem);
    }

    /// The search as one among others. Where needs may be left unmet it leaves the choice as it is.
    ///
    /// @param most  work to do each time, in candidates looked at
    public static ChoiceSearch searching(long most) {
        return (problem, start, enough) -> problem.spare() > 0 ? start : improve(problem, start, enough, most);
    }

    /// A choice no dearer than `start`.
    ///
    /// @param start    meets every need
    /// @param enough   a cost that need not be bettered
    /// @param most     work to do, in candidates looked at: a thousand million take some seconds
    /// @throws IllegalArgumentException  if needs may be left unmet
    public static Choice improve(Selection problem, Choice start, double enough, long most) {
        if (problem.spare() > 0 || start.unmet() > 0) {
            throw new IllegalArgumentException("every need has to be met");
        }
        return new WeightedSearch(problem).improve(start, enough, most);
    }

    private Choice improve(Choice start, double enough, long most) {
        Choice best = start;
        start.candidates().forEach(this::buy);
        while (work < most && best.cost() > enough) {
            step++;
            while (shortOf.isEmpty() && !bought.isEmpty()) {
                if (cost < best.cost() || step == 1) {
                    List<Integer> all = bought.stream().boxed().toList();
                    Choice found = new Choice(all, problem.cost(bought), 0);
                    best = found.cost() < best.cost() ? found : best;
                }
                giveBack(leastMissed());
            }
            if (bought.isEmpty()) {
                return best;
            }
            giveBack(leastMissed());
            while (!shortOf.isEmpty()) {
                int candidate = mostWanted(draw());
                if (candidate < 0 || cost + prices.added(candidate) >= best.cost()) {
                    break;
                }
                buy(candidate);
            }
            shortOf.stream().forEach(this::heavier);
        }
        return best;
    }

    /// The candidate bought that is missed least for its cost; of several the one bought longest ago.
    private int leastMissed() {
        int least = -1;
        for (int c = bought.nextSetBit(0); c >= 0; c = bought.nextSetBit(c + 1)) {
            if (least < 0 || better(score[least], least, score[c], c)) {
                least = c;
            }
        }
        work += bought.cardinality();
        return least;
    }

    /// Whether `b` is missed less for its cost than `a`.
    private boolean better(long missedA, int a, long missedB, int b) {
        double left = missedB * prices.saved(a);
        double right = missedA * prices.saved(b);
        boolean tried = since[b] == step;
        boolean triedBefore = since[a] == step;
        if (tried != triedBefore) {
            return triedBefore;
        }
        return left < right || (left == right && since[b] < since[a]);
    }

    /// The candidate not bought, and not just given back, that brings most for its cost to a need; or −1.
    private int mostWanted(int need) {
        int best = -1;
        for (int c : candidatesOf[need]) {
            if (bought.get(c) || since[c] == step) {
                continue;
            }
            double gain = best < 0 ? 1 : score[c] * prices.added(best);
            double before = best < 0 ? 0 : score[best] * prices.added(c);
            if (gain > before || (gain == before && since[c] < since[best])) {
                best = c;
            }
        }
        work += candidatesOf[need].length;
        return best;
    }

    private int draw() {
        int at = random.nextInt(shortOf.cardinality());
        int need = shortOf.nextSetBit(0);
        for (; at > 0; at--) {
            need = shortOf.nextSetBit(need + 1);
        }
        return need;
    }

    private void buy(int candidate) {
        bought.set(candidate);
        cost += prices.added(candidate);
        prices.buy(candidate);
        since[candidate] = step;
        long missed = 0;
        for (int n : neededBy[candidate]) {
            int now = ++count[n];
            missed += now <= fold[n] ? weight[n] : 0;
            if (now == fold[n]) {
                shortOf.clear(n);
                change(n, candidate, 0, -weight[n]);
            } else if (now == fold[n] + 1) {
                change(n, candidate, -weight[n], 0);
            }
        }
        score[candidate] = missed;
    }

    private void giveBack(int candidate) {
        bought.clear(candidate);
        cost -= prices.saved(candidate);
        prices.giveBack(candidate);
        since[candidate] = step;
        long wanted = 0;
        for (int n : neededBy[candidate]) {
            int now = --count[n];
            wanted += now < fold[n] ? weight[n] : 0;
            if (now == fold[n] - 1) {
                shortOf.set(n);
                change(n, candidate, 0, weight[n]);
            } else if (now == fold[n]) {
                change(n, candidate, weight[n], 0);
            }
        }
        score[candidate] = wanted;
    }

    /// Changes the scores of the other candidates of a need: of those bought, and of those not.
    private void change(int need, int but, long ofBought, long ofOthers) {
        for (int c : candidatesOf[need]) {
            if (c != but) {
                score[c] += bought.get(c) ? ofBought : ofOthers;
            }
        }
        work += candidatesOf[need].length;
    }

    private void heavier(int need) {
        weight[need]++;
        change(need, -1, 1, 1);
    }
}
