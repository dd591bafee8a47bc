package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.AllocationProblem.Task;

/// Allocation problems for tests, and their best plans by trying everything.
public final class Problems {
    private Problems() {}

    /// A few carriers, launches and trackers, every limit tight.
    public static AllocationProblem tiny(SplittableRandom random) {
        int carriers = random.nextInt(1, 4);
        int launches = random.nextInt(1, 4);
        int resources = random.nextInt(0, 3);
        List<CarrierStock> stocks = new ArrayList<>();
        for (int c = 0; c < carriers; c++) {
            stocks.add(new CarrierStock("carrier " + c, random.nextInt(0, 4)));
        }
        List<Task> tasks = new ArrayList<>();
        for (int j = 0; j < launches; j++) {
            tasks.add(new Task("launch " + j, random.nextInt(0, 10)));
        }
        List<Resource> trackers = new ArrayList<>();
        for (int r = 0; r < resources; r++) {
            trackers.add(new Resource("tracker " + r, random.nextInt(0, 4)));
        }
        List<Option> options = new ArrayList<>();
        int count = random.nextInt(0, 8);
        for (int o = 0; o < count; o++) {
            Set<Integer> needs = new HashSet<>();
            for (int r = 0; r < resources; r++) {
                if (random.nextInt(3) == 0) {
                    needs.add(r);
                }
            }
            double release = random.nextInt(100);
            double kill = random.nextInt(8) == 0 ? random.nextInt(2) : random.nextInt(1, 20) / 20.0;
            options.add(new Option(
                    random.nextInt(carriers),
                    random.nextInt(launches),
                    kill,
                    List.copyOf(needs),
                    release,
                    release + random.nextInt(50)));
        }
        return new AllocationProblem(stocks, tasks, options, trackers, random.nextInt(1, 4));
    }

    /// Many carriers with one round each, launches of different worth that a part of the carriers can reach,
    /// shared trackers: the shape of a boost-phase raid.
    public static AllocationProblem raid(
            SplittableRandom random, int carriers, int launches, int optionsEach, int maxShots, int tracks) {
        List<CarrierStock> stocks = new ArrayList<>();
        for (int c = 0; c < carriers; c++) {
            stocks.add(new CarrierStock("carrier " + c, 1));
        }
        List<Task> tasks = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        List<Resource> trackers = List.of(new Resource("west", tracks), new Resource("east", tracks));
        for (int j = 0; j < launches; j++) {
            tasks.add(new Task("launch " + j, random.nextInt(1, 6)));
            int first = random.nextInt(carriers);
            for (int k = 0; k < optionsEach; k++) {
                int carrier = (first + k) % carriers;
                double release = 60 + random.nextInt(40);
                options.add(new Option(
                        carrier,
                        j,
                        0.5 + 0.4 * random.nextDouble(),
                        List.of(random.nextInt(2)),
                        release,
                        release + 50 + random.nextInt(60)));
            }
        }
        return new AllocationProblem(stocks, tasks, options, trackers, maxShots);
    }

    /// Every carrier holds one round and can fire at every launch with its own chance: weapons and targets.
    public static AllocationProblem weaponsAndTargets(SplittableRandom random, int weapons, int targets) {
        return weaponsAndTargets(random, weapons, targets, 1);
    }

    /// Every carrier holds a few rounds and can fire at every launch with its own chance.
    public static AllocationProblem weaponsAndTargets(SplittableRandom random, int weapons, int targets, int shots) {
        List<CarrierStock> stocks = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        for (int j = 0; j < targets; j++) {
            tasks.add(new Task("target " + j, random.nextInt(25, 101)));
        }
        for (int c = 0; c < weapons; c++) {
            stocks.add(new CarrierStock("weapon " + c, shots));
            for (int j = 0; j < targets; j++) {
                options.add(new Option(c, j, 0.6 + 0.3 * random.nextDouble(), List.of(), 0, 0));
            }
        }
        return new AllocationProblem(stocks, tasks, options, List.of(), weapons * shots);
    }

    /// One magazine that can fire at equal targets.
    public static AllocationProblem uniform(int shots, int targets, double killProbability) {
        List<Task> tasks = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        for (int j = 0; j < targets; j++) {
            tasks.add(new Task("target " + j, 1));
            options.add(new Option(0, j, killProbability, List.of(), 0, 0));
        }
        return new AllocationProblem(
                List.of(new CarrierStock("magazine", shots)), tasks, options, List.of(), Math.max(1, shots));
    }

