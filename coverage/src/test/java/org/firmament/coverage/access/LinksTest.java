package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Satellite;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final TimeSpan SPAN = new TimeSpan(0, 20_000);
    private static final Earth WGS84 = new Earth(Conventions.EarthShape.WGS84);

    /// A shell and stored states beside it: every five seconds the plain tests say the same of every pair.
    @Test
    void linksAreUpWhenThePlainTestsSaySo() {
        Fleet shell = Fleet.of(Orbits.shell(900e3, 1.2, 7));
        List<Motion> ellipses =
                List.of(Orbits.elliptic(9_000e3, 0.1, 0.5, 1, 2, 3), Orbits.elliptic(26_000e3, 0.7, 1.1, 2, 4.7, 0));
        var stored = Orbits.stored(ellipses, 60, SPAN.end());
        Fleet others = Fleet.of(List.of(stored.motion(0), stored.motion(1)));
        List<Motion> motions = new ArrayList<>(shell.motions());
        motions.addAll(others.motions());
        List<Place> places = List.of(new Place(0.9, 0.2, 100), new Place(-0.3, 3.1, 0), new Place(1.5, 0, 0));
        Links links = new Links(List.of(shell, others), WGS84, SPAN, AccessFinder.standard(), 2);

        List<Links.Link> cross = links.cross(links.all(), 100e3, OptionalDouble.of(7_000e3));
        List<Links.Link> ground = links.ground(places, Math.toRadians(5), OptionalDouble.empty());

        assertThat(cross).isNotEmpty();
        for (Links.Pair pair : links.all()) {
            Motion from = motions.get(pair.from());
            Motion to = motions.get(pair.to());
            agrees(
                    times(cross, pair.from(), pair.to()),
                    time -> Segments.clear(from, to, time, 100e3, WGS84.flattening())
                            && Segments.length(from, to, time) < 7_000e3);
        }
        assertThat(ground).isNotEmpty();
        for (int p = 0; p < places.size(); p++) {
            for (int s = 0; s < motions.size(); s++) {
                Motion to = motions.get(s);
                Place place = places.get(p);
                agrees(times(ground, p, s), time -> elevation(place, to, time) > Math.toRadians(5));
            }
        }
    }

    @Test
    void aGridLinksNeighboursInEveryPlaneAndSlotsBesideEachOther() {
        List<Satellite> walker = walker(6, 5);

        List<Links.Pair> pairs = Topology.GRID.pairs(walker, still(30));

        assertThat(pairs).hasSize(2 * 30).doesNotHaveDuplicates();
        assertThat(degrees(pairs)).hasSize(30).containsValue(4L).doesNotContainValue(3L);
        assertThat(pairs).contains(new Links.Pair(0, 4), new Links.Pair(0, 5), new Links.Pair(0, 25));
        assertThat(Topology.ALL.pairs(walker, still(30))).hasSize(30 * 29 / 2);
    }

    @Test
    void twoPlanesOfTwoAreASquareAndOneSatelliteIsAlone() {
        assertThat(Topology.GRID.pairs(walker(2, 2), still(4)))
                .containsExactly(
                        new Links.Pair(0, 1), new Links.Pair(0, 2), new Links.Pair(1, 3), new Links.Pair(2, 3));
        assertThat(Topology.GRID.pairs(walker(1, 1), still(1))).isEmpty();
    }

    /// Two rings, the second half a slot ahead and one slot back in its numbers: the nearest is not the same
    /// slot.
    @Test
    void theNearestOfTheNextPlaneIsFoundByDistance() {
        List<Satellite> walker = walker(2, 6);
        List<Motion> motions = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            motions.add(Orbits.circular(800e3, 1, 0, i * Math.PI / 3));
        }
        for (int i = 0; i < 6; i++) {
            motions.add(Orbits.circular(800e3, 1, 0.1, (i - 1) * Math.PI / 3 + 0.1));
        }

        List<Links.Pair> pairs = Topology.NEAREST.pairs(walker, motions);

        assertThat(pairs).contains(new Links.Pair(0, 7), new Links.Pair(5, 6)).doesNotContain(new Links.Pair(0, 6));
        assertThat(pairs).hasSize(6 + 6 + 6);
    }

    private static void agrees(Timeline up, Function<Double, Boolean> plain) {
        for (double time = 0; time < SPAN.end(); time += 5) {
            if (!Segments.nearEdge(up, time)) {
                assertThat(up.contains(time)).as("at %s s", time).isEqualTo(plain.apply(time));
            }
        }
    }

    private static Timeline times(List<Links.Link> links, int from, int to) {
        return links.stream()
                .filter(link -> link.from() == from && link.to() == to)
                .map(Links.Link::up)
                .findFirst()
                .orElse(Timeline.EMPTY);
    }

    private static double elevation(Place place, Motion satellite, double time) {
        double[] up = WGS84.up(place);
        double[] at = WGS84.position(place);
        double[] to = new double[3];
        satellite.position(time, to);
        double along = 0;
        double square = 0;
        for (int i = 0; i < 3; i++) {
            along += up[i] * (to[i] - at[i]);
            square += (to[i] - at[i]) * (to[i] - at[i]);
        }
        return Math.asin(along / Math.sqrt(square));
    }

    private static List<Satellite> walker(int planes, int slots) {
        Elements any = new Elements(7_000e3, 0, 1, 0, 0, 0);
        return IntStream.range(0, planes * slots)
                .mapToObj(i -> new Satellite("s" + i, 1 + i / slots, 1 + i % slots, any))
                .toList();
    }

    private static List<Motion> still(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Orbits.circular(800e3, 1, i, i))
                .toList();
    }

    /// Links of each satellite.
    private static Map<Integer, Long> degrees(List<Links.Pair> pairs) {
        return pairs.stream()
                .flatMapToInt(pair -> IntStream.of(pair.from(), pair.to()))
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
