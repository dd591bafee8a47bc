package org.firmament.planner;

import static org.firmament.catalogs.units.Limits.require;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.firmament.catalogs.units.Keys;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationRules;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.Allocator;
import org.firmament.optimizer.Explanation;
import org.firmament.optimizer.Goal;
import org.firmament.optimizer.Proof;
import org.firmament.optimizer.Restricted;
import org.firmament.optimizer.ShadowPrices;
import org.firmament.optimizer.Solved;
import org.firmament.optimizer.Watch;
import org.firmament.optimizer.bound.GoalProver;
import org.firmament.optimizer.bound.SelectionProver;
import org.firmament.optimizer.bound.SelectionProver.Effort;
import org.firmament.optimizer.design.ChoiceSearch;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.WeightedSearch;
import org.firmament.optimizer.optaplanner.OptaPlannerAllocator;
import org.firmament.optimizer.optaplanner.OptaPlannerChooser;
import org.firmament.planner.instance.Instance;
import org.firmament.planner.instance.InstanceRules;
import org.firmament.planner.instance.PlanFile;
import org.firmament.planner.results.InstanceResults;
import org.firmament.planner.results.InstanceResults.Judged;
import org.firmament.planner.results.InstanceResults.Plan;
import org.firmament.planner.results.InstanceResults.Shots;
import org.firmament.planner.results.InstanceResults.Summary;
import org.firmament.planner.results.InstanceResults.Why;
import org.firmament.planner.results.InstanceResults.Why.Idle;
import org.firmament.planner.results.InstanceResults.Why.Leak;
import org.firmament.planner.results.InstanceResults.Why.Price;
import org.firmament.planner.results.Manifest;
import org.firmament.planner.results.NextResult;

/// Solves problems stated as files, with the allocator a scenario's raids are given to.
public final class InstanceSolver {
    private static final int VERSION = 1;
    private static final String COMMAND = "allocate";

    /// Things of which one more is asked about outright.
    private static final int ASKED = 3;

    /// Of a limit of wall time, the share of each such question.
    private static final double ASKED_SHARE = 0.03;

    private final Allocator allocator;

    /// @param threads  searches that run at once; plans are the same for any number
    public InstanceSolver(int threads) {
        allocator = new Allocator(GoalProver.patient(), new OptaPlannerAllocator(), threads);
    }

    /// What came of it, and how long it took.
    ///
    /// @param proved  whether the proof asked for was found, to within the gap that is good enough; true if none
    ///                was asked for
    public record Answer(InstanceResults results, List<Manifest.Stage> stages, boolean proved) {
        public Answer {
            stages = List.copyOf(stages);
        }
    }

    /// The best plan the rules give time for, with its proof.
    ///
    /// @param name    of the file
    /// @param resume  a file with a plan to go on from, if there is one
    /// @param keeper  told of plans and bounds
    public Answer solve(String name, Instance instance, InstanceRules rules, Optional<Path> resume, PlanKeeper keeper) {
        Stopwatch stopwatch = new Stopwatch();
        InstanceResults results = stopwatch.time("allocation", () -> switch (instance) {
            case Instance.Shots shots ->
                shots(name, shots, rules, resume.map(file -> PlanFile.read(file, shots.restricted())), keeper);
            case Instance.Covering covering -> {
                require(resume.isEmpty(), "--resume", "a set cover", "an instance with shots", "leave it out");
                yield cover(name, covering.problem(), rules, keeper);
            }
        });
        Proof proof = results.allocation().proof();
        double allowed = Math.max(rules.allocation().stop().gap().orElse(0), givenUp(results.allocation()));
        boolean proved = !rules.allocation().prove() || proof.optimal() || proof.gap() <= allowed;
        return new Answer(results, stopwatch.stages(), proved);
    }

