package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Prover;
import org.firmament.optimizer.ShadowPrices;
import org.firmament.optimizer.Watch;

/// Proves any [Goal]. What adds up over launches and shots goes to column generation as it is. The worst corridor,
/// and what is kept down next below ceilings on what came before, are [Levels]: their weights climb along
/// subgradients (Held, Wolfe and Crowder 1974), the blended problem of each step is proved by column generation,
/// and a [JointSearch] closes what is left if it is small enough.
public final class GoalProver implements Prover {
    /// Steps of the weights.
    private static final int STEPS = 30;

    /// Steps without a better bound after which steps become half as long.
    private static final int PATIENCE = 3;

    private static final double LEAST_RELAXATION = 0.02;

    /// Fractions of a limit of wall time at which weights stand still, and at which the search ends.
    private static final double WEIGHING_ENDS = 0.5;

    private static final double SEARCH_ENDS = 0.9;

    private final ColumnGenerationProver sums;
    private final ColumnGenerationProver steps;
    private final long parts;

    private GoalProver(ColumnGenerationProver sums, long parts) {
        this.sums = sums;
        this.steps = ColumnGenerationProver.brief();
        this.parts = parts;
    }

    /// For the raids of a scenario, which may be many.
    public static GoalProver standard() {
        return new GoalProver(new ColumnGenerationProver(), 300_000);
    }

    /// For a problem by itself, where the proof matters more than the time it takes.
    public static GoalProver patient() {
        return new GoalProver(ColumnGenerationProver.patient(), 10_000_000);
    }

    /// For questions beside the main one.
    public static GoalProver brief() {
        return new GoalProver(ColumnGenerationProver.brief(), 30_000);
    }

    @Override
    public Bound prove(AllocationProblem problem, Allocation known, Effort effort) {
        Goal goal = problem.goal();
        if (goal.objective() != Goal.Objective.WORST_CORRIDOR) {
            return sums.prove(problem, known, effort);
        }
        List<Sum> corridors = IntStream.range(0, problem.corridors().size())
                .mapToObj(group -> free(Sum.of(problem, group)))
                .toList();
        Sum own = Sum.spent(problem, goal.shotPrice(), goal.costPrice());
        return prove(new Levels(problem, own, corridors, List.of(), List.of(), 0), known, effort);
    }

    @Override
    public Bound thrifty(
            AllocationProblem problem, Allocation known, Goal.Saving saving, List<Ceiling> ceilings, Effort effort) {
        List<Sum> capped = new ArrayList<>();
        List<Double> most = new ArrayList<>();
        for (Ceiling ceiling : ceilings) {
            List<Sum> of = ceiling.saving()
                    .map(each -> List.of(saved(problem, each)))
                    .orElseGet(() -> IntStream.range(
                                    0, Arrays.stream(problem.groups()).max().orElse(0) + 1)
                            .mapToObj(group -> Sum.of(problem, group))
                            .toList());
            capped.addAll(of);
            of.forEach(_ -> most.add(ceiling.most()));
        }
        double grain = saving == Goal.Saving.SHOTS ? 1 : 0;
        return prove(new Levels(problem, saved(problem, saving), List.of(), capped, most, grain), known, effort);
    }

    /// The sum without what shots are charged.
    private static Sum free(Sum sum) {
        return new Sum(sum.weights(), 0, 0);
    }

    private static Sum saved(AllocationProblem problem, Goal.Saving saving) {
        return switch (saving) {
            case LEAKAGE -> new Sum(problem.launches().stream().map(_ -> 1.0).toList(), 0, 0);
            case SHOTS -> Sum.spent(problem, 1, 0);
            case COST -> Sum.spent(problem, 0, 1e6);
        };
    }

    private Bound prove(Levels levels, Allocation known, Effort effort) {
        Climb climb = new Climb(levels, known, effort);
        climb.run(clock(effort, WEIGHING_ENDS));
        BooleanSupplier searching = clock(effort, SEARCH_ENDS);
        if (!climb.closed()) {
            climb.search(searching);
        }
        if (!climb.closed()) {
            climb.consider(effort.polish().better(climb.best, climb.proved()));
            climb.search(searching);
        }
        effort.watch().lower(climb.proved());
        return new Bound(climb.proved(), climb.best, climb.prices);
    }

    private static BooleanSupplier clock(Effort effort, double fraction) {
        long start = System.nanoTime();
        double limit = 1e9 * fraction * effort.stop().seconds().orElse(Double.POSITIVE_INFINITY);
        return () -> System.nanoTime() - start < limit && effort.watch().goesOn();
    }

