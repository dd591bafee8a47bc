package org.firmament.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Remaining;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/// The plain way: one whole variable an option, and what leaks of each launch held above tangents of `w·exp(−L)`,
/// where `L` adds up `−ln(1 − p)` over the shots at it; solved by ojAlgo. Its
/// relaxation is a bound, if a weak one.
final class PlainMip {
    /// Logarithms of survival at which tangents touch.
    private static final double[] TOUCHING = {0, 0.5, 1, 1.5, 2, 3, 4, 6, 9};

    private final AllocationProblem problem;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> uses = new ArrayList<>();

    PlainMip(AllocationProblem problem, double seconds) {
        this.problem = problem;
        model.options.time_abort = Math.round(seconds * 1e3);
        model.options.time_suffice = model.options.time_abort;
        build();
    }

    private void build() {
        List<Expression> rounds = problem.carriers().stream()
                .map(c -> model.addExpression().upper(c.inventory()))
                .toList();
        List<Expression> units = problem.resources().stream()
                .map(r -> model.addExpression().upper(r.capacity()))
                .toList();
        List<Expression> shots = problem.launches().stream()
                .map(j -> model.addExpression().upper(problem.maxShots()))
                .toList();
        for (int o = 0; o < problem.options().size(); o++) {
            Option option = problem.options().get(o);
            Variable use = model.addVariable("x" + o)
                    .lower(0)
                    .upper(problem.mostUses(o))
                    .integer(true);
            uses.add(use);
            rounds.get(option.carrier()).set(use, 1);
            shots.get(option.launch()).set(use, 1);
            option.resources().forEach(r -> units.get(r).set(use, 1));
        }
        List<List<Integer>> byLaunch = problem.optionsByLaunch();
        for (int j = 0; j < byLaunch.size(); j++) {
            double value = problem.launches().get(j).value();
            Variable leak = model.addVariable("z" + j).lower(0).upper(value).weight(1);
            for (double at : TOUCHING) {
                // z ≥ w e^(−at) (1 + at − L)
                double slope = value * Math.exp(-at);
                Expression tangent = model.addExpression().lower(slope * (1 + at));
                tangent.set(leak, 1);
                for (int o : byLaunch.get(j)) {
                    double kill = problem.options().get(o).killProbability();
                    tangent.set(uses.get(o), -slope * Math.log1p(-Math.min(kill, 1 - 1e-12)));
                }
            }
        }
    }

    /// What it found.
    ///
    /// @param plan   its plan as far as it fits, filled up greedily; the greedy one if it found none in time
    /// @param bound  in words, by ojAlgo's word, what no plan leaks less than; stopped by the clock it
    ///               reports none, and its relaxation is solved by itself
    record Outcome(Allocation plan, String bound) {}

    Outcome solve() {
        Optimisation.Result result = model.minimise();
        Remaining left = new Remaining(problem);
        int[] counts = new int[uses.size()];
        for (int o = 0; result.getState().isFeasible() && o < counts.length; o++) {
            for (long use = Math.round(result.doubleValue(o)); use > 0 && left.admits(o); use--) {
                left.take(o);
                counts[o]++;
            }
        }
        Allocation plan = Greedy.extend(problem, Allocation.of(problem, counts));
        if (result.getState().isOptimal()) {
            return new Outcome(plan, said("its bound", result));
        }
        model.relax();
        Optimisation.Result relaxed = model.minimise();
        return new Outcome(
                plan,
                relaxed.getState().isOptimal()
                        ? said("stopped, the bound of its relaxation", relaxed)
                        : "stopped, no bound: its relaxation was not solved in the time either");
    }

    private static String said(String what, Optimisation.Result result) {
        return String.format(Locale.ROOT, "%s %.6f", what, Math.max(0, result.getValue()));
    }
}
