package org.firmament.coverage.access;

/// The margin of a view from a circular orbit to a point on the zero meridian, along the lines satellites
/// follow.
///
/// A satellite's argument of latitude u and the longitude L of its node over the point's meridian grow
/// uniformly, so `w = L − k u`, with k the ratio of their rates, stays the same on one revolution after
/// another: a satellite is a line. Along it the margin is a function of u.
final class ShellSight {
    /// Share of a bracket that golden section keeps.
    private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

    /// Of a climb, as a share of its reach, and how much a stride is longer than the one before.
    private static final double FIRST_STRIDE = 1.0 / 64;

    private static final double GROWTH = 1.6;

    /// To which a culmination is placed [rad]: the margin there is flat, and right to rounding.
    private static final double CULMINATION = 1e-8;

    /// To which a rise or set is placed [rad]: a hundredth of a microsecond in low orbit.
    private static final double EDGE = 1e-11;

    /// Of the margin between rise and set.
    private static final int SAMPLES = 24;

    private final AccessConstraint view;
    private final double radius;
    private final double cosInclination;
    private final double sinInclination;
    private final double slope;
    private final double[] target;
    private final double[] sensor = new double[3];

    /// @param slope   rate of the node's longitude over that of the argument of latitude
    /// @param target  Earth-fixed position with longitude 0 [m]
    ShellSight(AccessConstraint view, double radius, double inclination, double slope, double[] target) {
        this.view = view;
        this.radius = radius;
        this.slope = slope;
        this.target = target;
        cosInclination = Math.cos(inclination);
        sinInclination = Math.sin(inclination);
    }

    /// The margin on line `w` at argument of latitude `u`.
    double margin(double w, double u) {
        double node = w + slope * u;
        double cosU = Math.cos(u);
        double sinU = Math.sin(u);
        double level = sinU * cosInclination;
        double cosN = Math.cos(node);
        double sinN = Math.sin(node);
        sensor[0] = radius * (cosU * cosN - level * sinN);
        sensor[1] = radius * (cosU * sinN + level * cosN);
        sensor[2] = radius * sinU * sinInclination;
        return view.margin(0, sensor, target);
    }

    /// The top of the hill the margin makes on line `w` at `near`, no farther than `reach` from there: climbed
    /// by growing steps, then placed by golden section (Kiefer, 1953). Over a long reach there may be other
    /// hills, as where a cone opens again behind the Earth.
    double culmination(double w, double near, double reach) {
        double stride = FIRST_STRIDE * reach;
        double a = near - stride;
        double b = near + stride;
        double atA = margin(w, a);
        double atB = margin(w, b);
        double top = margin(w, near);
        double at = near;
        while (atB > top && b < near + reach) {
            stride *= GROWTH;
            a = at;
            atA = top;
            at = b;
            top = atB;
            b = Math.min(at + stride, near + reach);
            atB = margin(w, b);
        }
        while (atA > top && a > near - reach) {
            stride *= GROWTH;
            b = at;
            at = a;
            top = atA;
            a = Math.max(at - stride, near - reach);
            atA = margin(w, a);
        }
        double left = b - GOLDEN * (b - a);
        double right = a + GOLDEN * (b - a);
        double atLeft = margin(w, left);
        double atRight = margin(w, right);
        while (b - a > CULMINATION) {
            if (atLeft > atRight) {
                b = right;
                right = left;
                atRight = atLeft;
                left = b - GOLDEN * (b - a);
                atLeft = margin(w, left);
            } else {
                a = left;
                left = right;
                atLeft = atRight;
                right = a + GOLDEN * (b - a);
                atRight = margin(w, right);
            }
        }
        return 0.5 * (a + b);
    }

    /// The first zero of the margin on line `w` from `inside`, where it is above 0, in the direction of
    /// `step`; the step grows until it lies beyond. A whole revolution off where there is none so near.
    double edge(double w, double inside, double step) {
        double a = inside;
        double b = inside + step;
        double stride = step;
        while (margin(w, b) > 0) {
            if (Math.abs(b - inside) > 2 * Math.PI) {
                return b;
            }
            a = b;
            stride *= 1.4;
            b += stride;
        }
        return root(w, a, b);
    }

    /// Whether line `w` climbs to one culmination between rise and set. The margin follows sums of sinusoids
    /// of less than two periods a revolution: so many samples show every dip.
    boolean climbsOnce(double w, double rise, double set) {
        double step = (set - rise) / SAMPLES;
        double before = margin(w, rise + 0.5 * step);
        boolean falling = false;
        for (int i = 1; i < SAMPLES; i++) {
            double now = margin(w, rise + (i + 0.5) * step);
            if (falling && now > before) {
                return false;
            }
            falling = now < before;
            before = now;
        }
        return true;
    }

    /// The zero between `a`, where the margin is above 0, and `b`, where it is not, by regula falsi with the
    /// Illinois weights (Dowell and Jarratt, 1971).
    private double root(double w, double a, double b) {
        double fa = margin(w, a);
        double fb = margin(w, b);
        int moved = 0;
        for (int i = 0; Math.abs(b - a) > EDGE && i < 100; i++) {
            double x = i % 8 == 7 ? 0.5 * (a + b) : (a * fb - b * fa) / (fb - fa);
            double fx = margin(w, x);
            if (fx > 0) {
                a = x;
                fa = fx;
                fb = moved < 0 ? 0.5 * fb : fb;
                moved = -1;
            } else {
                b = x;
                fb = fx;
                fa = moved > 0 ? 0.5 * fa : fa;
                moved = 1;
            }
        }
        return 0.5 * (a + b);
    }
}
