package org.firmament.planner;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.units.Unit;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.GeometryRules;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.network.NetworkRules;
import org.firmament.coverage.sensing.Custody;
import org.firmament.coverage.sensing.CustodyFinder;
import org.firmament.coverage.sensing.CustodyRule;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.threat.Trajectories;
import org.firmament.planner.scenario.Almanacs;
import org.firmament.planner.scenario.CoverageRules;
import org.firmament.planner.scenario.Raid;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;
import org.firmament.planner.scenario.Threat;

/// Work that scenarios much alike have in common: flights of the threats, orbits, what sensors see.
///
/// Each piece is kept under everything it is computed from, so that whether it was kept never shows in a result;
/// of each kind the pieces asked for last are kept, as many as stated. May be used from any thread: who asks for
/// a piece that another thread is computing waits for it.
public final class SharedWork {
    /// Threats' flights: a raid or two at a time.
    private static final int RAIDS = 16;

    /// Constellations in motion.
    private static final int FLEETS = 64;

    /// Points of grids.
    private static final int GRIDS = 16;

    /// What all sensors see of all targets, in numbers.
    private static final int COVERAGES = 4_096;

    /// Who is seen when, of one raid.
    private static final int CUSTODIES = 1_024;

    private final Kept<RaidKey, List<FlownRaid>> raids;
    private final Kept<FleetKey, Defence.Fleet> fleets;
    private final Kept<SightKey, List<FigureOfMerit>> coverages;
    private final Kept<CustodyKey, List<Custody>> custodies;

    private final Kept<Target, List<TargetPoint>> grids;
    private final Almanacs almanacs = Almanacs.kept();

    private SharedWork(int scale) {
        raids = new Kept<>(RAIDS * scale);
        fleets = new Kept<>(FLEETS * scale);
        coverages = new Kept<>(COVERAGES * scale);
        custodies = new Kept<>(CUSTODIES * scale);
        grids = new Kept<>(GRIDS * scale);
    }

    /// For many scenarios that are much alike.
    public static SharedWork empty() {
        return new SharedWork(1);
    }

    /// For a single scenario: nothing is kept.
    public static SharedWork none() {
        return new SharedWork(0);
    }

    /// What flights are drawn from.
    private record RaidKey(List<Threat> threats, Raid raid, long seed, double duration, Conventions conventions) {
        static RaidKey of(Scenario scenario) {
            return new RaidKey(
                    scenario.threats(), scenario.raid(), scenario.seed(), scenario.duration(), scenario.conventions());
        }
    }

    /// What orbits are laid out and moved by.
    private record FleetKey(
            String name,
            Pattern pattern,
            Propagation propagation,
            Conventions conventions,
            Instant epoch,
            double end,
            Defence.Following following) {}

    /// What coverage depends on: everything that sees, and everything that is looked at.
    private record SightKey(
            List<ConstellationDesign> seeing,
            List<GroundAsset> ground,
            Propagation propagation,
            Conventions conventions,
            Instant epoch,
            double duration,
            double end,
            long seed,
            List<Threat> threats,
            List<Target> targets,
            GeometryRules geometry,
            List<Region> regions,
            CoverageRules rules,
            Optional<LinkKey> links) {
        static SightKey of(Scenario scenario, double end) {
            return new SightKey(
                    scenario.constellations().stream()
                            .filter(design -> design.carries().sensor().isPresent())
                            .map(design ->
                                    new ConstellationDesign(design.name(), design.pattern(), unarmed(design.carries())))
                            .toList(),
                    scenario.ground().stream()
                            .filter(asset -> asset.carries().sensor().isPresent())
                            .map(asset -> new GroundAsset(asset.name(), asset.site(), unarmed(asset.carries())))
                            .toList(),
                    scenario.propagation(),
                    scenario.conventions(),
                    scenario.epoch(),
                    scenario.duration(),
                    end,
                    scenario.seed(),
                    scenario.threats(),
                    scenario.targets(),
                    scenario.geometry(),
                    scenario.regions(),
                    scenario.coverage(),
                    LinkKey.of(scenario));
        }

        private static Payload unarmed(Payload payload) {
            return new Payload(Optional.empty(), 0, payload.sensor(), 0, 0, Unit.YEARS.toSi(1));
        }
    }

