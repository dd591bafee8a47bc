package org.firmament.optimizer.optaplanner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.design.Selection.Need;
import org.firmament.optimizer.design.Selection.Plane;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/// All that could be bought.
@NullUnmarked
@PlanningSolution
class Purchase {
    /// Whole numbers that everything together costs: a sum of thousands of rounded costs is right to 1e-11 of it.
    static final double COST_STEPS = 1e15;

    private List<Demand> demands;
    private List<Batch> batches;

    /// By need, the candidates that can help with it.
    private int[][] able;

    @ProblemFactProperty
    private Demand.Asked asked;

    @PlanningEntityCollectionProperty
    private List<Candidate> candidates;

    /// Written by OptaPlanner.
    @PlanningScore
    HardSoftLongScore score;

    Purchase() {}

    Purchase(Demand.Asked asked, List<Demand> demands, List<Batch> batches, List<Candidate> candidates) {
        this.asked = asked;
        this.demands = List.copyOf(demands);
        this.batches = List.copyOf(batches);
        this.candidates = candidates;
        able = able(demands.size(), candidates);
    }

    private static int[][] able(int demands, List<Candidate> candidates) {
        List<List<Integer>> able = new ArrayList<>();
        for (int n = 0; n < demands; n++) {
            able.add(new ArrayList<>());
        }
        candidates.forEach(each ->
                each.demands().forEach(demand -> able.get(demand.index()).add(each.id())));
        return able.stream()
                .map(list -> list.stream().mapToInt(id -> id).toArray())
                .toArray(int[][]::new);
    }

    /// The candidates that can help with a need.
    int[] able(Demand demand) {
        return able[demand.index()];
    }

    /// The problem with the choice to start from.
    static Purchase of(Selection problem, Choice start) {
        double steps = steps(problem);
        long all = problem.needs().stream().mapToLong(Need::weight).sum();
        Demand.Asked asked = new Demand.Asked(Math.max(0, all - problem.spare()));
        List<Demand> demands = new ArrayList<>();
        List<List<Demand>> helped = new ArrayList<>();
        problem.costs().forEach(_ -> helped.add(new ArrayList<>()));
        for (int n = 0; n < problem.needs().size(); n++) {
            Need need = problem.needs().get(n);
            Demand demand = new Demand(n, need.fold(), need.weight(), asked);
            demands.add(demand);
            need.candidates().forEach(c -> helped.get(c).add(demand));
        }
        List<Optional<Batch>> batchOf = new ArrayList<>();
        problem.costs().forEach(_ -> batchOf.add(Optional.empty()));
        List<Batch> batches = new ArrayList<>();
        for (int p = 0; p < problem.planes().size(); p++) {
            Plane plane = problem.planes().get(p);
            Batch batch = new Batch(p, plane.size(), Math.round(plane.price() * steps));
            batches.add(batch);
            plane.candidates().forEach(c -> batchOf.set(c, Optional.of(batch)));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int c = 0; c < problem.costs().size(); c++) {
            long cost = Math.round(problem.costs().get(c) * steps);
            candidates.add(new Candidate(c, cost, helped.get(c), batchOf.get(c)));
        }
        start.candidates().forEach(c -> candidates.get(c).decide(true));
        return new Purchase(asked, demands, batches, candidates);
    }

    /// The choice in the problem's own terms.
    Choice choice(Selection problem) {
        BitSet bought = new BitSet();
        candidates.stream().filter(Candidate::isBought).forEach(candidate -> bought.set(candidate.id()));
        return new Choice(bought.stream().boxed().toList(), problem.cost(bought), problem.unmet(bought));
    }

    /// Whole numbers for one unit of cost.
    static double steps(Selection problem) {
        BitSet all = new BitSet();
        all.set(0, problem.costs().size());
        return COST_STEPS / Math.max(problem.cost(all), Double.MIN_NORMAL);
    }

    @ValueRangeProvider(id = "either")
    List<Boolean> either() {
        return List.of(false, true);
    }

    Demand.Asked asked() {
        return asked;
    }

    List<Demand> demands() {
        return demands;
    }

    List<Batch> batches() {
        return batches;
    }

    List<Candidate> candidates() {
        return candidates;
    }
}
