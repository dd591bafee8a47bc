package org.firmament.coverage.access;

import java.util.Optional;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;

/// Accesses at a least elevation from the satellites of any ephemeris: latitude by latitude it knows which
/// longitudes are surely seen and surely not at every grid time, and searches only the steps in between.
///
/// What it finds, and what it proves, is what [SpanSearch] does; it only asks less often.
public final class EphemerisEngine implements PointEngine {
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
        return new RingSearch();
    }

    /// Keeps the passes over the latitude it looked at last.
    private final class RingSearch implements Search {
        private final SpanSearch search = new SpanSearch(horizon, ephemeris.step(), tolerance);
        private final ElevationMargin margin = new ElevationMargin(ephemeris, sine);
        private final Spans spans = new Spans();
        private Optional<RingPasses> ring = Optional.empty();
        private double latitude;
        private double altitude;

        @Override
        public void find(Place point, Found found) {
            if (ring.isEmpty() || point.lat() != latitude || point.alt() != altitude) {
                latitude = point.lat();
                altitude = point.alt();
                Place zero = new Place(latitude, 0, altitude);
                ring = Optional.of(new RingPasses(grid, sine, earth.position(zero), earth.up(zero), slack));
            }
            RingPasses passes = ring.get();
            margin.from(earth.position(point), earth.up(point));
            for (int i = 0; i < ephemeris.size(); i++) {
                spans.clear();
                margin.to(i);
                for (int pass = passes.firstPass(i); pass < passes.endOfPasses(i); pass++) {
                    if (passes.near(pass, point.lon())) {
                        follow(passes, pass, point.lon(), 8 * slack[i]);
                    }
                }
                for (int k = 0; k < spans.size(); k++) {
                    double end = Math.min(spans.end(k), horizon.end());
                    if (end > spans.start(k)) {
                        found.access(i, spans.start(k), end);
                    }
                }
            }
        }

        /// Follows one pass from grid time to grid time. Before its first and after its last entry nothing
        /// is seen.
        ///
        /// @param sag  the satellite's greatest in any step
        private void follow(RingPasses passes, int pass, double longitude, double sag) {
            double step = ephemeris.step();
            int first = passes.firstEntry(pass);
            int end = passes.endOfEntries(pass);
            boolean out = true;
            boolean in = false;
            boolean inside = false;
            int known = -1;
            double before = 0;
            for (int entry = first; entry <= end; entry++) {
                int k = entry < end ? passes.step(entry) : passes.step(end - 1) + 1;
                double away = entry < end ? passes.away(entry, longitude) : Math.PI;
                boolean nowOut = entry == end || away > passes.perhaps(entry);
                boolean nowIn = entry < end && away < passes.surely(entry);
                boolean begins = entry == first && k == 0;
                if (begins) {
                    before = margin.atStep(0);
                    known = 0;
                    inside = before > 0;
                    search.open(0);
                } else if (k <= last && !(out && nowOut) && !(in && nowIn)) {
                    double from = known == k - 1 ? before : margin.atStep(k - 1);
                    double to = margin.atStep(k);
                    boolean crosses = from > 0 != to > 0;
                    if (crosses && Math.abs(to - from) > sag) {
                        search.cross(margin, (k - 1) * step, from, k * step, to, sag, spans);
                    } else {
                        search.resolve(margin, (k - 1) * step, from, k * step, to, spans);
                    }
                    before = to;
                    known = k;
                    inside = to > 0;
                }
                out = nowOut;
                in = nowIn;
            }
            if (inside && passes.step(end - 1) == last) {
                search.close(horizon.end(), spans);
            }
        }
    }
}
