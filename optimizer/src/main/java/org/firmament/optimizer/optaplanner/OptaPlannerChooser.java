package org.firmament.optimizer.optaplanner;

import java.util.function.BooleanSupplier;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.design.ChoiceSearch;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.optaplanner.Annealing.Guide;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;

/// Makes a choice cheaper by simulated annealing: parts of it are given back and bought anew ([PurchaseMoves]),
/// scored by [PurchaseScore] as [PurchaseConstraints] say. It takes any problem: folds, needs left unmet, launches
/// paid whole. One thread and a stop by count: equal seeds give equal choices.
public final class OptaPlannerChooser implements ChoiceSearch {
    /// Choices scored when no limit is stated.
    private static final long DEFAULT_SCORE_CALCULATIONS = 50_000;

    private static final Annealing ANNEALING = new Annealing(
            Purchase.class,
            Candidate.class,
            PurchaseMoves.class,
            PurchaseScore.class,
            PurchaseConstraints.class,
            DEFAULT_SCORE_CALCULATIONS);

    /// First temperature, as a fraction of the cost of the mean candidate bought.
    private static final double HEAT = 0.3;

    private final EnvironmentMode mode;
    private final Guide guide;
    private final Stop stop;
    private final long seed;
    private final BooleanSupplier goesOn;

    /// @param stop    when to stop; a gap is to the cost that need not be bettered
    /// @param goesOn  asked at every better choice
    public OptaPlannerChooser(Stop stop, long seed, BooleanSupplier goesOn) {
        this(EnvironmentMode.REPRODUCIBLE, Guide.OWN, stop, seed, goesOn);
    }

    OptaPlannerChooser(EnvironmentMode mode, Stop stop, long seed) {
        this(mode, Guide.OWN, stop, seed, () -> true);
    }

    private OptaPlannerChooser(EnvironmentMode mode, Guide guide, Stop stop, long seed, BooleanSupplier goesOn) {
        this.mode = mode;
        this.guide = guide;
        this.stop = stop;
        this.seed = seed;
        this.goesOn = goesOn;
    }

    /// OptaPlanner's defaults over the constraint streams: a yardstick, not used to choose.
    public static OptaPlannerChooser unguided(Stop stop, long seed) {
        return new OptaPlannerChooser(EnvironmentMode.REPRODUCIBLE, Guide.NONE, stop, seed, () -> true);
    }

    /// The same search scored by the constraint streams: a yardstick too.
    public static OptaPlannerChooser byStreams(Stop stop, long seed) {
        return new OptaPlannerChooser(EnvironmentMode.REPRODUCIBLE, Guide.STREAMS, stop, seed, () -> true);
    }

    @Override
    public Choice improve(Selection problem, Choice start, double enough) {
        double allowed = stop.gap().orElse(0);
        double good = allowed < 1 ? enough / (1 - allowed) : start.cost();
        if (start.candidates().isEmpty() || start.cost() <= good) {
            return start;
        }
        Purchase purchase = Purchase.of(problem, start);
        double mean =
                start.cost() * Purchase.steps(problem) / start.candidates().size();
        String temperature = "0hard/" + Math.max(1, Math.round(HEAT * mean)) + "soft";
        Solver<Purchase> solver = SolverFactory.<Purchase>create(ANNEALING.config(guide, mode, stop, seed, temperature))
                .buildSolver();
        // Called by the solving thread itself, so the search ends after a fixed number of moves.
        solver.addEventListener(event -> {
            boolean cheap = event.getNewBestSolution().choice(problem).cost() <= good;
            if (!goesOn.getAsBoolean() || (event.getNewBestScore().isFeasible() && cheap)) {
                solver.terminateEarly();
            }
        });
        Choice found = solver.solve(purchase).choice(problem);
        return found.unmet() <= problem.spare() && found.cost() < start.cost() ? found : start;
    }
}
