package org.firmament.optimizer.optaplanner;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.design.ChoiceSearch;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Choice;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/// Makes a choice cheaper by simulated annealing: parts of it are given back and bought anew ([PurchaseMoves]),
/// scored by [PurchaseScore] as [PurchaseConstraints] say. It takes any problem: folds, needs left unmet, launches
/// paid whole. One thread and a stop by count: equal seeds give equal choices.
public final class OptaPlannerChooser implements ChoiceSearch {
    /// Choices scored when no limit is stated.
    private static final long DEFAULT_SCORE_CALCULATIONS = 50_000;

    /// Choices scored for each step of a limit of steps: where no move is accepted any more there are no steps to
    /// count.
    private static final long CHOICES_PER_STEP = 100;

    /// First temperature, as a fraction of the cost of the mean candidate bought.
    private static final double HEAT = 0.3;

    /// How it is guided.
    private enum Guide {
        /// Annealing by moves that fit the problem.
        OWN,
        /// The same, scored by the constraint streams themselves.
        STREAMS,
        /// What OptaPlanner does when told nothing.
        NONE
    }

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
        Solver<Purchase> solver = SolverFactory.<Purchase>create(config(Math.max(1, Math.round(HEAT * mean))))
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

    SolverConfig config(long temperature) {
        TerminationConfig whole = new TerminationConfig();
        TerminationConfig search = new TerminationConfig();
        stop.seconds().ifPresent(limit -> whole.setSpentLimit(Duration.ofMillis(Math.max(1, Math.round(limit * 1e3)))));
        stop.steps().ifPresent(limit -> search.setStepCountLimit(Math.toIntExact(limit)));
        long unstated =
                stop.steps().isPresent() ? CHOICES_PER_STEP * stop.steps().getAsLong() : DEFAULT_SCORE_CALCULATIONS;
        if (stop.scoreCalculations().isPresent()
                || stop.steps().isPresent()
                || stop.seconds().isEmpty()) {
            whole.setScoreCalculationCountLimit(stop.scoreCalculations().orElse(unstated));
        }
        LocalSearchPhaseConfig phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(PurchaseMoves.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature("0hard/" + temperature + "soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        phase.setTerminationConfig(search);
        SolverConfig config = new SolverConfig()
                .withSolutionClass(Purchase.class)
                .withEntityClasses(Candidate.class)
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withTerminationConfig(whole);
        return switch (guide) {
            case OWN -> config.withScoreDirectorFactory(score()).withPhases(phase);
            case STREAMS -> config.withScoreDirectorFactory(streams()).withPhases(phase);
            case NONE -> config.withScoreDirectorFactory(streams());
        };
    }

    /// Added up candidate by candidate; where OptaPlanner checks itself, it checks that against the constraint
    /// streams.
    private ScoreDirectorFactoryConfig score() {
        ScoreDirectorFactoryConfig score =
                new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PurchaseScore.class);
        return mode.isAsserted() ? score.withAssertionScoreDirectorFactory(streams()) : score;
    }

    private static ScoreDirectorFactoryConfig streams() {
        return new ScoreDirectorFactoryConfig()
                .withConstraintProviderClass(PurchaseConstraints.class)
                .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);
    }
}
