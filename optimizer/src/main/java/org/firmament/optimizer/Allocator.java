package org.firmament.optimizer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.Prover.Bound;
import org.firmament.optimizer.Prover.Effort;

/// Solves allocation problems: greedy plan, lower bound, and a search from the best plan known if that is not
/// proved optimal yet.
public final class Allocator {
    /// Of a limit of wall time, the share of the search for plans between two stages of the proof.
    private static final double SEARCH_SHARE = 0.15;

    private final Prover prover;
    private final Improver improver;
    private final int threads;

    /// On one thread.
    ///
    /// @param prover    finds lower bounds
    /// @param improver  finds better plans
    public Allocator(Prover prover, Improver improver) {
        this(prover, improver, 1);
    }

    /// @param threads  searches that run at once; plans are the same for any number
    public Allocator(Prover prover, Improver improver, int threads) {
        this.prover = prover;
        this.improver = improver;
        this.threads = threads;
    }

    /// The best plan the rules give time for.
    ///
    /// @param seed  equal seeds give equal plans
    public Solved solve(AllocationProblem problem, AllocationRules rules, long seed) {
        Restricted unrestricted = Restricted.of(problem, Restrictions.NONE);
        return solve(unrestricted, unrestricted.pinsAlone(), rules, seed, Watch.NONE);
    }

    /// The same under restrictions, from a plan known before, and watched.
    ///
    /// @param known  a plan to start from that obeys the restrictions; it counts if it is better than the greedy
    ///               one
    /// @param watch  told of plans of the whole problem
    public Solved solve(Restricted restricted, Allocation known, AllocationRules rules, long seed, Watch watch) {
        AllocationProblem rest = restricted.rest();
        Search search = new Search(Tightened.of(rest), rules, seed, new Watch() {
            @Override
            public void plan(Allocation plan) {
                watch.plan(restricted.whole(plan));
            }

            @Override
            public void lower(double lower) {
                watch.lower(lower);
            }

            @Override
            public boolean goesOn() {
                return watch.goesOn();
            }
        });
        Allocation greedy = Greedy.plan(rest);
        search.start(greedy, "greedy");
        search.start(Greedy.extend(rest, restricted.rest(known)), "the plan resumed");
        double lower = rules.prove() ? search.prove() : search.searchAlone();
        boolean baseline = rules.solver() == AllocationRules.Solver.GREEDY;
        Allocation plan = Greedy.extend(rest, baseline ? greedy : search.best);
        Allocation whole = restricted.whole(plan);
        whole.check(restricted.whole());
        Proof proof = Proof.minimise(lower, whole.leaked());
        boolean untimed = rules.stop().seconds().isEmpty() || search.untouchedByTheClock(proof);
        return new Solved(
                whole,
                proof,
                baseline ? "greedy" : search.method(proof),
                watch.goesOn() && untimed,
                restricted.whole(greedy),
                Explanation.of(restricted, plan),
                search.prices);
    }

    /// One problem on its way to a plan.
    private final class Search {
        private final AllocationProblem problem;
        private final AllocationRules rules;
        private final long seed;
        private final Watch watch;
        private Allocation best;
        private String origin = "nothing";
        private int searches;
        private Optional<ShadowPrices.Prices> prices = Optional.empty();

        Search(AllocationProblem problem, AllocationRules rules, long seed, Watch watch) {
            this.problem = problem;
            this.rules = rules;
            this.seed = seed;
            this.watch = watch;
            best = Allocation.none(problem);
        }

        void start(Allocation plan, String from) {
            if (plan.leaked() < best.leaked() || origin.equals("nothing")) {
                best = plan;
                origin = from;
                watch.plan(plan);
            }
        }

        /// Proves, and lets the search look for better plans in between. The bound.
        double prove() {
            Bound bound = prover.prove(problem, best, new Effort(rules.stop(), watch, this::polished));
            if (searches == 0 && bound.plan().leaked() < best.leaked()) {
                origin = "column generation";
            }
            best = bound.plan();
            prices = Optional.of(bound.prices());
            return bound.lower();
        }

        /// Without a proof: what would leak if no launch had to share.
        double searchAlone() {
            double lower = problem.unsharedLeakage();
            watch.lower(lower);
            best = improved(best, lower, rules.stop());
            return lower;
        }

        private Allocation polished(Allocation plan, double lower) {
            if (searches == 0 && plan.leaked() < best.leaked()) {
                origin = "column generation";
            }
            Stop all = rules.stop();
            OptionalDouble share = all.seconds().isPresent()
                    ? OptionalDouble.of(SEARCH_SHARE * all.seconds().getAsDouble())
                    : OptionalDouble.empty();
            return improved(plan, lower, new Stop(all.scoreCalculations(), all.steps(), all.gap(), share));
        }

        private Allocation improved(Allocation plan, double lower, Stop stop) {
            Proof proof = Proof.minimise(Math.min(lower, plan.leaked()), plan.leaked());
            double allowed = stop.gap().orElse(0);
            boolean enough = proof.optimal() || proof.gap() <= allowed;
            if (enough || rules.solver() == AllocationRules.Solver.GREEDY || !watch.goesOn()) {
                return plan;
            }
            long first = seed + (long) rules.starts() * searches++;
            double goodEnough = allowed < 1 ? lower / (1 - allowed) : problem.value();
            Allocation better = plan;
            for (Allocation each : found(plan, goodEnough, stop, first)) {
                better = each.leaked() < better.leaked() ? each : better;
            }
            return better;
        }

        /// What each search found, in the order of their seeds.
        private List<Allocation> found(Allocation plan, double goodEnough, Stop stop, long first) {
            if (rules.starts() == 1) {
                return List.of(improver.improve(problem, plan, goodEnough, stop, first, watch));
            }
            // Where searches wait for each other they share the time.
            int turns = (rules.starts() + threads - 1) / threads;
            OptionalDouble share = stop.seconds().isPresent()
                    ? OptionalDouble.of(stop.seconds().getAsDouble() / turns)
                    : OptionalDouble.empty();
            Stop each = new Stop(stop.scoreCalculations(), stop.steps(), stop.gap(), share);
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                return pool.submit(() -> IntStream.range(0, rules.starts())
                                .parallel()
                                .mapToObj(k -> improver.improve(problem, plan, goodEnough, each, first + k, watch))
                                .toList())
                        .join();
            }
        }

        /// What found the plan, and why the search ended there.
        String method(Proof proof) {
            String by = searches > 0 ? "optaplanner, started by " + origin : origin;
            if (proof.optimal()) {
                return by + ", proved optimal";
            }
            boolean enough = searches == 0 && proof.gap() <= rules.stop().gap().orElse(0);
            return enough ? by + ", good enough" : by;
        }

        /// Whether a limit of wall time cannot have changed the plan: it was proved before any search began.
        boolean untouchedByTheClock(Proof proof) {
            return proof.optimal() && searches == 0;
        }
    }
}