    /// The same problem with more or fewer options.
    public static AllocationProblem with(AllocationProblem problem, List<Option> options) {
        return new AllocationProblem(
                problem.carriers(), problem.launches(), options, problem.resources(), problem.maxShots());
    }

    /// A problem with two corridors, launches that may not come, and interceptors at different costs, for a goal.
    public static AllocationProblem aimed(AllocationProblem problem, SplittableRandom random, Goal goal) {
        List<CarrierStock> stocks = problem.carriers().stream()
                .map(c -> new CarrierStock(c.name(), c.inventory(), 1e6 * random.nextInt(1, 5)))
                .toList();
        List<Task> tasks = problem.launches().stream()
                .map(j -> new Task(
                        j.name(),
                        j.value(),
                        random.nextInt(3) == 0 ? 0.5 : 1,
                        random.nextBoolean() ? "north" : "south"))
                .toList();
        return new AllocationProblem(stocks, tasks, problem.options(), problem.resources(), problem.maxShots(), goal);
    }

    /// Every plan there is, by how often it uses each option.
    public static List<int[]> plans(AllocationProblem problem) {
        List<int[]> plans = new ArrayList<>();
        collect(problem, 0, new Remaining(problem), new int[problem.options().size()], plans);
        return plans;
    }

    private static void collect(
            AllocationProblem problem, int option, Remaining left, int[] counts, List<int[]> plans) {
        if (option == counts.length) {
            plans.add(counts.clone());
            return;
        }
        collect(problem, option + 1, left, counts, plans);
        if (left.admits(option)) {
            left.take(option);
            counts[option]++;
            collect(problem, option, left, counts, plans);
            counts[option]--;
            left.giveBack(option);
        }
    }

    /// What a plan has of each thing a goal may speak of, added up here and nowhere else.
    ///
    /// @param objective  without prices
    public record Judged(double objective, double priced, double leaked, double shots, double dollars) {
        public double of(Goal.Saving saving) {
            return switch (saving) {
                case LEAKAGE -> leaked;
                case SHOTS -> shots;
                case COST -> dollars;
            };
        }
    }

    /// Judges a plan.
    public static Judged judged(AllocationProblem problem, int[] counts) {
        double[] through = problem.launches().stream().mapToDouble(Task::flies).toArray();
        double shots = 0;
        double dollars = 0;
        for (int o = 0; o < counts.length; o++) {
            Option option = problem.options().get(o);
            through[option.launch()] *= Math.pow(1 - option.killProbability(), counts[o]);
            shots += counts[o];
            dollars += counts[o] * problem.carriers().get(option.carrier()).cost();
        }
        double north = 0;
        double south = 0;
        double logarithms = 0;
        for (int j = 0; j < through.length; j++) {
            Task launch = problem.launches().get(j);
            if (launch.corridor().equals("north")) {
                north += launch.value() * through[j];
            } else {
                south += launch.value() * through[j];
            }
            // One launch in a thousand million fails by itself, so that no logarithm is infinite.
            double comes = Math.min(1, (1 - 1e-9) / launch.flies());
            logarithms += launch.value() > 0 ? -Math.log1p(-comes * through[j]) : 0;
        }
        double objective = switch (problem.goal().objective()) {
            case LEAKAGE -> north + south;
            case NO_LEAKER -> logarithms;
            case WORST_CORRIDOR -> Math.max(north, south);
        };
        double price = problem.goal().shotPrice() * shots + problem.goal().costPrice() * dollars / 1e6;
        return new Judged(objective, objective + price, north + south, shots, dollars);
    }

    /// What the best plan leaks, found by trying every plan.
    public static double least(AllocationProblem problem) {
        double[] survival = new double[problem.launches().size()];
        Arrays.fill(survival, 1);
        return least(problem, 0, new Remaining(problem), survival);
    }

    private static double least(AllocationProblem problem, int option, Remaining left, double[] survival) {
        if (option == problem.options().size()) {
            double leaked = 0;
            for (int j = 0; j < survival.length; j++) {
                leaked += problem.launches().get(j).value() * survival[j];
            }
            return leaked;
        }
        double best = least(problem, option + 1, left, survival);
        if (left.admits(option)) {
            Option o = problem.options().get(option);
            double before = survival[o.launch()];
            left.take(option);
            survival[o.launch()] = before * (1 - o.killProbability());
            best = Math.min(best, least(problem, option, left, survival));
            survival[o.launch()] = before;
            left.giveBack(option);
        }
        return best;
    }
}
