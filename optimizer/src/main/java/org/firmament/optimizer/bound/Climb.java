package org.firmament.optimizer.bound;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Prover;
import org.firmament.optimizer.Prover.Bound;
import org.firmament.optimizer.Prover.Effort;
import org.firmament.optimizer.ShadowPrices;
import org.firmament.optimizer.Watch;

/// Weights on their way up.
final class Climb {
    /// Steps of the weights.
    private static final int STEPS = 30;

    /// Steps without a better bound after which steps become half as long.
    private static final int PATIENCE = 3;

    private static final double LEAST_RELAXATION = 0.02;

    private final Levels levels;
    private final Effort effort;
    private final Means means;
    private Allocation best;
    private double upper;
    private double lower;
    private double[] weights;
    private ShadowPrices.Prices prices;

    /// What it works with.
    ///
    /// @param steps     proves the blended problem of each step
    /// @param parts     of a plan planned anew, each time
    /// @param branches  after which a joint search gives up
    record Means(Prover steps, int parts, long branches) {}

    Climb(Levels levels, Allocation known, Effort effort, Means means) {
        this.means = means;
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

    /// The best plan met.
    Allocation best() {
        return best;
    }

    /// What more of everything would be worth at the margin, by the best bound.
    ShadowPrices.Prices prices() {
        return prices;
    }

    private void consider(Allocation plan) {
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
            Bound bound =
                    means.steps().prove(blend, start, new Effort(effort.stop(), quiet(goesOn), (_, plan, _) -> plan));
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

    /// Prices of the rows of the blended problem, at the weights that gave the best bound.
    private double[] rowPrices() {
        return DoubleStream.concat(
                        prices.carriers().stream().mapToDouble(price -> price),
                        prices.resources().stream().mapToDouble(price -> price))
                .map(price -> price / levels.factor(weights))
                .toArray();
    }

    /// Better plans, part by part.
    void planAnew(BooleanSupplier goesOn) {
        AllocationProblem blend = levels.blend(weights);
        PartSearch search = new PartSearch(blend, new LevelsAim(levels, weights), new Rows(blend), rowPrices());
        consider(search.better(best, means.parts(), goesOn));
    }

    /// A better plan of the problem itself where the greatest of sums counts. Below ceilings one of the blended
    /// problem, which counts if it is better here too.
    void polish() {
        if (closed()) {
            return;
        }
        if (levels.capped().isEmpty()) {
            consider(effort.polish().better(levels.problem(), best, proved()));
        } else {
            AllocationProblem blend = levels.blend(weights);
            Allocation start = Allocation.of(blend, best.counts(levels.problem()));
            double least = (lower + levels.allowance(weights)) / levels.factor(weights);
            consider(levels.plan(effort.polish().better(blend, start, Math.min(start.loss(), Math.max(0, least)))));
        }
    }

    void search(BooleanSupplier goesOn) {
        JointSearch search = new JointSearch(levels, weights, rowPrices(), upper, means.branches(), goesOn);
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
        return new ShadowPrices.Prices(times(factor, of.carriers().stream()), times(factor, of.resources().stream()));
    }

    private List<Double> times(double factor, Stream<Double> of) {
        return of.map(price -> factor * price).toList();
    }
}
