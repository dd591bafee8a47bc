package org.firmament.optimizer.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Prover;

/// Proves any [Goal]. What adds up over launches and shots goes to column generation as it is. The worst corridor,
/// and what is kept down next below ceilings on what came before, are [Levels]: their weights climb along
/// subgradients (Held, Wolfe and Crowder 1974), the blended problem of each step is proved by column generation,
/// and a [JointSearch] closes what is left if it is small enough.
public final class GoalProver implements Prover {
    /// Fractions of a limit of wall time at which weights stand still, at which parts are no longer planned anew, and
    /// at which the search ends.
    private static final double WEIGHING_ENDS = 0.5;

    private static final double ANEW_ENDS = 0.7;
    private static final double SEARCH_ENDS = 0.9;

    /// Parts of a plan planned anew, each time: a second for a raid of a scenario.
    private static final int PARTS_OF_A_RAID = 40;

    private static final int PARTS_BY_ITSELF = 600;

    private final ColumnGenerationProver sums;
    private final ColumnGenerationProver steps;
    private final long branches;
    private final int parts;

    private GoalProver(ColumnGenerationProver sums, long branches, int parts) {
        this.sums = sums;
        this.steps = ColumnGenerationProver.brief();
        this.branches = branches;
        this.parts = parts;
    }

    /// For the raids of a scenario, which may be many.
    public static GoalProver standard() {
        return new GoalProver(new ColumnGenerationProver(), 300_000, PARTS_OF_A_RAID);
    }

    /// For a problem by itself, where the proof matters more than the time it takes.
    public static GoalProver patient() {
        return new GoalProver(ColumnGenerationProver.patient(), 10_000_000, PARTS_BY_ITSELF);
    }

    /// For questions beside the main one.
    public static GoalProver brief() {
        return new GoalProver(ColumnGenerationProver.brief(), 30_000, 0);
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
        Climb climb = new Climb(levels, known, effort, new Climb.Means(steps, parts, branches));
        climb.run(clock(effort, WEIGHING_ENDS));
        BooleanSupplier searching = clock(effort, SEARCH_ENDS);
        if (!climb.closed()) {
            climb.search(searching);
        }
        if (!climb.closed()) {
            climb.planAnew(clock(effort, ANEW_ENDS));
            climb.polish();
            climb.planAnew(clock(effort, ANEW_ENDS));
            climb.search(searching);
        }
        effort.watch().lower(climb.proved());
        return new Bound(climb.proved(), climb.best(), climb.prices());
    }

    private static BooleanSupplier clock(Effort effort, double fraction) {
        long start = System.nanoTime();
        double limit = 1e9 * fraction * effort.stop().seconds().orElse(Double.POSITIVE_INFINITY);
        return () -> System.nanoTime() - start < limit && effort.watch().goesOn();
    }
}
