package org.firmament.coverage.access;

import org.firmament.orbits.Ephemeris;

/// One step of one satellite's ephemeris as the points of one latitude see it: the margin at both ends, whether
/// it has one edge in between, and where. Time runs from 0 to 1. Owns its scratch: one a thread.
///
/// A bound M of the margin's second derivative follows from the step's cubic as in [ElevationMargin]. With the
/// slopes a and b at the ends of one sign, the slope is at least a − M s and b − M (1 − s), so at least (a + b −
/// M)/2: where that is above 0, or the margin changes by more than M, there is one edge at most.
final class RingStep {
    /// Newton's steps after which a bracket is halved instead; 1 or 2 are usual.
    private static final int PATIENCE = 6;

    private final Ephemeris ephemeris;
    private final RingMargin ring;
    private final double tolerance;
    private RingState start;
    private RingState end;
    private final double[] cubic = new double[12];
    private double speed;
    private double acceleration;

    private double cosine;
    private double sine;
    private double alongStart;
    private double alongEnd;
    private double distanceStart;
    private double distanceEnd;
    private double before;
    private double after;
    private double sag;
    private double slopeStart;
    private double slopeEnd;
    private double least;
    private double margin;
    private double slope;

    /// @param tolerance  of an edge [s]
    RingStep(Ephemeris ephemeris, RingMargin ring, double tolerance) {
        this.ephemeris = ephemeris;
        this.ring = ring;
        this.tolerance = tolerance / ephemeris.step();
        start = new RingState(ephemeris, ring);
        end = new RingState(ephemeris, ring);
    }

    /// Comes to the step that ends at a grid time.
    ///

    void to(int satellite, int k) {
        RingState spare = start;
        start = end;
        end = spare;
        if (!start.is(satellite, k - 1)) {
            start.to(satellite, k - 1);
        }
        end.to(satellite, k);
        ephemeris.cubic(satellite, k - 1, cubic);
        double first = 0;
        double last = 0;
        double fast = 0;
        double fastLast = 0;
        for (int i = 0; i < 12; i += 4) {
            double bent = 2 * cubic[i + 2];
            double bentLast = bent + 6 * cubic[i + 3];
            double rate = cubic[i + 1];
            double rateLast = rate + bent + 3 * cubic[i + 3];
            first += bent * bent;
            last += bentLast * bentLast;
            fast += rate * rate;
            fastLast += rateLast * rateLast;
        }
        acceleration = Math.sqrt(Math.max(first, last));
        speed = Math.sqrt(Math.max(fast, fastLast)) + 0.5 * acceleration;
    }

    /// Looks from the point at a longitude.
    void look(double cosineOfLongitude, double sineOfLongitude) {
        cosine = cosineOfLongitude;
        sine = sineOfLongitude;
        alongStart = start.along(cosine, sine);
        alongEnd = end.along(cosine, sine);
        distanceStart = start.distance(alongStart);
        distanceEnd = end.distance(alongEnd);
        before = start.margin(alongStart, distanceStart);
        after = end.margin(alongEnd, distanceEnd);
    }

    /// The margin where the step begins [m].
    double before() {
        return before;
    }

    /// The margin where the step ends [m].
    double after() {
        return after;
    }

    /// Whether the margin changes sign.
    boolean crosses() {
        return before > 0 != after > 0;
    }

    /// Whether a margin that does not change sign surely does not twice.
    boolean staysAway() {
        bend();
        return SpanSearch.staysAway(Math.abs(before), Math.abs(after), sag);
    }

    /// Whether a margin that changes sign surely does so once.
    boolean crossesOnce() {
        bend();
        slopeStart = start.slope(cosine, sine, distanceStart);
        slopeEnd = end.slope(cosine, sine, distanceEnd);
        double bySlopes = slopeStart * slopeEnd > 0 ? 0.5 * (Math.abs(slopeStart + slopeEnd) - sag) : 0;
        least = Math.max(bySlopes, Math.abs(after - before) - sag);
        return least > 0;
    }

    private void bend() {
        double nearest = 0.5 * (distanceStart + distanceEnd - speed);
        sag = nearest <= 0
                ? Double.POSITIVE_INFINITY
                : acceleration * (1 + ring.sine()) + ring.sine() * speed * speed / nearest;
    }

    /// Where a margin that crosses once does so, as a share of the step: by the cubic of the time over the margin
    /// through both ends and Newton's steps from there. A Newton step from a place at most e off ends at most M
    /// e²/2 over the slope off: the last one need not be tried.
    double edge() {
        double low = 0;
        double high = 1;
        double at = guess();
        for (int i = 0; high - low > tolerance; i++) {
            evaluate(at);
            double off = Math.abs(margin) / least;
            if (off <= 0.5 * tolerance) {
                return at;
            }
            double to = at - margin / slope;
            if (sag * off * off <= tolerance * Math.abs(slope)) {
                return Math.clamp(to, 0.0, 1.0);
            }
            if (margin > 0 == before > 0) {
                low = at;
            } else {
                high = at;
            }
            at = i < PATIENCE && to > low && to < high ? to : 0.5 * (low + high);
        }
        return 0.5 * (low + high);
    }

    private double guess() {
        double change = after - before;
        double u = -before / change;
        double v = 1 - u;
        double at = u * (u * (3 - 2 * u) + v * change * (v / slopeStart - u / slopeEnd));
        return at > 0 && at < 1 ? at : u;
    }

    private void evaluate(double s) {
        double[] c = cubic;
        double x = c[0] + s * (c[1] + s * (c[2] + s * c[3]));
        double y = c[4] + s * (c[5] + s * (c[6] + s * c[7]));
        double z = c[8] + s * (c[9] + s * (c[10] + s * c[11]));
        double vx = c[1] + s * (2 * c[2] + s * 3 * c[3]);
        double vy = c[5] + s * (2 * c[6] + s * 3 * c[7]);
        double vz = c[9] + s * (2 * c[10] + s * 3 * c[11]);
        double along = x * cosine + y * sine;
        double distance = ring.distance(ring.square(x, y, z), along);
        margin = ring.margin(ring.rise(z), along, distance);
        slope = ring.slope(ring.climb(vz), vx * cosine + vy * sine, ring.spread(x, y, z, vx, vy, vz), distance);
    }
}
