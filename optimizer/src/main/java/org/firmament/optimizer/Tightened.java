package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;

/// The same problem with fewer ties: options no longer name a resource that cannot run out, or whose limit another
/// resource implies. Tracks over slots of time are mostly such: of two slots the one in which fewer shots could be
/// under way never binds first. Plans, and what they leak, are the same; resources keep their numbers.
public final class Tightened {
    private Tightened() {}

    /// The tightened problem.
    public static AllocationProblem of(AllocationProblem problem) {
        BitSet[] users = new BitSet[problem.resources().size()];
        for (int r = 0; r < users.length; r++) {
            users[r] = new BitSet();
        }
        for (int o = 0; o < problem.options().size(); o++) {
            if (problem.mostUses(o) > 0) {
                for (int resource : problem.options().get(o).resources()) {
                    users[resource].set(o);
                }
            }
        }
        boolean[] slack = new boolean[users.length];
        // One after the other: what is let go is implied by what is still held.
        for (int r = 0; r < users.length; r++) {
            int capacity = problem.resources().get(r).capacity();
            slack[r] = capacity > 0 && mostDemand(problem, users[r], slack, r) <= capacity;
        }
        for (int r = 0; r < users.length; r++) {
            slack[r] = slack[r] || implied(problem, users, slack, r);
        }
        List<Option> options = problem.options().stream()
                .map(option -> with(
                        option,
                        option.resources().stream().filter(r -> !slack[r]).toList()))
                .toList();
        return new AllocationProblem(
                problem.carriers(),
                problem.launches(),
                options,
                problem.resources(),
                problem.maxShots(),
                problem.goal());
    }

    /// Most units any plan could take of a resource if it had no limit itself.
    private static long mostDemand(AllocationProblem problem, BitSet users, boolean[] slack, int resource) {
        long[] ofLaunch = new long[problem.launches().size()];
        for (int o = users.nextSetBit(0); o >= 0; o = users.nextSetBit(o + 1)) {
            Option option = problem.options().get(o);
            int most = problem.carriers().get(option.carrier()).inventory();
            for (int other : option.resources()) {
                if (other != resource && !slack[other]) {
                    most = Math.min(most, problem.resources().get(other).capacity());
                }
            }
            ofLaunch[option.launch()] += most;
        }
        long demand = 0;
        for (long each : ofLaunch) {
            demand += Math.min(each, problem.maxShots());
        }
        return demand;
    }

    /// Whether another resource that is still held has every user of this one and no more units. Of equal ones the
    /// first stays.
    private static boolean implied(AllocationProblem problem, BitSet[] users, boolean[] slack, int resource) {
        int first = users[resource].nextSetBit(0);
        if (first < 0) {
            return false; // Of no capacity: it stays, to forbid its options.
        }
        Resource own = problem.resources().get(resource);
        for (int other : problem.options().get(first).resources()) {
            boolean tighter = problem.resources().get(other).capacity() <= own.capacity();
            if (other != resource && !slack[other] && tighter && contains(users[other], users[resource])) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet left = new BitSet();
        left.or(some);
        left.andNot(all);
        return left.isEmpty();
    }

    private static Option with(Option option, List<Integer> resources) {
        return new Option(
                option.carrier(),
                option.launch(),
                option.killProbability(),
                new ArrayList<>(resources),
                option.release(),
                option.intercept());
    }
}
