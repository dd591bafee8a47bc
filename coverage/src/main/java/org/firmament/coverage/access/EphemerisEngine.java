package org.firmament.coverage.access;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;

/// Accesses at a least elevation from the satellites of any ephemeris: latitude by latitude it knows which
/// longitudes are surely seen and surely not at every grid time, and searches only the steps in between.
///
/// It misses and invents no more than [SpanSearch]: where the slopes at both ends of a step do not prove an edge
/// the only one, that search decides. Points of one latitude in a row, named ahead, are found together: 0.3 to 0.4
/// µs an access on a grid of 10,000 points (`CoverageComparison`).
public final class EphemerisEngine implements PointEngine {
    /// Points times states of one search. An orbit takes some 90 states and gives a point one access at most, of 20
    /// bytes: rarely more than 30 megabytes, 120 at worst.
    private static final long MOST_AT_ONCE = 1L << 29;

    private final Ephemeris ephemeris;
    private final double sine;
    private final Earth earth;
    private final TimeSpan horizon;
    private final double tolerance;
    private final int last;
    private final double[] slack;
    private final GridTimes grid;

    private EphemerisEngine(Ephemeris ephemeris, double sine, Earth earth, TimeSpan horizon, double tolerance) {
        this.ephemeris = ephemeris;
        this.sine = sine;
        this.earth = earth;
        this.horizon = horizon;
        this.tolerance = tolerance;
        last = (int) Math.ceil(horizon.end() / ephemeris.step());
        slack = new double[ephemeris.size()];
        grid = new GridTimes(ephemeris, last);
    }

    /// The engine of satellites that share a view; empty for a view that is more than an elevation of 0 or
    /// more at the point, a horizon that does not begin with the ephemeris, and points it cannot tell from
    /// below the satellites.
    ///
    /// @param highest    of the points over the ellipsoid [m]
    /// @param tolerance  of a start or end [s]
    public static Optional<PointEngine> of(
            Ephemeris ephemeris,
            AccessConstraint view,
            Earth earth,
            TimeSpan horizon,
            double highest,
            double tolerance) {
        boolean made = view instanceof Sight.TargetElevation elevation
                && elevation.sine() >= 0
                && elevation.flattening() == earth.flattening()
                && horizon.start() == 0
                && horizon.end() <= ephemeris.end();
        if (!made) {
            return Optional.empty();
        }
        double sine = ((Sight.TargetElevation) view).sine();
        EphemerisEngine engine = new EphemerisEngine(ephemeris, sine, earth, horizon, tolerance);
        return engine.bounded(highest) ? Optional.of(engine) : Optional.empty();
    }

    /// Fills the slack of every satellite: an eighth of the margin's greatest bend in a step.
    private boolean bounded(double highest) {
        double step = ephemeris.step();
        for (int i = 0; i < ephemeris.size(); i++) {
            double most = 0;
            for (int k = 0; k < last; k++) {
                double middle = (k + 0.5) * step;
                double speed = ephemeris.speed(i, middle, middle);
                double acceleration = ephemeris.acceleration(i, middle, middle);
                double low = Math.min(radius(i, k), radius(i, k + 1)) - acceleration * step * step / 8;
                double nearest = low - Earth.EQUATORIAL_RADIUS - highest;
                if (nearest <= 0) {
                    return false;
                }
                double bend = acceleration * (1 + sine) + sine * speed * speed / nearest;
                most = Math.max(most, bend * step * step / 8);
            }
            slack[i] = most;
        }
        return true;
    }

    private double radius(int satellite, int k) {
        double x = ephemeris.state(satellite, k, 0);
        double y = ephemeris.state(satellite, k, 1);
        double z = ephemeris.state(satellite, k, 2);
        return Math.sqrt(x * x + y * y + z * z);
    }

    @Override
    public int observers() {
        return ephemeris.size();
    }

    @Override
    public Motion motion(int observer) {
        return ephemeris.motion(observer);
    }

    @Override
    public Search search() {
        return new RingsAhead();
    }

    /// Searches as many of the points ahead as share a latitude and height at once.
    private final class RingsAhead implements Search {
        private final RingAccesses accesses = new RingAccesses();
        private List<Place> ahead = List.of();
        private int begin;
        private int next;
        private int end;

        @Override
        public void ahead(List<Place> points) {
            ahead = List.copyOf(points);
            begin = 0;
            next = 0;
            end = 0;
        }

        @Override
        public void find(Place point, Found found) {
            if (next == ahead.size() || !ahead.get(next).equals(point)) {
                ahead(List.of(point));
            }
            if (next == end) {
                begin = next;
                end = endOfRing();
                search(ahead.subList(begin, end));
            }
            accesses.pour(next - begin, found);
            next++;
        }

        private int endOfRing() {
            Place first = ahead.get(next);
            long states = (long) ephemeris.size() * (last + 1);
            int most = next + Math.clamp(MOST_AT_ONCE / states, 1, ahead.size() - next);
            int at = next + 1;
            while (at < most
                    && ahead.get(at).lat() == first.lat()
                    && ahead.get(at).alt() == first.alt()) {
                at++;
            }
            return at;
        }

        private void search(List<Place> ring) {
            Place zero = new Place(ring.getFirst().lat(), 0, ring.getFirst().alt());
            RingMargin margin = new RingMargin(sine, earth.position(zero), earth.up(zero));
            accesses.clear(ring.size());
            RingSearch search =
                    new RingSearch(ephemeris, grid, horizon, tolerance, margin, new RingPoints(ring), accesses);
            for (int i = 0; i < ephemeris.size(); i++) {
                search.follow(i, slack[i]);
            }
        }
    }
}