    private InstanceResults shots(
            String name, Instance.Shots instance, InstanceRules rules, Optional<Allocation> resume, Watch watch) {
        Restricted restricted = aimed(instance.restricted(), rules);
        AllocationProblem problem = restricted.whole();
        Allocation known = resume.orElseGet(restricted::pinsAlone);
        Solved solved = allocator.solve(restricted, known, rules.allocation(), rules.seed(), watch);
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
                Optional.of(problem.goal()),
                solved.proof(),
                next(solved),
                solved.greedy().loss(),
                Optional.of(new Judged(
                        allocation.leaked(),
                        allocation.noLeaker(problem),
                        allocation.worstCorridor(problem),
                        allocation.spent(),
                        allocation.cost(problem),
                        solved.uncounted())),
                shots,
                List.of());
        Why why = why(restricted, solved, rules.allocation(), watch);
        return new InstanceResults(VERSION, COMMAND, summary, plan, Optional.of(why));
    }

    /// The gap that the goal itself gives up for what comes next.
    private static double givenUp(Plan plan) {
        double within = plan.goal()
                .filter(goal -> !goal.then().isEmpty())
                .map(Goal::thenWithin)
                .orElse(0.0);
        return within / (1 + within) + Proof.ROUNDING;
    }

    /// What came of what the goal keeps down next.
    static List<NextResult> next(Solved solved) {
        return solved.next().stream()
                .map(next -> new NextResult(Keys.constant(next.saving()), next.proof()))
                .toList();
    }

    /// The instance for the goal the command line states, if it states one; else for its own.
    private static Restricted aimed(Restricted restricted, InstanceRules rules) {
        Goal stated = rules.allocation().goal();
        return stated.equals(Goal.LEAKAGE) ? restricted : restricted.with(stated);
    }

    private static Why why(Restricted restricted, Solved solved, AllocationRules rules, Watch watch) {
        AllocationProblem rest = restricted.rest();
        Explanation explanation = solved.explanation();
        List<ShadowPrices.Price> dearest = solved.prices()
                .map(prices -> ShadowPrices.dearest(rest, prices))
                .orElse(List.of());
        // A plan that gives something up for what comes next is no measure of what more would save.
        boolean best = rest.goal().then().isEmpty() || rest.goal().thenWithin() == 0;
        int asked = best && watch.goesOn() && rules.solver() != AllocationRules.Solver.GREEDY ? ASKED : 0;
        OptionalDouble share = rules.stop().seconds().isPresent()
                ? OptionalDouble.of(ASKED_SHARE * rules.stop().seconds().getAsDouble())
                : OptionalDouble.empty();
        Stop stop = new Stop(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(), share);
        Allocation chosen = restricted.rest(solved.allocation());
        List<ShadowPrices.Worth> worth = solved.prices()
                .map(prices -> ShadowPrices.whatIf(rest, chosen, prices, GoalProver.brief(), stop, asked))
                .orElse(List.of());
        return new Why(
                explanation.leaks().stream()
                        .map(leak ->
                                new Leak(leak.launch(), leak.survival(), leak.shots(), Keys.constant(leak.reason())))
                        .toList(),
                explanation.idle().stream()
                        .map(idle -> new Idle(idle.carrier(), idle.rounds(), Keys.constant(idle.reason())))
                        .toList(),
                explanation.bottlenecks(),
                dearest.stream()
                        .map(price -> new Price(
                                price.what(),
                                Keys.constant(price.kind()),
                                price.price(),
                                found(worth, price, ShadowPrices.Worth::saves),
                                found(worth, price, ShadowPrices.Worth::atMost)))
                        .toList());
    }

    private static OptionalDouble found(
            List<ShadowPrices.Worth> worth, ShadowPrices.Price price, ToDoubleFunction<ShadowPrices.Worth> figure) {
        return worth.stream()
                .filter(each -> each.price().equals(price))
                .mapToDouble(figure)
                .findFirst();
    }

    private static InstanceResults cover(String name, Selection problem, InstanceRules rules, Watch watch) {
        Stop stop = rules.allocation().stop();
        ChoiceSearch weighted = WeightedSearch.searching(Effort.THOROUGH.looks());
        ChoiceSearch optaplanner = new OptaPlannerChooser(stop, rules.seed(), watch::goesOn);
        SelectionProver.Bound bound = new SelectionProver(Effort.THOROUGH, weighted, optaplanner).prove(problem);
        Proof proof = Proof.minimise("cost", bound.lower(), bound.choice().cost());
        Summary summary = new Summary(
                name,
                "set-cover",
                rules.seed(),
                problem.costs().size(),
                problem.needs().size(),
                problem.needs().stream()
                        .mapToInt(need -> need.candidates().size())
                        .sum());
        Plan plan = new Plan(
                "branch and bound",
                proof.optimal() ? "branch and bound, proved optimal" : "branch and bound and optaplanner, given up",
                stop.seconds().isEmpty(),
                Optional.empty(),
                proof,
                List.of(),
                problem.greedy().cost(),
                Optional.empty(),
                List.of(),
                bound.choice().candidates().stream().map(column -> column + 1).toList());
        return new InstanceResults(VERSION, COMMAND, summary, plan, Optional.empty());
    }
}
