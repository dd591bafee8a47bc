package org.firmament.planner;

import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.Allocator;
import org.firmament.optimizer.CoverProblem;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Solved;
import org.firmament.optimizer.bound.ColumnGenerationProver;
import org.firmament.optimizer.bound.CoverProver;
import org.firmament.optimizer.optaplanner.OptaPlannerAllocator;
import org.firmament.planner.instance.Instance;
import org.firmament.planner.instance.InstanceRules;
import org.firmament.planner.results.InstanceResults;
import org.firmament.planner.results.InstanceResults.Plan;
import org.firmament.planner.results.InstanceResults.Shots;
import org.firmament.planner.results.InstanceResults.Summary;
import org.firmament.planner.results.Manifest;

/// Solves problems stated as files, with the allocator a scenario's raids are given to.
public final class InstanceSolver {
    private static final int VERSION = 1;
    private static final String COMMAND = "allocate";

    private final Allocator allocator = new Allocator(ColumnGenerationProver.patient(), new OptaPlannerAllocator());

    /// What came of it, and how long it took.
    public record Answer(InstanceResults results, List<Manifest.Stage> stages) {
        public Answer {
            stages = List.copyOf(stages);
        }
    }

    /// The best plan the rules give time for, with its proof.
    ///
    /// @param name  of the file
    public Answer solve(String name, Instance instance, InstanceRules rules) {
        Stopwatch watch = new Stopwatch();
        InstanceResults results = watch.time("allocation", () -> switch (instance) {
            case Instance.Shots shots -> shots(name, shots, rules);
            case Instance.Covering covering -> cover(name, covering.problem(), rules.seed());
        });
        return new Answer(results, watch.stages());
    }

    private InstanceResults shots(String name, Instance.Shots instance, InstanceRules rules) {
        AllocationProblem problem = instance.problem();
        Solved solved = allocator.solve(problem, rules.allocation(), rules.seed());
        Allocation allocation = solved.allocation();
        List<Shots> shots = allocation.shots().stream()
                .map(used -> {
                    AllocationProblem.Option option = problem.options().get(used.option());
                    return new Shots(
                            used.option(),
                            option.carrier(),
                            option.launch(),
                            used.count(),
                            option.killProbability(),
                            allocation.survival().get(option.launch()));
                })
                .toList();
        Summary summary = new Summary(
                name,
                instance.format(),
                rules.seed(),
                problem.carriers().size(),
                problem.launches().size(),
                problem.options().size());
        Plan plan = new Plan(
                Keys.constant(rules.allocation().solver()),
                solved.method(),
                solved.reproducible(),
                solved.proof(),
                solved.greedy().leaked(),
                shots,
                List.of());
        return new InstanceResults(VERSION, COMMAND, summary, plan);
    }

    private static InstanceResults cover(String name, CoverProblem problem, long seed) {
        CoverProver.Bound bound = new CoverProver().prove(problem);
        Proof proof =
                Proof.minimise("cost", Math.max(0, bound.lower()), bound.cover().cost());
        Summary summary = new Summary(
                name,
                "set-cover",
                seed,
                problem.costs().size(),
                problem.rows().size(),
                problem.rows().stream().mapToInt(List::size).sum());
        Plan plan = new Plan(
                "branch and bound",
                proof.optimal() ? "branch and bound, proved optimal" : "branch and bound, given up",
                true,
                proof,
                bound.greedy(),
                List.of(),
                bound.cover().columns().stream().map(column -> column + 1).toList());
        return new InstanceResults(VERSION, COMMAND, summary, plan);
    }
}
