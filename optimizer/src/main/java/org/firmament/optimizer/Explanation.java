package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.firmament.optimizer.AllocationProblem.Option;

/// Why launches leak under a plan, read off the plan itself.
///
/// @param leaks         one for each launch that may get through, by ascending launch
/// @param idleCarriers  carriers that hold interceptors and have an option, but fire nothing
public record Explanation(List<Leak> leaks, int idleCarriers) {
    /// A launch that may get through.
    ///
    /// @param survival  probability that it does
    /// @param shots     shots it draws
    /// @param reason    why it draws no more
    public record Leak(int launch, double survival, int shots, Reason reason) {}

    /// Why a launch draws no more shots.
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
        /// A round or a track spent as a further shot elsewhere could be spent here; it saves more where it is.
        NOT_WORTH_IT
    }

    public Explanation {
        leaks = List.copyOf(leaks);
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
        return new Explanation(leaks, idle(problem, plan));
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

    private static int idle(AllocationProblem problem, Allocation plan) {
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
