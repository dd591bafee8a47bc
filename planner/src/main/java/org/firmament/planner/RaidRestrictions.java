package org.firmament.planner;

import static org.firmament.catalogs.units.Limits.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.units.LimitException;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationRules;
import org.firmament.optimizer.AllocationRules.NamedShot;
import org.firmament.optimizer.Restricted;
import org.firmament.optimizer.Restrictions;

/// A scenario's pinned and forbidden shots as options of its raids.
record RaidRestrictions(AllocationRules rules, List<Carrier> carriers) {
    RaidRestrictions {
        carriers = List.copyOf(carriers);
    }

    /// Refuses shots of raids, launches or carriers there are not.
    void check(List<FlownRaid> raids) {
        for (NamedShot shot : both()) {
            require(shot.raid() <= raids.size(), "allocation: raid", shot.raid(), "1 to " + raids.size(), "");
            int launches = raids.get(shot.raid() - 1).launches().size();
            require(shot.launch() <= launches, "allocation: launch", shot.launch(), "1 to " + launches, "");
            boolean known = carriers.stream().anyMatch(carrier -> carrier.name().equals(shot.carrier()));
            require(
                    known,
                    "allocation: carrier",
                    shot.carrier(),
                    "a satellite or site with interceptors",
                    "look for its name in engagements.csv");
        }
    }

    private List<NamedShot> both() {
        List<NamedShot> both = new ArrayList<>(rules.pinned());
        both.addAll(rules.forbidden());
        return both;
    }

    /// What is said about a raid, in options of its problem.
    ///
    /// @param raid  its number, from 1
    /// @throws LimitException  if a pinned shot is not possible, or shots cannot hold together
    Restrictions of(int raid, AllocationProblem problem) {
        List<Integer> pinned = rules.pinned().stream()
                .filter(shot -> shot.raid() == raid)
                .map(shot -> best(problem, shot))
                .toList();
        Restrictions restrictions = new Restrictions(rules.spacing(), pinned, forbidden(raid, problem));
        List<String> contradictions = Restricted.contradictions(problem, restrictions);
        if (!contradictions.isEmpty()) {
            throw new LimitException(
                    "allocation",
                    "raid " + raid,
                    "a raid that can be fought so: " + String.join(" ", contradictions),
                    "leave one of its pinned shots out");
        }
        return restrictions;
    }

    /// What is said about a raid whatever is pinned.
    Restrictions free(int raid, AllocationProblem problem) {
        return new Restrictions(rules.spacing(), List.of(), forbidden(raid, problem));
    }

    private List<Integer> forbidden(int raid, AllocationProblem problem) {
        return rules.forbidden().stream()
                .filter(shot -> shot.raid() == raid)
                .flatMapToInt(shot -> options(problem, shot))
                .boxed()
                .toList();
    }

    /// What is said about a later wave: pinned and forbidden shots are those of the first.
    Restrictions later() {
        return new Restrictions(rules.spacing(), List.of(), List.of());
    }

    private static IntStream options(AllocationProblem problem, NamedShot shot) {
        return IntStream.range(0, problem.options().size()).filter(o -> {
            AllocationProblem.Option option = problem.options().get(o);
            return option.launch() == shot.launch() - 1
                    && problem.carriers().get(option.carrier()).name().equals(shot.carrier());
        });
    }

    /// Of several ways to fire it the likeliest to kill, then the first.
    private static int best(AllocationProblem problem, NamedShot shot) {
        return options(problem, shot)
                .boxed()
                .min(Comparator.comparingDouble(o -> -problem.options().get(o).killProbability()))
                .orElseThrow(() -> new LimitException(
                        "allocation.pinned",
                        shot.carrier() + " at launch " + shot.launch() + " of raid " + shot.raid(),
                        "a shot that is possible: it has no opportunity",
                        "look for one in engagements.csv"));
    }
}
