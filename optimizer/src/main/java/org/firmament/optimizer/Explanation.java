package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.firmament.optimizer.AllocationProblem.Option;

/// Why launches leak under a plan, read off the plan itself.
///
/// @param leaks         one for each launch that may get through, by ascending launch
/// @param idle          one for each carrier that keeps interceptors, by ascending carrier
/// @param idleCarriers  carriers that hold interceptors and have an option, but fire nothing
/// @param bottlenecks   launches that share too few interceptors, whatever the plan
public record Explanation(List<Leak> leaks, List<Idle> idle, int idleCarriers, List<Bottleneck> bottlenecks) {
    /// A launch that may get through.
    ///
    /// @param survival  probability that it does
    /// @param shots     shots it draws
    /// @param reason    why it draws no more
    public record Leak(int launch, double survival, int shots, Reason reason) {}

    /// A carrier that does not fire all it holds.
    ///
    /// @param rounds  interceptors it keeps
    /// @param reason  why: nothing in its reach; all launches in its reach draw all shots they may; no track left;
    ///                or nothing to save
    public record Idle(int carrier, int rounds, Reason reason) {}

    /// Why a launch draws no more shots, or a carrier fires no more.
    public enum Reason {
        /// No option has a chance to kill it.
        NO_OPTION,
        /// It draws as many shots as the doctrine allows.
        SHOTS_LIMIT,
        /// Every carrier with an option is spent on other launches, none of which could spare the round without
        /// standing bare itself.
        INVENTORY,
        /// A carrier has a round left, but what tracks or guides it is taken, and no launch could spare it
        /// without standing bare.
        TRACKS,
        /// A round or a track spent as a further shot elsewhere could be spent here; it saves more where it is. Or
        /// a shot costs more, by the prices of the goal, than it saves.
        NOT_WORTH_IT
    }

    public Explanation {
        leaks = List.copyOf(leaks);
        idle = List.copyOf(idle);
        bottlenecks = List.copyOf(bottlenecks);
    }

    /// Reads the reasons off a plan of what restrictions leave, to which no shot can be added.
    static Explanation of(Restricted restricted, Allocation plan) {
        Explanation rest = of(restricted.rest(), plan);
        Allocation whole = restricted.whole(plan);
        Remaining left = new Remaining(restricted.whole(), whole);
        List<Leak> leaks = rest.leaks.stream()
                .map(leak -> new Leak(
                        leak.launch,
                        whole.survival().get(leak.launch),
                        restricted.whole().maxShots() - left.shots(leak.launch),
                        leak.reason))
                .filter(leak -> leak.survival > 0)
                .toList();
        return new Explanation(leaks, rest.idle, rest.idleCarriers, rest.bottlenecks);
    }

    /// Reads the reasons off a plan to which no shot can be added.
    public static Explanation of(AllocationProblem problem, Allocation plan) {
        Remaining left = new Remaining(problem, plan);
        List<List<Integer>> byLaunch = problem.optionsByLaunch();
        List<Leak> leaks = new ArrayList<>();
        for (int j = 0; j < problem.launches().size(); j++) {
            double survival = plan.survival().get(j);
            if (survival > 0) {
                int shots = problem.maxShots() - left.shots(j);
                leaks.add(new Leak(j, survival, shots, reason(problem, plan, left, byLaunch.get(j), j)));
            }
        }
        return new Explanation(leaks, idle(problem, left), idleCarriers(problem, plan), Bottleneck.of(problem));
    }

    private static Reason reason(
            AllocationProblem problem, Allocation plan, Remaining left, List<Integer> options, int launch) {
        List<Integer> useful = options.stream()
                .filter(o -> problem.mostUses(o) > 0 && problem.options().get(o).killProbability() > 0)
                .toList();
        if (useful.isEmpty()) {
            return Reason.NO_OPTION;
        }
        if (left.shots(launch) == 0) {
            return Reason.SHOTS_LIMIT;
        }
        if (problem.launches().get(launch).value() == 0
                || useful.stream().anyMatch(left::admits)
                || useful.stream().anyMatch(o -> canBeSpared(problem, plan, left, o))) {
            return Reason.NOT_WORTH_IT;
        }
        boolean spent = useful.stream()
                .allMatch(o -> left.rounds(problem.options().get(o).carrier()) == 0);
        return spent ? Reason.INVENTORY : Reason.TRACKS;
    }

    /// Whether `option` fits once some other launch gives up one of its several shots.
    private static boolean canBeSpared(AllocationProblem problem, Allocation plan, Remaining left, int option) {
        int launch = problem.options().get(option).launch();
        for (Allocation.Shots used : plan.shots()) {
            int other = problem.options().get(used.option()).launch();
            if (other == launch || problem.maxShots() - left.shots(other) < 2) {
                continue;
            }
            left.giveBack(used.option());
            boolean fits = left.admits(option);
            left.take(used.option());
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private static List<Idle> idle(AllocationProblem problem, Remaining left) {
        List<List<Integer>> byCarrier = new ArrayList<>();
        problem.carriers().forEach(carrier -> byCarrier.add(new ArrayList<>()));
        for (int o = 0; o < problem.options().size(); o++) {
            if (problem.options().get(o).killProbability() > 0 && problem.mostUses(o) > 0) {
                byCarrier.get(problem.options().get(o).carrier()).add(o);
            }
        }
        List<Idle> idle = new ArrayList<>();
        for (int c = 0; c < byCarrier.size(); c++) {
            if (left.rounds(c) > 0) {
                idle.add(new Idle(c, left.rounds(c), idleReason(problem, left, byCarrier.get(c))));
            }
        }
        return idle;
    }

    private static Reason idleReason(AllocationProblem problem, Remaining left, List<Integer> options) {
        if (options.isEmpty()) {
            return Reason.NO_OPTION;
        }
        List<Integer> wanted = options.stream()
                .filter(o -> left.shots(problem.options().get(o).launch()) > 0)
                .toList();
        if (wanted.isEmpty()) {
            return Reason.SHOTS_LIMIT;
        }
        return wanted.stream().noneMatch(left::hasUnits) ? Reason.TRACKS : Reason.NOT_WORTH_IT;
    }

    private static int idleCarriers(AllocationProblem problem, Allocation plan) {
        boolean[] able = new boolean[problem.carriers().size()];
        for (Option option : problem.options()) {
            able[option.carrier()] |= option.killProbability() > 0;
        }
        for (Allocation.Shots used : plan.shots()) {
            able[problem.options().get(used.option()).carrier()] = false;
        }
        int idle = 0;
        for (int c = 0; c < able.length; c++) {
            if (able[c] && problem.carriers().get(c).inventory() > 0) {
                idle++;
            }
        }
        return idle;
    }
}
