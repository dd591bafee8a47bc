package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;

/// Where on rings of latitude a satellite sees: for every condition the cosine of the longitude between
/// satellite and point from which on it holds.
///
/// With c that cosine, a point's distance is √(D − 2Ec) and its height over a horizontal plane A + Bc, so
/// that an elevation is the larger root of (A + Bc)² = sin²ε (D − 2Ec), on which side of it is known; range,
/// cone and limb are simpler. A satellite or point within 640 m of the Earth's axis, and a cone that opens
/// again behind the limb, are left to the points one by one.
final class RingView {
    /// No point of the ring.
    static final double NONE = 2;

    /// Every point of the ring has to be looked at.
    static final double EACH = Double.MAX_VALUE;

    /// Sine of the angle from the axis within which longitudes are ill-conditioned.
    private static final double NEAR_AXIS = 1e-4;

    /// A height over a grazing height that rounding cannot turn [m].
    private static final double CLEARLY = 1e-3;

    private final boolean lifted;
    private final double sine2;
    private final boolean ranged;
    private final double range2;
    private final boolean coned;
    private final double coneCosine;
    private final double coneFlattening;
    private final boolean limbed;
    private final double limbRadius2;
    private final double limbStretch2;
    private final boolean above;
    private final double aboveRadius;
    private final double aboveStretch;

    private final double[] axial;
    private final double[] polar;
    private final double[] square;
    private final double[] upAxial;
    private final double[] upPolar;
    private final double[] up;
    private final double[] limb;
    private final double[] height;

    private double sAxial;
    private double sPolar;
    private double sSquare;
    private double nearAxis;
    private double stretch;
    private double coneLength;
    private double sLimb;
    private double sHeight;

    /// Whether a view is made of these conditions, each once: no other can be told by rings.
    static boolean describes(AccessConstraint view) {
        List<Object> kinds = new ArrayList<>();
        for (AccessConstraint part : view.parts()) {
            boolean known = switch (part) {
                case Sight.TargetElevation elevation -> elevation.sine() >= 0;
                case Sight.EndAbove end ->
                    view.parts()
                            .contains(new Sight.EndAbove(
                                    end.radius(), end.stretch(), end.end().other()));
                case Sight.WithinRange _, Sight.NadirCone _, Sight.ClearOfEarth _ -> true;
                default -> false;
            };
            Object kind = part instanceof Sight.EndAbove end ? end.end() : part.getClass();
            if (!known || kinds.contains(kind)) {
                return false;
            }
            kinds.add(kind);
        }
        return true;
    }

    RingView(RingGrid grid, Earth earth, AccessConstraint view) {
        Sight.TargetElevation elevation = part(view, Sight.TargetElevation.class, new Sight.TargetElevation(0, 0, 0));
        lifted = has(view, Sight.TargetElevation.class);
        sine2 = elevation.sine() * elevation.sine();
        ranged = has(view, Sight.WithinRange.class);
        double range =
                part(view, Sight.WithinRange.class, new Sight.WithinRange(0)).range();
        range2 = range * range;
        Sight.NadirCone cone = part(view, Sight.NadirCone.class, new Sight.NadirCone(Math.PI, -1, 0));
        coned = cone.cosine() > 0;
        coneCosine = cone.cosine();
        coneFlattening = cone.flattening();
        limbed = has(view, Sight.ClearOfEarth.class);
        Sight.ClearOfEarth clear = part(view, Sight.ClearOfEarth.class, new Sight.ClearOfEarth(1, 1));
        limbRadius2 = clear.radius() * clear.radius();
        limbStretch2 = clear.stretch() * clear.stretch();
        above = has(view, Sight.EndAbove.class);
        Sight.EndAbove ends = part(view, Sight.EndAbove.class, new Sight.EndAbove(1, 1, End.SENSOR));
        aboveRadius = ends.radius();
        aboveStretch = ends.stretch();

        int rings = grid.rings().size();
        axial = new double[rings];
        polar = new double[rings];
        square = new double[rings];
        upAxial = new double[rings];
        upPolar = new double[rings];
        up = new double[rings];
        limb = new double[rings];
        height = new double[rings];
        for (int i = 0; i < rings; i++) {
            double[] p = earth.position(new Place(grid.rings().get(i).lat(), 0, grid.altitude()));
            axial[i] = p[0];
            polar[i] = p[2];
            square[i] = p[0] * p[0] + p[2] * p[2];
            double lean = elevation.flattening() == 0 ? 1 : Verticals.verticalStretch(p, elevation.flattening());
            double length = Math.hypot(p[0], lean * p[2]);
            upAxial[i] = p[0] / length;
            upPolar[i] = lean * p[2] / length;
            up[i] = upAxial[i] * p[0] + upPolar[i] * p[2];
            limb[i] = Math.max(0, p[0] * p[0] + limbStretch2 * p[2] * p[2] - limbRadius2);
            height[i] = Math.hypot(p[0], aboveStretch * p[2]) - aboveRadius;
        }
    }

