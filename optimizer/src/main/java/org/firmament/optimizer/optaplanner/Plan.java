package org.firmament.optimizer.optaplanner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.UsefulOptions;
import org.jspecify.annotations.NullUnmarked;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.bendablelong.BendableLongScore;

/// All rounds that can be used for something.
@NullUnmarked
@PlanningSolution
class Plan {
    /// Whole numbers what is at stake is divided into: far above the 1e9 steps of a logarithm, and their
    /// sums far below the range of a long.
    static final double VALUE_STEPS = 1e12;

    private static final double BEYOND_STAKE = 10;

    private List<Target> targets;
    private List<Tracker> trackers;
    private boolean tracked;

    @PlanningEntityCollectionProperty
    private List<Round> rounds;

    /// Written by OptaPlanner.
    @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = 2)
    BendableLongScore score;

    Plan() {}

    Plan(List<Target> targets, List<Tracker> trackers, List<Round> rounds) {
        this.targets = List.copyOf(targets);
        this.trackers = List.copyOf(trackers);
        this.rounds = rounds;
        tracked = rounds.stream()
                .flatMap(round -> round.reachable().stream())
                .anyMatch(use -> !use.trackers().isEmpty());
    }

    /// The problem with the plan to start from. A carrier brings at most as many rounds as all launches in its
    /// reach may draw.
    static Plan of(AllocationProblem problem, Allocation start) {
        List<Target> targets = new ArrayList<>();
        double steps = steps(problem);
        int[] groups = problem.groups();
        List<Group> all = groups(problem, groups, steps);
        for (int j = 0; j < problem.launches().size(); j++) {
            targets.add(new Target(j, problem.loss(j).times(steps), problem.maxShots(), all.get(groups[j])));
        }
        List<Tracker> trackers = new ArrayList<>();
        for (int r = 0; r < problem.resources().size(); r++) {
            trackers.add(new Tracker(r, problem.resources().get(r).capacity()));
        }
        int[] counts = start.counts(problem);
        List<List<Opportunity>> reachable = new ArrayList<>();
        List<List<Opportunity>> fired = new ArrayList<>();
        for (int c = 0; c < problem.carriers().size(); c++) {
            reachable.add(new ArrayList<>());
            fired.add(new ArrayList<>());
        }
        Set<Integer> useful = new HashSet<>(UsefulOptions.of(problem));
        for (int o = 0; o < problem.options().size(); o++) {
            if (counts[o] > 0 || useful.contains(o)) {
                Option option = problem.options().get(o);
                Opportunity opportunity = Opportunity.of(
                        o,
                        targets.get(option.launch()),
                        option.killProbability(),
                        price(problem.price(o) * steps),
                        option.resources().stream().map(trackers::get).toList());
                reachable.get(option.carrier()).add(opportunity);
                for (int use = 0; use < counts[o]; use++) {
                    fired.get(option.carrier()).add(opportunity);
                }
            }
        }
        List<Round> rounds = new ArrayList<>();
        for (int c = 0; c < reachable.size(); c++) {
            long reached = reachable.get(c).stream()
                    .map(Opportunity::target)
                    .distinct()
                    .count();
            long most = Math.min(problem.carriers().get(c).inventory(), reached * problem.maxShots());
            Reach reach = new Reach(reachable.get(c), targets.size());
            for (int k = 0; k < most; k++) {
                Round round = new Round(rounds.size(), reach);
                if (k < fired.get(c).size()) {
                    round.use(fired.get(c).get(k));
                }
                rounds.add(round);
            }
        }
        return new Plan(targets, trackers, rounds);
    }

    /// The plan in the problem's own terms.
    Allocation allocation(AllocationProblem problem) {
        int[] counts = new int[problem.options().size()];
        for (Round round : rounds) {
            if (round.isFired()) {
                counts[round.opportunity().option()]++;
            }
        }
        return Allocation.of(problem, counts);
    }

    /// What is saved, in the search's whole numbers, of a plan that costs so much by the goal.
    static long defended(AllocationProblem problem, double loss) {
        return Math.round((problem.stake() - loss) * steps(problem));
    }

    /// A shot charged far more than is at stake is never worth it, and so charged sums stay within a long.
    private static long price(double steps) {
        return Math.round(Math.min(steps, BEYOND_STAKE * VALUE_STEPS));
    }

    /// Whole numbers for one unit of the objective.
    private static double steps(AllocationProblem problem) {
        double stake = problem.stake();
        return stake > 0 ? VALUE_STEPS / stake : 0;
    }

    /// The groups, with what each loses if nothing is fired: sums of whole numbers, as they are counted later.
    private static List<Group> groups(AllocationProblem problem, int[] groups, double steps) {
        Long[] stakes = new Long[1 + Arrays.stream(groups).max().orElse(0)];
        Arrays.fill(stakes, 0L);
        for (int j = 0; j < groups.length; j++) {
            stakes[groups[j]] += Math.round(problem.loss(j).times(steps).at(1));
        }
        List<Long> all = List.of(stakes);
        return IntStream.range(0, stakes.length)
                .mapToObj(g -> new Group(g, all))
                .toList();
    }

    List<Target> targets() {
        return targets;
    }

    List<Tracker> trackers() {
        return trackers;
    }

    /// Whether any round needs a tracker for any use.
    boolean isTracked() {
        return tracked;
    }

    List<Round> rounds() {
        return rounds;
    }
}
