package org.firmament.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firmament.optimizer.Allocation;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.optimizer.AllocationRules;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.Allocator;
import org.firmament.optimizer.Greedy;
import org.firmament.optimizer.Restricted;
import org.firmament.optimizer.Restrictions;
import org.firmament.optimizer.Solved;
import org.firmament.optimizer.Watch;
import org.firmament.optimizer.bound.ColumnGenerationProver;
import org.firmament.optimizer.optaplanner.OptaPlannerAllocator;
import org.firmament.planner.instance.Instance;
import org.firmament.planner.instance.InstanceFile;
import org.firmament.planner.instance.InstanceRules;

/// Ways to allocate beside each other, on the same problems in one run: greedy, OptaPlanner told nothing,
/// OptaPlanner with this program's moves from greedy and from nothing, a plain mixed-integer programme, and the
/// proof.
///
/// Times are of the thread that works; gaps are to the proof's bound, of leaked and of defended value.
public final class AllocationComparison {
    private final double seconds;
    private long seed = 1;
    private Ways ways = Ways.ALL;

    private AllocationComparison(double seconds) {
        this.seconds = seconds;
    }

    /// What is set beside this program and greedy.
    private enum Ways {
        ALL,
        /// OptaPlanner with this program's moves from greedy.
        MOVES,
        /// Nothing.
        PROOF
    }

    /// @param arguments  seconds a way may take; then folders of weapon-target texts (`wta_*.txt`), texts,
    ///                   `random`, or `engagement:LAUNCHES:EACH:TRACKS:SEED` for a problem of [EngagementProblems];
    ///                   what follows the word `proof` is left to greedy and this program, what follows
    ///                   `moves` to these and to OptaPlanner's own moves from greedy; `seed:N` seeds the searches
    public static void main(String[] arguments) throws IOException {
        AllocationComparison comparison = new AllocationComparison(Double.parseDouble(arguments[0]));
        System.out.println("| problem | way | leaked | gap, leaked | gap, defended | CPU-s |");
        System.out.println("|---|---|---|---|---|---|");
        for (int k = 1; k < arguments.length; k++) {
            comparison.take(arguments[k]);
        }
    }

    private void take(String argument) throws IOException {
        if (argument.equals("proof")) {
            ways = Ways.PROOF;
        } else if (argument.equals("moves")) {
            ways = Ways.MOVES;
        } else if (argument.startsWith("seed:")) {
            seed = Long.parseLong(argument.substring("seed:".length()));
        } else {
            for (Named named : named(argument)) {
                compare(named, prove(named));
            }
        }
    }

    private record Named(String name, AllocationProblem problem) {}

    private static List<Named> named(String argument) throws IOException {
        if (argument.equals("random")) {
            return List.of(new Named("random 100×100", random(100)));
        }
        if (argument.startsWith("engagement:")) {
            String[] words = argument.split(":", -1);
            EngagementProblems.Size size = new EngagementProblems.Size(
                    Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
            Path scenario = Path.of("examples", "homeland.yaml");
            return List.of(new Named(argument, EngagementProblems.draw(scenario, size, Long.parseLong(words[4]))));
        }
        List<Named> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(argument))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("wta_") && InstanceFile.read(file) instanceof Instance.Shots shots) {
                    all.add(new Named(name, shots.restricted().whole()));
                }
            }
        }
        return all;
    }

    private static AllocationProblem random(int size) {
        SplittableRandom random = new SplittableRandom(7);
        List<CarrierStock> carriers = new ArrayList<>();
        List<Task> launches = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            launches.add(new Task("target " + j, random.nextInt(25, 101)));
        }
        for (int c = 0; c < size; c++) {
            carriers.add(new CarrierStock("weapon " + c, 1));
            for (int j = 0; j < size; j++) {
                options.add(new Option(c, j, 0.6 + 0.3 * random.nextDouble(), List.of(), 0, 0));
            }
        }
        return new AllocationProblem(carriers, launches, options, List.of(), size);
    }

    private Stop stop() {
        return new Stop(OptionalLong.empty(), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.of(seconds));
    }

    /// This program and its baseline. The bound it proves.
    private double prove(Named named) {
        AllocationProblem problem = named.problem;
        Restricted restricted = Restricted.of(problem, Restrictions.NONE);
        AllocationRules rules =
                new AllocationRules(InstanceRules.of(List.of()).allocation().solver(), true, stop());
        Allocator allocator = new Allocator(ColumnGenerationProver.patient(), new OptaPlannerAllocator());
        long before = cpu();
        Solved solved = allocator.solve(restricted, restricted.pinsAlone(), rules, seed, Watch.NONE);
        double spent = (cpu() - before) * 1e-9;
        double lower = solved.proof().lower();
        row(named, "this program, with its proof", solved.allocation(), lower, spent);
        timed(named, "greedy", lower, () -> Greedy.plan(problem));
        return lower;
    }

    private void compare(Named named, double lower) {
        AllocationProblem problem = named.problem;
        Stop stop = stop();
        Allocation greedy = Greedy.plan(problem);
        Allocation none = Allocation.none(problem);
        if (ways == Ways.PROOF) {
            return;
        }
        timed(
                named,
                "OptaPlanner, own moves, from greedy",
                lower,
                () -> new OptaPlannerAllocator().improve(problem, greedy, lower, stop, seed));
        if (ways == Ways.MOVES) {
            return;
        }
        timed(
                named,
                "OptaPlanner told nothing, from greedy",
                lower,
                () -> OptaPlannerAllocator.unguided().improve(problem, greedy, lower, stop, seed));
        timed(
                named,
                "OptaPlanner, own moves, from nothing",
                lower,
                () -> new OptaPlannerAllocator().improve(problem, none, lower, stop, seed));
        long began = cpu();
        PlainMip.Outcome plain = new PlainMip(problem, seconds).solve();
        String way = "plain mixed-integer programme (" + plain.bound() + ")";
        row(named, way, plain.plan(), lower, (cpu() - began) * 1e-9);
    }

    private static void timed(Named named, String way, double lower, Supplier<Allocation> work) {
        long before = cpu();
        Allocation plan = work.get();
        row(named, way, plan, lower, (cpu() - before) * 1e-9);
    }

    private static void row(Named named, String way, Allocation plan, double lower, double spent) {
        double leaked = plan.leaked() > 0 ? (plan.leaked() - lower) / plan.leaked() : 0;
        double saved = named.problem.value() - lower;
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.6f | %.3f %% | %.4f %% | %.1f |%n",
                named.name,
                way,
                plan.leaked(),
                100 * leaked,
                saved > 0 ? 100 * (plan.leaked() - lower) / saved : 0,
                spent);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