    /// What links depend on, where they decide what is covered: everything that may pass a message on.
    private record LinkKey(NetworkRules rules, List<ConstellationDesign> constellations, List<GroundAsset> ground) {
        static Optional<LinkKey> of(Scenario scenario) {
            return scenario.coverage().linkedWithin().isPresent()
                    ? scenario.network().map(rules -> new LinkKey(rules, scenario.constellations(), scenario.ground()))
                    : Optional.empty();
        }
    }

    /// @param start  tells the waves of a raid apart [s]
    private record CustodyKey(
            Hashed<SightKey> sight, Hashed<RaidKey> raids, int raid, double start, CustodyRule rule) {}

    /// Part of many keys, whose hash is worked out once.
    private record Hashed<K>(K key, int hash) {
        static <K> Hashed<K> of(K key) {
            return new Hashed<>(key, key.hashCode());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /// The raids of a scenario.
    List<FlownRaid> raids(Scenario scenario, Trajectories trajectories) {
        return raids.get(RaidKey.of(scenario), () -> FlownRaid.of(scenario, trajectories));
    }

    /// The sky over a scenario.
    ///
    /// @param threads  of an almanac that serves this scenario alone
    Almanac almanac(Scenario scenario, double end, int threads) {
        return raids.most() == 0
                ? new Almanac(scenario.conventions(), scenario.epoch(), threads)
                : almanacs.of(scenario.conventions(), scenario.epoch(), end);
    }

    /// A constellation in motion.
    Defence.Fleet fleet(
            Scenario scenario,
            ConstellationDesign design,
            double end,
            Defence.Following following,
            Supplier<Defence.Fleet> moved) {
        FleetKey key = new FleetKey(
                design.name(),
                design.pattern(),
                scenario.propagation(),
                scenario.conventions(),
                scenario.epoch(),
                end,
                following);
        return fleets.get(key, moved).with(design);
    }

    /// The points of a grid, a region or a line.
    List<TargetPoint> points(Target target, Supplier<List<TargetPoint>> laid) {
        return grids.get(target, laid);
    }

    /// A coverage stage that has covered, or that knows what it would have found.
    CoverageStage covered(Scenario scenario, double end, CoverageStage stage) {
        if (coverages.most() == 0) {
            return stage.cover();
        }
        return stage.found(
                coverages.get(SightKey.of(scenario, end), () -> stage.cover().figures()));
    }

    /// Who is seen when, raid by raid.
    Custodies custodies(Scenario scenario, double end, CustodyFinder finder) {
        Custodies afresh = Custodies.found(finder);
        if (custodies.most() == 0) {
            return afresh;
        }
        Hashed<SightKey> sight = Hashed.of(SightKey.of(scenario, end));
        Hashed<RaidKey> flights = Hashed.of(RaidKey.of(scenario));
        return (raid, sensors, rule) -> custodies.get(
                new CustodyKey(sight, flights, raid.index(), raid.start(), rule), () -> afresh.of(raid, sensors, rule));
    }

    /// The pieces of one kind asked for last.
    private static final class Kept<K, V> {
        private final int most;
        private final Map<K, CompletableFuture<V>> pieces;

        Kept(int most) {
            this.most = most;
            pieces = new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
                    return size() > most;
                }
            };
        }

        int most() {
            return most;
        }

        V get(K key, Supplier<V> work) {
            if (most == 0) {
                return work.get();
            }
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> before;
            synchronized (pieces) {
                before = pieces.putIfAbsent(key, mine);
            }
            if (before != null) {
                // One that failed fails for everyone the same way: ask again and see it oneself.
                return before.handle((value, fault) -> fault == null ? Optional.of(value) : Optional.<V>empty())
                        .join()
                        .orElseGet(work);
            }
            try {
                V value = work.get();
                mine.complete(value);
                return value;
            } catch (RuntimeException | Error fault) {
                mine.completeExceptionally(fault);
                synchronized (pieces) {
                    pieces.remove(key);
                }
                throw fault;
            }
        }
    }
}
