package org.firmament.optimizer;

import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.firmament.optimizer.AllocationProblem.Option;

/// The baseline every solver is compared with: the shot that saves the most next, by the goal, until none fits or
/// saves more than it is charged. Where the worst corridor counts, the next shot is one at its launches; once
/// nothing more can be fired there, and shots are free, one at those of the next worst, and so on.
///
/// Equal gains go to the earlier intercept, then to the lower index. Without shared resources and with equal
/// carriers this is the best plan; in general the value it saves is at least half of what the best plan saves
/// when only inventories bind (Fisher, Nemhauser and Wolsey 1978).
public final class Greedy {
    private Greedy() {}

    /// The greedy plan.
    public static Allocation plan(AllocationProblem problem) {
        return extend(problem, Allocation.none(problem));
    }

    /// `start` and the shots greedily added to it.
    public static Allocation extend(AllocationProblem problem, Allocation start) {
        int[] counts = start.counts(problem);
        Remaining left = new Remaining(problem, start);
        Work work = new Work(problem, start);
        int[] groups = problem.groups();
        if (problem.goal().objective() != Goal.Objective.WORST_CORRIDOR) {
            work.fill(0, groups, left, counts, () -> true);
            return Allocation.of(problem, counts);
        }
        boolean[] closed = new boolean[problem.launches().size() + 1];
        for (int group = work.worst(groups, closed); group >= 0; group = work.worst(groups, closed)) {
            int at = group;
            work.fill(at, groups, left, counts, () -> work.worst(groups, closed) == at);
            if (work.worst(groups, closed) == at) {
                closed[at] = true;
                if (problem.goal().priced()) {
                    break; // What is saved elsewhere does not count.
                }
            }
        }
        return Allocation.of(problem, counts);
    }

    /// A plan in the making.
    private static final class Work {
        private final AllocationProblem problem;
        private final Loss[] loss;
        private final double[] survival;

        Work(AllocationProblem problem, Allocation start) {
            this.problem = problem;
            loss = new Loss[problem.launches().size()];
            survival = new double[loss.length];
            for (int j = 0; j < loss.length; j++) {
                loss[j] = problem.loss(j);
                survival[j] = start.survival().get(j);
            }
        }

        /// The group that loses most of those not closed, or −1.
        int worst(int[] groups, boolean[] closed) {
            double[] sums = new double[closed.length];
            boolean[] there = new boolean[closed.length];
            for (int j = 0; j < groups.length; j++) {
                sums[groups[j]] += loss[j].at(survival[j]);
                there[groups[j]] = true;
            }
            int worst = -1;
            for (int g = 0; g < sums.length; g++) {
                if (there[g] && !closed[g] && (worst < 0 || sums[g] > sums[worst])) {
                    worst = g;
                }
            }
            return worst;
        }

        /// Fires at the launches of a group, the shot that saves most first, as long as it is worth it.
        void fill(int group, int[] groups, Remaining left, int[] counts, BooleanSupplier goesOn) {
            PriorityQueue<Candidate> queue = new PriorityQueue<>();
            for (int o = 0; o < counts.length; o++) {
                if (groups[problem.options().get(o).launch()] == group && left.admits(o)) {
                    queue.add(candidate(o));
                }
            }
            // Gains only fall and what has run out stays so: an entry is brought up to date when it comes to the
            // front.
            Candidate next = queue.poll();
            while (next != null && next.gain > 0 && goesOn.getAsBoolean()) {
                if (left.admits(next.option)) {
                    Candidate now = candidate(next.option);
                    if (now.gain == next.gain) {
                        counts[next.option]++;
                        left.take(next.option);
                        Option option = problem.options().get(next.option);
                        survival[option.launch()] *= 1 - option.killProbability();
                        queue.add(candidate(next.option));
                    } else {
                        queue.add(now);
                    }
                }
                next = queue.poll();
            }
        }

        private Candidate candidate(int option) {
            Option o = problem.options().get(option);
            double saved = loss[o.launch()].saved(survival[o.launch()], o.killProbability());
            return new Candidate(saved - problem.price(option), o.intercept(), option);
        }
    }

    /// An option and what using it saves, the most useful first.
    private record Candidate(double gain, double intercept, int option) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byGain = Double.compare(other.gain, gain);
            int byIntercept = byGain != 0 ? byGain : Double.compare(intercept, other.intercept);
            return byIntercept != 0 ? byIntercept : Integer.compare(option, other.option);
        }
    }
}
