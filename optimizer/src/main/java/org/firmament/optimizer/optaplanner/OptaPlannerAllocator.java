package org.firmament.optimizer.optaplanner;

import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Improver;
import org.firmament.optimizer.Watch;
import org.firmament.optimizer.optaplanner.Annealing.Guide;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;

/// Improves a plan by simulated annealing with moves that fit the problem ([PlanMoves]), scored by [PlanScore] as
/// [PlanConstraints] say. One thread and a stop by count: equal seeds give equal plans.
public final class OptaPlannerAllocator implements Improver {
    /// Plans scored when the rules set no limit of their own.
    private static final long DEFAULT_SCORE_CALCULATIONS = 200_000;

    private static final Annealing ANNEALING = new Annealing(
            Plan.class,
            Round.class,
            PlanMoves.class,
            PlanScore.class,
            PlanConstraints.class,
            DEFAULT_SCORE_CALCULATIONS);

    /// First temperature, as a fraction of the leakage of the mean launch by the greedy plan: where rounds are all
    /// that is shared the search soon freezes at less, 2 to 3 % above the best plan.
    private static final double HEAT = 1.5;

    /// The same where tracks are shared. A tenth of it and ten times as much end within half a percent of the same
    /// leakage.
    private static final double HEAT_TRACKED = 0.03;

    private final EnvironmentMode mode;
    private final Guide guide;

    /// Without checks of OptaPlanner's own working.
    public OptaPlannerAllocator() {
        this(EnvironmentMode.REPRODUCIBLE, Guide.OWN);
    }

    OptaPlannerAllocator(EnvironmentMode mode) {
        this(mode, Guide.OWN);
    }

    private OptaPlannerAllocator(EnvironmentMode mode, Guide guide) {
        this.mode = mode;
        this.guide = guide;
    }

    /// OptaPlanner's defaults over the constraint streams: a yardstick, not used to plan.
    public static OptaPlannerAllocator unguided() {
        return new OptaPlannerAllocator(EnvironmentMode.REPRODUCIBLE, Guide.NONE);
    }

    @Override
    public Allocation improve(
            AllocationProblem problem, Allocation start, double goodEnough, Stop stop, long seed, Watch watch) {
        Plan plan = Plan.of(problem, start);
        if (plan.rounds().isEmpty()) {
            return start;
        }
        String temperature = "[0]hard/[" + temperature(problem, plan, start) + "/1]soft";
        Solver<Plan> solver = SolverFactory.<Plan>create(ANNEALING.config(guide, mode, stop, seed, temperature))
                .buildSolver();
        long enough = Plan.defended(problem, goodEnough);
        // Called by the solving thread itself, so the search ends after a fixed number of moves.
        solver.addEventListener(event -> {
            BendableLongScore score = (BendableLongScore) event.getNewBestScore();
            if (score.isFeasible()) {
                watch.plan(event.getNewBestSolution().allocation(problem));
            }
            if (!watch.goesOn() || (score.isFeasible() && score.softScore(0) >= enough)) {
                solver.terminateEarly();
            }
        });
        Allocation found = solver.solve(plan).allocation(problem);
        return found.loss() < start.loss() ? found : start;
    }

    /// Loss of value that is accepted with probability 1/e at first, in [Plan#VALUE_STEPS].
    private static long temperature(AllocationProblem problem, Plan plan, Allocation start) {
        double least = Math.min(start.loss(), Greedy.plan(problem).loss());
        double lost = Plan.VALUE_STEPS - Plan.defended(problem, least);
        double heat = plan.isTracked() ? HEAT_TRACKED : HEAT;
        return Math.max(1, Math.round(heat * lost / problem.launches().size()));
    }
}
