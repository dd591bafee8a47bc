package org.firmament.optimizer;

import static org.firmament.catalogs.units.Limits.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Which interceptors to spend on which launches: everything the choice depends on, and nothing else.
///
/// A plan uses option `o` a whole number of times `x_o`. Every use takes one round of its carrier, one of the
/// shots its launch may draw, and one unit of each of its resources. The plan leaks `Σ_j w_j Π_o (1 − p_o)^x_o`:
/// shots fail independently of each other.
///
/// @param carriers   what holds interceptors; options name them by index
/// @param launches   what is to be stopped; options name them by index
/// @param options    the shots that are possible at all
/// @param resources  what else a shot takes, such as a sensor's tracks; options name them by index
/// @param maxShots   most shots at one launch
public record AllocationProblem(
        @Written(says = "what holds interceptors") List<CarrierStock> carriers,
        @Written(says = "what is to be stopped") List<Task> launches,

        @Written(says = "the shots that are possible at all")
        List<Option> options,

        @Written(fallback = "[]", says = "what else shots share, such as a sensor's tracks")
        List<Resource> resources,

        @Written(min = 1, max = 1_000_000, says = "most shots at one launch")
        int maxShots) {
    /// A carrier and the interceptors it holds.
    public record CarrierStock(
            String name,

            @Written(min = 0, max = 1_000_000, says = "interceptors it holds")
            int inventory) {
        public CarrierStock {
            require(inventory >= 0, "inventory", inventory, "at least 0", "");
        }
    }

    /// A launch to be stopped.
    ///
    /// @param value  lost when it leaks, in any unit shared by all launches
    public record Task(
            String name,
            @Written(min = 0, says = "lost when it leaks") double value) {
        public Task {
            require(Double.isFinite(value) && value >= 0, "value", value, "finite and at least 0", "");
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

    private static void requireIndex(String key, int index, int size) {
        require(
                index >= 0 && index < size,
                key,
                index,
                size == 0 ? "possible: there are none" : "0 to " + (size - 1),
                "");
    }

    /// Value of all launches together, which is what leaks without a defence.
    public double value() {
        return launches.stream().mapToDouble(Task::value).sum();
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

    /// What leaks if launches did not have to share anything: a lower bound that costs nothing, and is reached
    /// when the defence is plentiful. Every launch gets its `maxShots` best shots, and no carrier fires more than
    /// it holds.
    public double unsharedLeakage() {
        double leaked = 0;
        List<List<Integer>> byLaunch = optionsByLaunch();
        for (int j = 0; j < launches.size(); j++) {
            List<Integer> best = new ArrayList<>(byLaunch.get(j));
            best.sort((a, b) -> Double.compare(options.get(b).killProbability, options.get(a).killProbability));
            int[] left = carriers.stream().mapToInt(CarrierStock::inventory).toArray();
            int shots = maxShots;
            double survival = 1;
            for (int option : best) {
                Option o = options.get(option);
                for (int uses = Math.min(mostUses(option), left[o.carrier]); uses > 0 && shots > 0; uses--, shots--) {
                    survival *= 1 - o.killProbability;
                    left[o.carrier]--;
                }
            }
            leaked += launches.get(j).value * survival;
        }
        return leaked;
    }
}
