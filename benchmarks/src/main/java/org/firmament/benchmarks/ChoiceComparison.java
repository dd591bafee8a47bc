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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firmament.optimizer.AllocationRules.Stop;
import org.firmament.optimizer.bound.SelectionProver;
import org.firmament.optimizer.bound.SelectionProver.Bound;
import org.firmament.optimizer.bound.SelectionProver.Effort;
import org.firmament.optimizer.design.ChoiceSearch;
import org.firmament.optimizer.design.Selection;
import org.firmament.optimizer.design.Selection.Choice;
import org.firmament.optimizer.design.WeightedSearch;
import org.firmament.optimizer.optaplanner.OptaPlannerChooser;
import org.firmament.planner.instance.Instance;
import org.firmament.planner.instance.InstanceFile;
import org.firmament.planner.reproduce.GroundTrack;

/// Ways to choose beside each other, on the same covers in one run: greedy, the weighted search, OptaPlanner told
/// nothing, OptaPlanner with this program's moves from greedy and after the weighted search, and the proof.
///
/// Times are of the thread that works.
public final class ChoiceComparison {
    /// Work of the weighted search, in candidates looked at.
    private static final long LOOKS = 150_000_000;

    private final long choices;
    private final long seed;

    private ChoiceComparison(long choices, long seed) {
        this.choices = choices;
        this.seed = seed;
    }

    /// @param arguments  choices OptaPlanner scores, and its seed; then folders of set covers (`scp*.txt`), `lee`
    ///                   for the ground track of Lee et al. 2020, or `lee:SHARE` where only a share of the
    ///                   times needs to be met [%]
    public static void main(String[] arguments) throws IOException {
        ChoiceComparison comparison = new ChoiceComparison(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]));
        System.out.println("| problem | way | cost | CPU-s |");
        System.out.println("|---|---|---|---|");
        for (int k = 2; k < arguments.length; k++) {
            for (Named named : named(arguments[k])) {
                comparison.compare(named);
            }
        }
    }

    private record Named(String name, Selection problem) {}

    private static List<Named> named(String argument) throws IOException {
        if (argument.startsWith("lee")) {
            Selection all = GroundTrack.cover();
            String[] words = argument.split(":", -1);
            double share = words.length > 1 ? Double.parseDouble(words[1]) / 100 : 1;
            long spare = Math.round((1 - share) * all.needs().size());
            return List.of(new Named(argument, new Selection(all.costs(), all.needs(), spare)));
        }
        List<Named> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(argument))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("scp") && InstanceFile.read(file) instanceof Instance.Covering cover) {
                    all.add(new Named(name, cover.problem()));
                }
            }
        }
        return all;
    }

    private void compare(Named named) {
        Selection problem = named.problem.merged();
        Choice greedy = problem.greedy();
        Stop stop = new Stop(
                OptionalLong.of(choices), OptionalLong.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        ChoiceSearch weighted = WeightedSearch.searching(LOOKS);
        ChoiceSearch own = new OptaPlannerChooser(stop, seed, () -> true);
        timed(named, "greedy", () -> problem.greedy().cost());
        timed(
                named,
                "weighted search, from greedy",
                () -> weighted.improve(problem, greedy, 0).cost());
        timed(
                named,
                "OptaPlanner told nothing, from greedy",
                () -> OptaPlannerChooser.unguided(stop, seed)
                        .improve(problem, greedy, 0)
                        .cost());
        timed(
                named,
                "OptaPlanner, own moves, scored by its streams",
                () -> OptaPlannerChooser.byStreams(stop, seed)
                        .improve(problem, greedy, 0)
                        .cost());
        timed(
                named,
                "OptaPlanner, own moves, from greedy",
                () -> own.improve(problem, greedy, 0).cost());
        Choice before = weighted.improve(problem, greedy, 0);
        timed(
                named,
                "OptaPlanner, own moves, after the weighted search",
                () -> own.improve(problem, before, 0).cost());
        timed(named, "branch and bound, its bound", () -> proved(named, problem).lower());
    }

    private static Bound proved(Named named, Selection problem) {
        Bound bound = new SelectionProver(Effort.STANDARD).prove(problem);
        if (bound.lower() < bound.choice().cost()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | branch and bound, its choice | %.6g | |%n",
                    named.name,
                    bound.choice().cost());
        }
        return bound;
    }

    private static void timed(Named named, String way, Supplier<Double> work) {
        long before = cpu();
        double cost = work.get();
        System.out.printf(Locale.ROOT, "| %s | %s | %.6g | %.1f |%n", named.name, way, cost, (cpu() - before) * 1e-9);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
