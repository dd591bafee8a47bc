package org.firmament.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.optimizer.AllocationProblem;
import org.firmament.optimizer.AllocationProblem.CarrierStock;
import org.firmament.optimizer.AllocationProblem.Option;
import org.firmament.optimizer.AllocationProblem.Resource;
import org.firmament.optimizer.AllocationProblem.Task;
import org.firmament.planner.Evaluation.RaidOpportunities;
import org.firmament.planner.Planner;
import org.firmament.planner.RunListener;
import org.firmament.planner.scenario.Scenario;

/// Random engagement problems from real geometry: the raid of `examples/homeland.yaml` with as many launches as
/// wanted, against its 1,600 carriers and its ground layers. What the program's own engagement finds is cut into
/// slots of time: up to three releases a window, each held by one of two pairs of sensors from release to
/// intercept; a carrier launches once a slot, a sensor holds a few objects a slot. Values and kill probabilities
/// are drawn.
final class EngagementProblems {
    /// Length of a slot [s].
    private static final double SLOT = 10;

    private static final int RELEASES = 3;
    private static final int PAIRS = 2;
    private static final int MAX_SHOTS = 3;

    /// Interceptors a ground site spends on the raid.
    private static final int GROUND_ROUNDS = 8;

    /// @param launches  of the raid
    /// @param each      interceptors on a carrier
    /// @param tracks    objects a sensor holds at once
    record Size(int launches, int each, int tracks) {}

    private final Size size;
    private final SplittableRandom random;
    private final Map<List<Integer>, Integer> rows = new TreeMap<>(Comparator.comparing(List::toString));
    private final List<Resource> resources = new ArrayList<>();

    private EngagementProblems(Size size, long seed) {
        this.size = size;
        random = new SplittableRandom(seed);
    }

    /// The problem of a size and a seed.
    ///
    /// @param scenario  path of `examples/homeland.yaml`
    static AllocationProblem draw(Path scenario, Size size, long seed) {
        return new EngagementProblems(size, seed).of(raid(scenario, size.launches, seed));
    }

    private static RaidOpportunities raid(Path file, int launches, long seed) {
        Catalog catalog = CatalogReader.builtin();
        List<String> settings = List.of(
                "raid.launches=" + launches,
                "raid.starts=once",
                "seed=" + seed,
                "allocation.prove=false",
                "allocation.solver=greedy");
        Scenario scenario = Scenario.read(file, settings, catalog);
        return new Planner(catalog, 1, RunListener.SILENT)
                .allocate(scenario)
                .raids()
                .getFirst();
    }

    private AllocationProblem of(RaidOpportunities raid) {
        List<Integer> carriers = raid.opportunities().stream()
                .map(Opportunity::carrier)
                .distinct()
                .sorted()
                .toList();
        List<CarrierStock> stocks = carriers.stream()
                .map(c -> new CarrierStock(
                        raid.carriers().get(c),
                        raid.groups().get(c).equals("interceptors") ? size.each : GROUND_ROUNDS))
                .toList();
        List<Task> launches = IntStream.range(0, size.launches)
                .mapToObj(j -> new Task("launch " + j, random.nextInt(20, 101)))
                .toList();
        List<Option> options = new ArrayList<>();
        for (Opportunity opportunity : raid.opportunities()) {
            if (opportunity.support().size() >= 2) {
                add(options, opportunity, carriers.indexOf(opportunity.carrier()));
            }
        }
        return new AllocationProblem(stocks, launches, options, resources, MAX_SHOTS);
    }

    private void add(List<Option> options, Opportunity opportunity, int carrier) {
        double window = opportunity.release().duration();
        double kill = opportunity.killProbability() * (0.6 + 0.4 * random.nextDouble());
        int releases = (int) Math.min(RELEASES, 1 + Math.floor(window / SLOT));
        for (int k = 0; k < releases; k++) {
            double fraction = releases == 1 ? 0 : k / (double) (releases - 1);
            double release = opportunity.release().start() + fraction * window;
            double intercept =
                    opportunity.intercept() + fraction * (opportunity.latestIntercept() - opportunity.intercept());
            for (int pair = 0; pair < PAIRS; pair++) {
                List<Integer> support = opportunity.support();
                int first = support.get(random.nextInt(support.size()));
                int second = support.get(random.nextInt(support.size()));
                if (first != second) {
                    TreeSet<Integer> needs = new TreeSet<>();
                    int from = (int) Math.floor(release / SLOT);
                    needs.add(row("launch channel", 0, carrier, from, 1));
                    for (int slot = from; slot <= (int) Math.floor(intercept / SLOT); slot++) {
                        needs.add(row("tracks of sensor", 1, first, slot, size.tracks));
                        needs.add(row("tracks of sensor", 1, second, slot, size.tracks));
                    }
                    options.add(new Option(
                            carrier,
                            opportunity.launch(),
                            kill * (1 - 0.05 * fraction),
                            List.copyOf(needs),
                            release,
                            intercept));
                }
            }
        }
    }

    private int row(String name, int kind, int owner, int slot, int capacity) {
        return rows.computeIfAbsent(List.of(kind, owner, slot), key -> {
            resources.add(new Resource(name + " " + owner + ", slot " + slot, capacity));
            return resources.size() - 1;
        });
    }
}
