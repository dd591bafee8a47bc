package org.firmament.optimizer;

import java.util.PriorityQueue;
import org.firmament.optimizer.AllocationProblem.Option;

/// The baseline every solver is compared with: the shot that saves the most value next, until none fits or saves
/// any.
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
        double[] value = new double[problem.launches().size()];
        for (int j = 0; j < value.length; j++) {
            value[j] = problem.launches().get(j).value() * start.survival().get(j);
        }
        PriorityQueue<Candidate> queue = new PriorityQueue<>();
        for (int o = 0; o < counts.length; o++) {
            if (left.admits(o)) {
                queue.add(candidate(problem, value, o));
            }
        }
        // Gains only fall and what has run out stays so: an entry is brought up to date when it comes to the front.
        for (Candidate next = queue.poll(); next != null && next.gain > 0; next = queue.poll()) {
            if (left.admits(next.option)) {
                Candidate now = candidate(problem, value, next.option);
                if (now.gain == next.gain) {
                    counts[next.option]++;
                    left.take(next.option);
                    Option option = problem.options().get(next.option);
                    value[option.launch()] *= 1 - option.killProbability();
                    queue.add(candidate(problem, value, next.option));
                } else {
                    queue.add(now);
                }
            }
        }
        return Allocation.of(problem, counts);
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

    private static Candidate candidate(AllocationProblem problem, double[] value, int option) {
        Option o = problem.options().get(option);
        return new Candidate(value[o.launch()] * o.killProbability(), o.intercept(), option);
    }
}