    private static boolean has(AccessConstraint view, Class<?> kind) {
        return view.parts().stream().anyMatch(kind::isInstance);
    }

    private static <T> T part(AccessConstraint view, Class<T> kind, T otherwise) {
        return view.parts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(otherwise);
    }

    /// Turns to a satellite at an Earth-fixed position.
    void aim(double x, double y, double z) {
        sAxial = Math.sqrt(x * x + y * y);
        sPolar = z;
        sSquare = x * x + y * y + z * z;
        nearAxis = NEAR_AXIS * NEAR_AXIS * sSquare;
        if (coned) {
            stretch = coneFlattening == 0 ? 1 : Verticals.verticalStretch(new double[] {x, y, z}, coneFlattening);
            coneLength = coneCosine * coneCosine * (sAxial * sAxial + stretch * stretch * z * z);
        }
        if (limbed) {
            sLimb = Math.max(0, sAxial * sAxial + limbStretch2 * z * z - limbRadius2);
        }
        if (above) {
            sHeight = Math.hypot(sAxial, aboveStretch * z) - aboveRadius;
        }
    }

    /// The cosine of the longitude between satellite and point from which on the satellite sees points of a
    /// ring: above 1 none, below −1 all; [#EACH] where it does not tell.
    double cosine(int ring) {
        double e = sAxial * axial[ring];
        if (e * e < nearAxis * square[ring] || sSquare <= square[ring]) {
            return EACH;
        }
        double d = sSquare + square[ring] - 2 * polar[ring] * sPolar;
        double from = ranged ? (d - range2) / (2 * e) : -NONE;
        if (lifted) {
            from = Math.max(from, elevated(ring, d, e));
        }
        if (limbed) {
            double horizons = Math.sqrt(sLimb * limb[ring]);
            from = Math.max(from, (limbRadius2 - horizons - limbStretch2 * sPolar * polar[ring]) / e);
        }
        if (above) {
            double lower = Math.min(sHeight, height[ring]);
            from = lower > CLEARLY ? from : lower < -CLEARLY ? NONE : EACH;
        }
        return coned && from <= 1 ? inCone(ring, d, e, from) : from;
    }

    private double elevated(int ring, double d, double e) {
        double a = upPolar[ring] * sPolar - up[ring];
        double b = upAxial[ring] * sAxial;
        double q = a * b + sine2 * e;
        // q² less b² (a² − sin² d), multiplied out: at the horizon nothing of it is left but rounding otherwise.
        double discriminant = sine2 * (b * (2 * a * e + b * d) + sine2 * e * e);
        if (discriminant < 0) {
            return NONE;
        }
        double root = Math.sqrt(discriminant);
        // The form that does not subtract what is nearly equal.
        return q > 0 ? (sine2 * d - a * a) / (q + root) : (root - q) / (b * b);
    }

    /// In the cone near the satellite and again behind the limb; between the two roots it is not.
    private double inCone(int ring, double d, double e, double from) {
        double a = sAxial * sAxial + stretch * sPolar * (sPolar - polar[ring]);
        double discriminant = coneLength * (coneLength - 2 * a + d);
        if (discriminant < 0) {
            return from;
        }
        double root = Math.sqrt(discriminant);
        double middle = a - coneLength;
        return (middle - root) / e >= Math.max(-1, from) - 1e-9 ? EACH : Math.max(from, (middle + root) / e);
    }
}
