package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.AllocationProblem.Task;

/// A problem under restrictions as a problem without any, with the same options: what is left to choose.
///
/// Pinned shots are taken off what there is, and off the chances of their launches to come; what is forbidden takes
/// a unit of a resource there is none of; two releases of a carrier closer than the spacing take the same unit.
/// Exact: plans of the rest and plans of the whole that obey are the same, and leak the same.
///
/// @param whole         the problem without its restrictions
/// @param pinned        for each option how often it must be used
/// @param rest          what is left to choose
/// @param restrictions  what it is under
public record Restricted(
        AllocationProblem whole, List<Integer> pinned, AllocationProblem rest, Restrictions restrictions) {
    public Restricted {
        pinned = List.copyOf(pinned);
    }

    /// @throws org.firmament.catalogs.units.LimitException  if the restrictions cannot hold together; ask
    ///     [#contradictions] before
    public static Restricted of(AllocationProblem problem, Restrictions restrictions) {
        int[] pins = pins(problem, restrictions);
        List<Resource> resources = new ArrayList<>(problem.resources());
        List<List<Integer>> needs = new ArrayList<>();
        problem.options().forEach(option -> needs.add(new ArrayList<>(option.resources())));
        space(problem, restrictions.spacing(), resources, needs);
        limitPinnedLaunches(problem, pins, resources, needs);
        int[] units = resources.stream().mapToInt(Resource::capacity).toArray();
        int[] rounds =
                problem.carriers().stream().mapToInt(CarrierStock::inventory).toArray();
        double[] comes = problem.launches().stream().mapToDouble(Task::flies).toArray();
        for (int o = 0; o < pins.length; o++) {
            Option option = problem.options().get(o);
            rounds[option.carrier()] -= pins[o];
            for (int resource : needs.get(o)) {
                units[resource] -= pins[o];
            }
            for (int use = 0; use < pins[o]; use++) {
                comes[option.launch()] *= 1 - option.killProbability();
            }
        }
        if (!restrictions.forbidden().isEmpty()) {
            restrictions.forbidden().stream()
                    .distinct()
                    .forEach(o -> needs.get(o).add(resources.size()));
            resources.add(new Resource("forbidden", 0));
            units = Arrays.copyOf(units, units.length + 1);
        }
        int[] left = units;
        AllocationProblem rest = new AllocationProblem(
                IntStream.range(0, rounds.length)
                        .mapToObj(c -> problem.carriers().get(c).holding(rounds[c]))
                        .toList(),
                IntStream.range(0, comes.length)
                        .mapToObj(j -> problem.launches()
                                .get(j)
                                .with(problem.launches().get(j).value(), comes[j]))
                        .toList(),
                IntStream.range(0, pins.length)
                        .mapToObj(o -> with(problem.options().get(o), needs.get(o)))
                        .toList(),
                IntStream.range(0, left.length)
                        .mapToObj(r -> new Resource(resources.get(r).name(), left[r]))
                        .toList(),
                problem.maxShots(),
                problem.goal());
        return new Restricted(problem, Arrays.stream(pins).boxed().toList(), withoutHopeless(rest), restrictions);
    }

    /// The same for another goal.
    public Restricted with(Goal goal) {
        return of(whole.with(goal), restrictions);
    }

    /// Where the chance that none gets through counts, it is nothing as soon as one launch cannot be fired at:
    /// then it is counted over the others.
    private static AllocationProblem withoutHopeless(AllocationProblem rest) {
        if (rest.goal().objective() != Goal.Objective.NO_LEAKER) {
            return rest;
        }
        boolean[] hopeful = new boolean[rest.launches().size()];
        for (int o = 0; o < rest.options().size(); o++) {
            Option option = rest.options().get(o);
            hopeful[option.launch()] |= option.killProbability() > 0 && rest.mostUses(o) > 0;
        }
        List<Task> launches = IntStream.range(0, hopeful.length)
                .mapToObj(j -> {
                    Task launch = rest.launches().get(j);
                    return hopeful[j] || launch.flies() < 1 ? launch : launch.with(0, launch.flies());
                })
                .toList();
        return new AllocationProblem(
                rest.carriers(), launches, rest.options(), rest.resources(), rest.maxShots(), rest.goal());
    }

    /// Launches worth something that nothing can be fired at, and that therefore do not count; none unless the
    /// chance that none gets through is what counts.
    public int hopeless() {
        int left = 0;
        for (int j = 0; j < rest.launches().size(); j++) {
            left += whole.launches().get(j).value() > 0
                            && rest.launches().get(j).value() == 0
                    ? 1
                    : 0;
        }
        return left;
    }

    /// What the pinned shots are charged [unit of the objective].
    public double charged() {
        double sum = 0;
        for (int o = 0; o < pinned.size(); o++) {
            sum += pinned.get(o) * whole.price(o);
        }
        return sum;
    }

    /// The plan that fires what is pinned and nothing else.
    public Allocation pinsAlone() {
        return whole(Allocation.none(rest));
    }

    /// A plan of the rest together with what is pinned.
    public Allocation whole(Allocation plan) {
        int[] counts = plan.counts(rest);
        for (int o = 0; o < counts.length; o++) {
            counts[o] += pinned.get(o);
        }
        return Allocation.of(whole, counts).judged(plan.loss() + charged());
    }

    /// What a plan of the whole chooses beyond what is pinned.
    ///
    /// @throws org.firmament.catalogs.units.LimitException  if it does not obey the restrictions
    public Allocation rest(Allocation plan) {
        int[] counts = plan.counts(whole);
        for (int o = 0; o < counts.length; o++) {
            counts[o] -= pinned.get(o);
        }
        return Allocation.of(rest, counts);
    }

    /// Which restrictions cannot hold together, or with what there is, in words; none if all can. Of pinned shots
    /// those are named of which any one fewer could be fired.
    public static List<String> contradictions(AllocationProblem problem, Restrictions restrictions) {
        List<String> found = new ArrayList<>();
        for (String kind : List.of("pinned", "forbidden")) {
            List<Integer> named = kind.equals("pinned") ? restrictions.pinned() : restrictions.forbidden();
            named.stream()
                    .filter(o -> o < 0 || o >= problem.options().size())
                    .forEach(o -> found.add(kind + ": " + o + " is not an option: there are "
                            + problem.options().size() + ", counted from 0."));
        }
        if (!found.isEmpty()) {
            return found;
        }
        restrictions.pinned().stream()
                .distinct()
                .filter(restrictions.forbidden()::contains)
                .forEach(o -> found.add("option " + o + " is pinned and forbidden. Maybe leave one out."));
        List<Resource> resources = new ArrayList<>(problem.resources());
        List<List<Integer>> needs = new ArrayList<>();
        problem.options().forEach(option -> needs.add(new ArrayList<>(option.resources())));
        space(problem, restrictions.spacing(), resources, needs);
        found.addAll(new Contradictions(problem, resources, needs).among(restrictions.pinned()));
        return found;
    }

    private static int[] pins(AllocationProblem problem, Restrictions restrictions) {
        int[] pins = new int[problem.options().size()];
        restrictions.pinned().forEach(o -> pins[o]++);
        return pins;
    }

    /// Gives options of one carrier that are released less than `spacing` after each other a resource of one unit:
    /// one for each longest run of such options.
    private static void space(
            AllocationProblem problem, double spacing, List<Resource> resources, List<List<Integer>> needs) {
        if (spacing <= 0) {
            return;
        }
        for (int c = 0; c < problem.carriers().size(); c++) {
            int carrier = c;
            if (problem.carriers().get(c).inventory() < 2) {
                continue; // It never releases two.
            }
            List<Integer> own = IntStream.range(0, problem.options().size())
                    .filter(o -> problem.options().get(o).carrier() == carrier)
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            o -> problem.options().get(o).release()))
                    .toList();
            int covered = 0;
            for (int first = 0; first < own.size() && covered < own.size(); first++) {
                double from = problem.options().get(own.get(first)).release();
                int end = first;
                while (end < own.size() && problem.options().get(own.get(end)).release() - from < spacing) {
                    end++;
                }
                if (end > covered) {
                    own.subList(first, end).forEach(o -> needs.get(o).add(resources.size()));
                    resources.add(new Resource(
                            "releases of " + problem.carriers().get(c).name() + " from " + from + " s", 1));
                    covered = end;
                }
            }
        }
    }

    /// Launches with pinned shots may draw fewer others than the rest.
    private static void limitPinnedLaunches(
            AllocationProblem problem, int[] pins, List<Resource> resources, List<List<Integer>> needs) {
        boolean[] limited = new boolean[problem.launches().size()];
        for (int o = 0; o < pins.length; o++) {
            limited[problem.options().get(o).launch()] |= pins[o] > 0;
        }
        for (int j = 0; j < limited.length; j++) {
            if (limited[j]) {
                for (int o = 0; o < pins.length; o++) {
                    if (problem.options().get(o).launch() == j) {
                        needs.get(o).add(resources.size());
                    }
                }
                resources.add(
                        new Resource("shots at " + problem.launches().get(j).name(), problem.maxShots()));
            }
        }
    }

    private static Option with(Option option, List<Integer> resources) {
        return new Option(
                option.carrier(),
                option.launch(),
                option.killProbability(),
                resources,
                option.release(),
                option.intercept());
    }
}
