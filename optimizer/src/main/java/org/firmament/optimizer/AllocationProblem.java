package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Which interceptors to spend on which launches: everything the choice depends on, and nothing else.
///
/// A plan uses option `o` a whole number of times `x_o`. Every use takes one round of its carrier, one of the
/// shots its launch may draw, and one unit of each of its resources. The plan leaks
/// `Σ_j w_j f_j Π_o (1 − p_o)^x_o`, where launch `j` is worth `w_j` and flies with probability `f_j`: shots fail
/// independently of each other. What the plan keeps down is what its [Goal] says, the leaked value unless told.
///
/// @param carriers   what holds interceptors; options name them by index
/// @param launches   what is to be stopped; options name them by index
/// @param options    the shots that are possible at all
/// @param resources  what else a shot takes, such as a sensor's tracks; options name them by index
/// @param maxShots   most shots at one launch
/// @param goal       what a plan is for
public record AllocationProblem(
        @Written(says = "what holds interceptors") List<CarrierStock> carriers,
        @Written(says = "what is to be stopped") List<Task> launches,

        @Written(says = "the shots that are possible at all")
        List<Option> options,

        @Written(fallback = "[]", says = "what else shots share, such as a sensor's tracks")
        List<Resource> resources,

        @Written(min = 1, max = 1_000_000, says = "most shots at one launch")
        int maxShots,

        @Written(flat = true) Goal goal) {
    private static final double MILLION = 1e6;

    /// A carrier and the interceptors it holds.
    ///
    /// @param cost  of one of them [USD]
    public record CarrierStock(
            String name,

            @Written(min = 0, max = 1_000_000, says = "interceptors it holds")
            int inventory,

            @Written(unit = Unit.DOLLARS, min = 0, max = 1e12, fallback = "0", says = "cost of one of them")
            double cost) {
        public CarrierStock {
            Limits.check(CarrierStock.class, name, inventory, cost);
        }

        /// One whose interceptors cost nothing.
        public CarrierStock(String name, int inventory) {
            this(name, inventory, 0);
        }

        /// The same with more or fewer.
        CarrierStock holding(int other) {
            return new CarrierStock(name, other, cost);
        }
    }

    /// A launch to be stopped.
    ///
    /// @param value     lost when it leaks, in any unit shared by all launches
    /// @param flies     probability that it gets through if nothing is fired at it
    /// @param corridor  it flies along
    public record Task(
            String name,

            @Written(min = 0, says = "lost when it leaks") double value,

            @Written(min = 0, max = 1, fallback = "1", says = "probability that it comes if nothing is fired at it")
            double flies,

            @Written(fallback = "''", says = "the corridor it flies along")
            String corridor) {
        public Task {
            require(Double.isFinite(value) && value >= 0, "value", value, "finite and at least 0", "");
            require(flies >= 0 && flies <= 1, "flies", flies, "0 to 1", "");
        }

        /// One that surely comes.
        public Task(String name, double value) {
            this(name, value, 1, "");
        }

        /// The same with another value and chance to come.
        Task with(double otherValue, double otherFlies) {
            return new Task(name, otherValue, otherFlies, corridor);
        }
    }

    /// Something shots share besides rounds, in units: the tracks a sensor can hold at once.
    public record Resource(
            String name,

            @Written(min = 0, max = 1_000_000, says = "units there are of it")
            int capacity) {
        public Resource {
            require(capacity >= 0, "capacity", capacity, "at least 0", "");
        }
    }

    /// One possible shot. It may be used several times, as far as rounds, resources and the limit of shots go.
    ///
    /// @param carrier          index of the carrier that fires
    /// @param launch           index of the launch fired at
    /// @param killProbability  of one shot
    /// @param resources        indices of the resources one shot takes a unit of, each at most once
    /// @param release          when the interceptor leaves its carrier [s after the epoch]
    /// @param intercept        when it meets the missile [s after the epoch]
    public record Option(
            @Written(min = 0, says = "which carrier fires, from 0")
            int carrier,

            @Written(min = 0, says = "which launch it fires at, from 0")
            int launch,

            @Written(min = 0, max = 1, says = "of one shot") double killProbability,

            @Written(min = 0, fallback = "[]", says = "which resources one shot takes a unit of, from 0")
            List<Integer> resources,

            @Written(unit = Unit.SECONDS, fallback = "0", says = "when the interceptor leaves its carrier")
            double release,

            @Written(unit = Unit.SECONDS, fallback = "0", says = "when it meets the missile")
            double intercept) {
        public Option {
            require(killProbability >= 0 && killProbability <= 1, "kill_probability", killProbability, "0 to 1", "");
            require(Double.isFinite(release), "release_s", release, "a time", "");
            require(
                    Double.isFinite(intercept) && intercept >= release,
                    "intercept_s",
                    intercept,
                    "a time at or after the release at " + release,
                    "");
            resources = List.copyOf(resources);
            require(
                    new HashSet<>(resources).size() == resources.size(),
                    "resources",
                    resources,
                    "a list without repetition",
                    "name a resource of half the capacity");
        }
    }

    public AllocationProblem {
        carriers = List.copyOf(carriers);
        launches = List.copyOf(launches);
        options = List.copyOf(options);
        resources = List.copyOf(resources);
        require(maxShots >= 1, "max_shots", maxShots, "at least 1", "");
        for (int o = 0; o < options.size(); o++) {
            Option option = options.get(o);
            String key = "options[" + o + "].";
            requireIndex(key + "carrier", option.carrier, carriers.size());
            requireIndex(key + "launch", option.launch, launches.size());
            for (int resource : option.resources) {
                requireIndex(key + "resources", resource, resources.size());
            }
        }
    }

    /// For the leaked value alone.
    public AllocationProblem(
            List<CarrierStock> carriers,
            List<Task> launches,
            List<Option> options,
            List<Resource> resources,
            int maxShots) {
        this(carriers, launches, options, resources, maxShots, Goal.LEAKAGE);
    }

    /// The same for another goal.
    public AllocationProblem with(Goal other) {
        return new AllocationProblem(carriers, launches, options, resources, maxShots, other);
    }

    private static void requireIndex(String key, int index, int size) {
        require(
                index >= 0 && index < size,
                key,
                index,
                size == 0 ? "possible: there are none" : "0 to " + (size - 1),
                "");
    }

    /// Value of all launches that come, expected, which is what leaks without a defence.
    public double value() {
        return launches.stream()
                .mapToDouble(launch -> launch.value * launch.flies)
                .sum();
    }

    /// What it costs, by the goal, that a launch gets through. Where the chance that none gets through counts, so
    /// does every launch that is worth anything, however much.
    public Loss loss(int launch) {
        Task task = launches.get(launch);
        return switch (goal.objective()) {
            case LEAKAGE, WORST_CORRIDOR -> new Loss(Loss.Kind.LEAKED, task.value, task.flies);
            case NO_LEAKER ->
                new Loss(Loss.Kind.LOGARITHM, task.value > 0 ? 1 : 0, Math.min(task.flies, 1 - Loss.FAILS));
        };
    }

    /// What one use of an option is charged, by the goal [unit of the objective].
    public double price(int option) {
        CarrierStock carrier = carriers.get(options.get(option).carrier);
        return goal.shotPrice() + goal.costPrice() * carrier.cost / MILLION;
    }

    /// For each launch the number of the group whose losses are summed with its own: of the group that loses most
    /// counts the sum. One group, unless corridors are told apart.
    public int[] groups() {
        if (goal.objective() != Goal.Objective.WORST_CORRIDOR) {
            return new int[launches.size()];
        }
        List<String> names = corridors();
        return launches.stream()
                .mapToInt(launch -> names.indexOf(launch.corridor))
                .toArray();
    }

    /// The corridors of the launches, in the order in which they appear.
    public List<String> corridors() {
        return launches.stream().map(Task::corridor).distinct().toList();
    }

    /// What a plan costs by the goal.
    ///
    /// @param survival  of each launch
    /// @param spent     what its shots are charged
    double loss(double[] survival, double spent) {
        int[] groups = groups();
        double[] sums = new double[launches.size() + 1];
        double most = 0;
        for (int j = 0; j < survival.length; j++) {
            sums[groups[j]] += loss(j).at(survival[j]);
        }
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        return most + spent;
    }

    /// What the plan that fires nothing costs by the goal [unit of the objective].
    public double stake() {
        double[] survival = new double[launches.size()];
        Arrays.fill(survival, 1);
        return loss(survival, 0);
    }

    /// For each launch the indices of its options, ascending.
    public List<List<Integer>> optionsByLaunch() {
        List<List<Integer>> byLaunch = new ArrayList<>();
        launches.forEach(launch -> byLaunch.add(new ArrayList<>()));
        for (int o = 0; o < options.size(); o++) {
            byLaunch.get(options.get(o).launch).add(o);
        }
        return byLaunch;
    }

    /// Most uses of an option that any plan can make.
    public int mostUses(int option) {
        Option o = options.get(option);
        int most = Math.min(maxShots, carriers.get(o.carrier).inventory);
        for (int resource : o.resources) {
            most = Math.min(most, resources.get(resource).capacity);
        }
        return most;
    }
}
