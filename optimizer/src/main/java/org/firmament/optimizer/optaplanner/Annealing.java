package org.firmament.optimizer.optaplanner;

import java.time.Duration;
import org.firmament.optimizer.AllocationRules.Stop;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;

/// Simulated annealing of one kind of problem, on one thread and stopped by count: equal seeds give equal answers.
///
/// @param solution     the problem and what is planned of it
/// @param entity       what is planned one by one
/// @param moves        that fit the problem
/// @param score        added up move by move
/// @param constraints  the same score in words
/// @param unstated     solutions scored where no limit is stated
record Annealing(
        Class<?> solution,
        Class<?> entity,
        Class<? extends MoveIteratorFactory<?, ?>> moves,
        Class<? extends IncrementalScoreCalculator<?, ?>> score,
        Class<? extends ConstraintProvider> constraints,
        long unstated) {
    /// Solutions scored for each step of a limit of steps: where no move is accepted any more there are no steps to
    /// count.
    private static final long SCORED_PER_STEP = 100;

    /// How a search is guided.
    enum Guide {
        /// Annealing by moves that fit the problem.
        OWN,
        /// The same, scored by the constraint streams themselves.
        STREAMS,
        /// What OptaPlanner does when told nothing.
        NONE
    }

    /// @param mode         how far OptaPlanner checks its own working
    /// @param temperature  at the start, as a score
    SolverConfig config(Guide guide, EnvironmentMode mode, Stop stop, long seed, String temperature) {
        TerminationConfig whole = new TerminationConfig();
        TerminationConfig search = new TerminationConfig();
        stop.seconds().ifPresent(limit -> whole.setSpentLimit(Duration.ofMillis(Math.max(1, Math.round(limit * 1e3)))));
        stop.steps().ifPresent(limit -> search.setStepCountLimit(Math.toIntExact(limit)));
        long scored = stop.steps().isPresent() ? SCORED_PER_STEP * stop.steps().getAsLong() : unstated;
        if (stop.scoreCalculations().isPresent()
                || stop.steps().isPresent()
                || stop.seconds().isEmpty()) {
            whole.setScoreCalculationCountLimit(stop.scoreCalculations().orElse(scored));
        }
        LocalSearchPhaseConfig phase = new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(moves))
                .withAcceptorConfig(
                        new LocalSearchAcceptorConfig().withSimulatedAnnealingStartingTemperature(temperature))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
        phase.setTerminationConfig(search);
        SolverConfig config = new SolverConfig()
                .withSolutionClass(solution)
                .withEntityClasses(entity)
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withTerminationConfig(whole);
        return switch (guide) {
            case OWN -> config.withScoreDirectorFactory(added(mode)).withPhases(phase);
            case STREAMS -> config.withScoreDirectorFactory(streams()).withPhases(phase);
            case NONE -> config.withScoreDirectorFactory(streams());
        };
    }

    /// Where OptaPlanner checks itself, it checks what is added up against the constraint streams.
    private ScoreDirectorFactoryConfig added(EnvironmentMode mode) {
        ScoreDirectorFactoryConfig added = new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(score);
        return mode.isAsserted() ? added.withAssertionScoreDirectorFactory(streams()) : added;
    }

    private ScoreDirectorFactoryConfig streams() {
        return new ScoreDirectorFactoryConfig()
                .withConstraintProviderClass(constraints)
                .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);
    }
}
