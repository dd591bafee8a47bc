package org.firmament.coverage.access;

import java.util.Arrays;
import org.firmament.orbits.Ephemeris;

/// Finds the accesses of satellites of an ephemeris to points of one latitude and height: satellite by satellite,
/// so that its states are read once and stay at hand, and step by step, so that what the points share is computed
/// once. Belongs to one thread.
final class RingSearch {
    private static final double TURN = 2 * Math.PI;

    private final double step;
    private final TimeSpan horizon;
    private final RingMargin ring;
    private final RingPoints points;
    private final RingAccesses into;
    private final int last;
    private final RingArcs arcs;
    private final RingStep between;
    private final SpanSearch search;
    private final ElevationMargin margin;
    private final Spans spans = new Spans();

    /// Since when each point has seen the satellite, where it does.
    private final double[] since;

    private int satellite;

    /// @param tolerance  of an edge [s]
    RingSearch(
            Ephemeris ephemeris,
            GridTimes grid,
            TimeSpan horizon,
            double tolerance,
            RingMargin ring,
            RingPoints points,
            RingAccesses into) {
        this.horizon = horizon;
        this.ring = ring;
        this.points = points;
        this.into = into;
        step = ephemeris.step();
        last = grid.last();
        arcs = new RingArcs(grid, ring);
        between = new RingStep(ephemeris, ring, tolerance);
        search = new SpanSearch(horizon, step, tolerance);
        margin = new ElevationMargin(ephemeris, ring.sine());
        since = new double[points.size()];
    }

    /// Adds every access of a satellite. Before the first and behind the last of entries on end nothing is seen.
    ///
    /// @param slack  by how much a margin can bend away from a straight line within a step [m]
    void follow(int number, double slack) {
        satellite = number;
        arcs.follow(number, slack);
        margin.to(number);
        Arrays.fill(since, horizon.start());
        for (int entry = 0; entry < arcs.size(); entry++) {
            int k = arcs.step(entry);
            if (k > 0 && (entry == 0 || arcs.step(entry - 1) < k - 1)) {
                alone(k, entry);
            }
            if (entry + 1 < arcs.size() && arcs.step(entry + 1) == k + 1) {
                both(k + 1, entry, entry + 1);
            } else if (k < last) {
                alone(k + 1, entry);
            } else {
                close();
            }
        }
    }

    /// A step at one end of which nothing is seen.
    private void alone(int k, int entry) {
        between.to(satellite, k);
        span(k, arcs.west(entry), arcs.east(entry), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private void both(int k, int from, int to) {
        between.to(satellite, k);
        span(
                k,
                Math.min(arcs.west(from), arcs.west(to)),
                Math.max(arcs.east(from), arcs.east(to)),
                Math.max(arcs.surelyWest(from), arcs.surelyWest(to)),
                Math.min(arcs.surelyEast(from), arcs.surelyEast(to)));
    }

    /// Searches a step for the points from west to east, but for those surely seen throughout.
    private void span(int k, double west, double east, double surelyWest, double surelyEast) {
        boolean some = surelyWest < surelyEast;
        boolean all = east - west >= TURN;
        double middle = some ? 0.5 * (surelyWest + surelyEast) : 0;
        double from = all ? middle - Math.PI : west;
        double to = all ? middle + Math.PI : east;
        double turned = from - RingPoints.within(from);
        int first = points.first(from - turned);
        int end = all ? first + points.size() : points.first(to - turned);
        if (some) {
            int in = points.first(surelyWest - turned);
            run(k, first, in);
            run(k, Math.max(in, points.first(surelyEast - turned)), end);
        } else {
            run(k, first, end);
        }
    }

    private void run(int k, int from, int end) {
        for (int place = from; place < end; place++) {
            between.look(points.cosine(place), points.sine(place));
            if (between.crosses()) {
                if (between.crossesOnce()) {
                    cross(points.number(place), (k - 1 + between.edge()) * step);
                } else {
                    halve(k, place);
                }
            } else if (!between.staysAway()) {
                halve(k, place);
            }
        }
    }

    private void cross(int point, double edge) {
        if (between.before() > 0) {
            add(point, edge);
        }
        since[point] = edge;
    }

    private void halve(int k, int place) {
        int point = points.number(place);
        ring.aim(margin, points.cosine(place), points.sine(place));
        spans.clear();
        search.open(since[point]);
        search.resolve(margin, (k - 1) * step, between.before(), k * step, between.after(), spans);
        for (int i = 0; i < spans.size(); i++) {
            since[point] = spans.start(i);
            add(point, spans.end(i));
        }
        since[point] = search.opened();
    }

    /// The horizon ends with the satellite in sight of points.
    private void close() {
        between.to(satellite, last);
        for (int place = 0; place < points.size(); place++) {
            between.look(points.cosine(place), points.sine(place));
            if (between.after() > 0) {
                add(points.number(place), horizon.end());
            }
        }
    }

    private void add(int point, double end) {
        into.add(point, satellite, since[point], Math.min(end, horizon.end()));
    }
}
