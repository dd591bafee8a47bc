package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.Prover.Bound;
import org.firmament.optimizer.Prover.Ceiling;
import org.firmament.optimizer.Prover.Effort;

/// Solves allocation problems: greedy plan, lower bound, and a search from the best plan known if that is not
/// proved optimal yet.
public final class Allocator {
    /// Of a limit of wall time, the share of the search for plans between two stages of the proof.
    private static final double SEARCH_SHARE = 0.15;

    /// Plans scored in search of a later aim where the rules set no limit.
    private static final long PLANS_FOR_LATER_AIMS = 20_000;

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
                watch.lower(lower + restricted.charged());
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
        Allocation plan = extended(rest, baseline ? greedy : search.best);
        List<Solved.Next> next = new ArrayList<>();
        plan = search.then(restricted, plan, next);
        Allocation whole = restricted.whole(plan);
        whole.check(restricted.whole());
        Proof proof = Proof.minimise(rest.goal().measure(), lower + restricted.charged(), whole.loss());
        boolean untimed = rules.stop().seconds().isEmpty() || search.untouchedByTheClock(proof);
        return new Solved(
                whole,
                proof,
                next,
                baseline ? "greedy" : search.method(proof),
                watch.goesOn() && untimed,
                restricted.whole(greedy),
                Explanation.of(restricted, plan),
                restricted.hopeless(),
                search.prices);
    }

    /// The plan with every shot added that is worth it.
    private static Allocation extended(AllocationProblem problem, Allocation plan) {
        Allocation more = Greedy.extend(problem, plan);
        return more.loss() <= plan.loss() ? more : plan;
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
            if (plan.loss() < best.loss() || origin.equals("nothing")) {
                best = plan;
                origin = from;
                watch.plan(plan);
            }
        }

        /// Proves, and lets the search look for better plans in between. The bound.
        double prove() {
            Bound bound = prover.prove(problem, best, new Effort(rules.stop(), watch, this::polished));
            if (searches == 0 && bound.plan().loss() < best.loss()) {
                origin = "column generation";
            }
            best = bound.plan();
            prices = Optional.of(bound.prices());
            return bound.lower();
        }

        /// What is kept down next, one after the other, at no more cost to what came before than the goal allows.
        Allocation then(Restricted restricted, Allocation start, List<Solved.Next> proved) {
            Goal goal = problem.goal();
            Allocation plan = start;
            List<Ceiling> ceilings = new ArrayList<>();
            ceilings.add(new Ceiling(Optional.empty(), most(plan.loss(), problem.stake())));
            for (Goal.Saving saving : goal.then()) {
                plan = Thinning.of(problem, plan, saving, ceilings);
                double lower = 0;
                if (rules.prove() && watch.goesOn()) {
                    Effort effort = new Effort(rules.stop(), watch, this::polishedUnwatched);
                    Bound bound = prover.thrifty(problem, plan, saving, ceilings, effort);
                    plan = bound.plan();
                    lower = bound.lower();
                }
                double has = Ceiling.of(problem, plan, saving);
                ceilings.add(new Ceiling(Optional.of(saving), most(has, has)));
                double pinned = Ceiling.of(restricted.whole(), restricted.pinsAlone(), saving);
                double upon = saving == Goal.Saving.LEAKAGE ? 0 : pinned;
                proved.add(new Solved.Next(
                        saving, Proof.minimise(Goal.measure(saving), Math.min(lower, has) + upon, has + upon)));
            }
            return plan;
        }

        /// What may be had of something of which the best plan has so much, rounding included.
        private double most(double best, double scale) {
            return best * (1 + problem.goal().thenWithin()) + Ceiling.ROUNDING * scale;
        }

        /// Without a proof: what would leak if no launch had to share.
        double searchAlone() {
            double lower = UnsharedLoss.of(problem);
            watch.lower(lower);
            best = improved(problem, best, lower, rules.stop(), watch);
            return lower;
        }

        private Allocation polished(AllocationProblem of, Allocation plan, double lower) {
            if (searches == 0 && plan.loss() < best.loss()) {
                origin = "column generation";
            }
            return improved(of, plan, lower, share(rules.stop()), watch);
        }

        /// The same for a sum that stands for a later aim: its plans are not those of the goal.
        private Allocation polishedUnwatched(AllocationProblem of, Allocation plan, double lower) {
            Stop all = share(rules.stop());
            boolean unstated = all.scoreCalculations().isEmpty() && all.steps().isEmpty();
            OptionalLong most = unstated ? OptionalLong.of(PLANS_FOR_LATER_AIMS) : all.scoreCalculations();
            return improved(of, plan, lower, new Stop(most, all.steps(), all.gap(), all.seconds()), new Watch() {
                @Override
                public boolean goesOn() {
                    return watch.goesOn();
                }
            });
        }

        private Stop share(Stop all) {
            OptionalDouble seconds = all.seconds().isPresent()
                    ? OptionalDouble.of(SEARCH_SHARE * all.seconds().getAsDouble())
                    : OptionalDouble.empty();
            return new Stop(all.scoreCalculations(), all.steps(), all.gap(), seconds);
        }

        private Allocation improved(AllocationProblem of, Allocation plan, double lower, Stop stop, Watch told) {
            Proof proof = Proof.minimise(Math.min(lower, plan.loss()), plan.loss());
            double allowed = stop.gap().orElse(0);
            boolean enough = proof.optimal() || proof.gap() <= allowed;
            if (enough || rules.solver() == AllocationRules.Solver.GREEDY || !watch.goesOn()) {
                return plan;
            }
            long first = seed + (long) rules.starts() * searches++;
            double goodEnough = allowed < 1 ? lower / (1 - allowed) : of.stake();
            Allocation better = plan;
            for (Allocation each : found(of, plan, goodEnough, stop, first, told)) {
                better = each.loss() < better.loss() ? each : better;
            }
            return better;
        }

        /// What each search found, in the order of their seeds.
        private List<Allocation> found(
                AllocationProblem of, Allocation plan, double goodEnough, Stop stop, long first, Watch told) {
            if (rules.starts() == 1) {
                return List.of(improver.improve(of, plan, goodEnough, stop, first, told));
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
                                .mapToObj(k -> improver.improve(of, plan, goodEnough, each, first + k, told))
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