    /// Weights on their way up.
    private final class Climb {
        private final Levels levels;
        private final Effort effort;
        private Allocation best;
        private double upper;
        private double lower;
        private double[] weights;
        private ShadowPrices.Prices prices;

        Climb(Levels levels, Allocation known, Effort effort) {
            this.levels = levels;
            this.effort = effort;
            best = known;
            upper = levels.of(known);
            weights = firstWeights();
            prices = new ShadowPrices.Prices(
                    levels.problem().carriers().stream().map(_ -> 0.0).toList(),
                    levels.problem().resources().stream().map(_ -> 0.0).toList());
        }

        /// Corridors alike; a ceiling as heavy as the known plan makes it.
        private double[] firstWeights() {
            double[] first = new double[levels.weighed()];
            for (int k = 0; k < first.length; k++) {
                double ceiling = levels.ceiling(k);
                boolean greatest = k < levels.greatest().size();
                first[k] = greatest ? 1.0 / levels.greatest().size() : ceiling > 0 ? upper / ceiling : 0;
            }
            return first;
        }

        double proved() {
            return Math.min(Math.max(0, levels.lifted(lower)), upper);
        }

        boolean closed() {
            return Proof.minimise(proved(), upper).optimal();
        }

        void consider(Allocation plan) {
            double has = levels.of(plan);
            if (has < upper && levels.admits(plan)) {
                upper = has;
                best = plan;
                if (levels.capped().isEmpty()) {
                    effort.watch().plan(plan);
                }
            }
        }

        void run(BooleanSupplier goesOn) {
            double[] at = weights;
            double relaxation = 1;
            int failures = 0;
            for (int step = 0; step < STEPS && relaxation > LEAST_RELAXATION && !closed(); step++) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                AllocationProblem blend = levels.blend(at);
                Allocation start = Greedy.plan(blend);
                Bound bound = steps.prove(blend, start, new Effort(effort.stop(), quiet(goesOn), (plan, _) -> plan));
                double value = levels.factor(at) * bound.lower() - levels.allowance(at);
                Allocation plan = levels.plan(bound.plan());
                consider(plan);
                if (value > lower || step == 0) {
                    lower = Math.max(lower, value);
                    weights = at;
                    prices = times(levels.factor(at), bound.prices());
                    failures = 0;
                    if (levels.capped().isEmpty()) {
                        effort.watch().lower(proved());
                    }
                } else if (++failures == PATIENCE) {
                    failures = 0;
                    relaxation /= 2;
                    at = weights;
                }
                at = next(at, plan, relaxation * Math.max(0, upper - value));
            }
        }

        /// A step along what the plan has beyond the ceilings, or on each corridor beyond the mean.
        private double[] next(double[] at, Allocation plan, double ahead) {
            int greatest = levels.greatest().size();
            double[] over = IntStream.range(0, at.length)
                    .mapToDouble(k -> levels.sum(k).of(levels.problem(), plan) - levels.ceiling(k))
                    .toArray();
            double mean = Arrays.stream(over, 0, greatest).average().orElse(0);
            for (int k = 0; k < greatest; k++) {
                over[k] -= mean;
            }
            double square = Arrays.stream(over).map(each -> each * each).sum();
            double stride = square > 0 ? ahead / square : 0;
            double[] next = new double[at.length];
            for (int k = 0; k < next.length; k++) {
                next[k] = Math.max(0, at[k] + stride * over[k]);
            }
            double together = Arrays.stream(next, 0, greatest).sum();
            for (int k = 0; k < greatest; k++) {
                next[k] = together > 0 ? next[k] / together : 1.0 / greatest;
            }
            return next;
        }

        void search(BooleanSupplier goesOn) {
            double[] rowPrices = DoubleStream.concat(
                            prices.carriers().stream().mapToDouble(price -> price),
                            prices.resources().stream().mapToDouble(price -> price))
                    .map(price -> price / levels.factor(weights))
                    .toArray();
            JointSearch search = new JointSearch(levels, weights, rowPrices, upper, parts, goesOn);
            boolean complete = search.complete();
            search.best().ifPresent(this::consider);
            if (complete) {
                lower = Math.max(lower, levels.grain() > 0 ? upper : levels.target(upper));
            }
        }

        private Watch quiet(BooleanSupplier goesOn) {
            return new Watch() {
                @Override
                public boolean goesOn() {
                    return goesOn.getAsBoolean();
                }
            };
        }

        private ShadowPrices.Prices times(double factor, ShadowPrices.Prices of) {
            return new ShadowPrices.Prices(
                    times(factor, of.carriers().stream()), times(factor, of.resources().stream()));
        }

        private List<Double> times(double factor, Stream<Double> of) {
            return of.map(price -> factor * price).toList();
        }
    }
}
