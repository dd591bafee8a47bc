package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// When satellites can talk to each other and to the ground, as far as geometry allows it: the accesses a
/// network is made of. Ends are numbers: satellites through the fleets in their order, and places in theirs.
public final class Links {
    /// Two satellites that may be linked, the one of the lower number first.
    public record Pair(int from, int to) {
        public Pair {
            if (!(0 <= from && from < to)) {
                throw new IllegalArgumentException("a pair is two numbers in order: " + from + ", " + to);
            }
        }
    }

    /// One link and the times it is up; there is at least one.
    ///
    /// @param from  satellite; for a ground link, place
    /// @param to    satellite
    public record Link(int from, int to, Timeline up) {}

    private final List<Fleet> fleets;
    private final int satellites;
    private final Earth earth;
    private final TimeSpan horizon;
    private final AccessFinder finder;
    private final int threads;

    /// @param fleets   whose motions cover the horizon
    /// @param threads  that search at once; they change no result
    public Links(List<Fleet> fleets, Earth earth, TimeSpan horizon, AccessFinder finder, int threads) {
        this.fleets = List.copyOf(fleets);
        this.earth = earth;
        this.horizon = horizon;
        this.finder = finder;
        this.threads = threads;
        satellites = fleets.stream().mapToInt(fleet -> fleet.motions().size()).sum();
    }

    /// Every pair of satellites, for [#cross].
    public List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < satellites; i++) {
            for (int j = i + 1; j < satellites; j++) {
                pairs.add(new Pair(i, j));
            }
        }
        return pairs;
    }

    /// The links between satellites, in the order of `pairs`; those never up are left out.
    ///
    /// @param height  the line keeps over the ellipsoid [m]
    /// @param range   longest link [m]; any length if there is none
    public List<Link> cross(List<Pair> pairs, double height, OptionalDouble range) {
        PairEngine engine = new PairEngine(fleets, SightLine.between(height, range, earth), horizon, finder);
        int batch = 256;
        List<Link> links = new ArrayList<>();
        InOrder.run(
                Math.ceilDiv(pairs.size(), batch),
                threads,
                number -> {
                    PairEngine.Search search = engine.search();
                    return pairs.subList(batch * number, Math.min(pairs.size(), batch * (number + 1))).stream()
                            .map(pair -> new Link(pair.from(), pair.to(), search.find(pair.from(), pair.to())))
                            .filter(link -> !link.up().spans().isEmpty())
                            .toList();
                },
                found -> {
                    links.addAll(found);
                    return true;
                });
        return links;
    }

    /// The links between places on the ground and satellites, by place and then satellite; those never up are
    /// left out.
    ///
    /// @param elevation  least one of the satellite over the place's horizontal [rad]
    /// @param range      longest link [m]; any length if there is none
    public List<Link> ground(List<Place> places, double elevation, OptionalDouble range) {
        List<PointEngine> engines = engines(places, SightLine.toGround(elevation, range, earth));
        List<Link> links = new ArrayList<>();
        InOrder.run(places.size(), threads, place -> toGround(place, places.get(place), engines), found -> {
            links.addAll(found);
            return true;
        });
        return links;
    }

    private List<PointEngine> engines(List<Place> places, AccessConstraint view) {
        double[] radii = places.stream()
                .mapToDouble(place -> Vectors.length(earth.position(place)))
                .sorted()
                .toArray();
        Shell around = new Shell(radii.length == 0 ? 1 : radii[0], radii.length == 0 ? 1 : radii[radii.length - 1]);
        List<PointEngine> engines = new ArrayList<>();
        for (Fleet fleet : fleets) {
            Optional<PointEngine> tables =
                    fleet.shell().flatMap(shell -> ShellEngine.of(shell, view, earth, horizon, finder));
            engines.add(tables.orElseGet(
                    () -> new GeneralEngine(observers(fleet.motions(), view), earth, around, horizon, finder)));
        }
        return engines;
    }

    private static List<Observer> observers(List<Motion> motions, AccessConstraint view) {
        return IntStream.range(0, motions.size())
                .mapToObj(i -> new Observer(String.valueOf(i), motions.get(i), view))
                .toList();
    }

    private List<Link> toGround(int number, Place place, List<PointEngine> engines) {
        Map<Integer, List<Timeline>> up = new HashMap<>();
        int offset = 0;
        for (PointEngine engine : engines) {
            int before = offset;
            engine.search()
                    .find(
                            place,
                            (observer, start, end) -> up.computeIfAbsent(before + observer, key -> new ArrayList<>())
                                    .add(new Timeline(List.of(new TimeSpan(start, end)))));
            offset += engine.observers();
        }
        return up.keySet().stream()
                .sorted()
                .map(satellite -> new Link(number, satellite, Timeline.union(up.getOrDefault(satellite, List.of()))))
                .toList();
    }
}
