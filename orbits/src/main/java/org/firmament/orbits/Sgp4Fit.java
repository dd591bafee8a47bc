package org.firmament.orbits;

import java.time.Instant;
import org.firmament.catalogs.Elements;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.frames.Frame;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.time.AbsoluteDate;

/// Finds mean elements of SGP4, without drag, whose positions are nearest to another motion's: least squares by
/// Gauss and Newton, differences for derivatives (Vallado and Crawford 2008, SGP4 Orbit Determination).
///
/// It seeks the mean motion and five equinoctial elements, which exist for circles and over the equator; beyond 90°
/// of inclination those counted backwards, which exist there (Broucke and Cefola 1972).
final class Sgp4Fit {
    private static final int UNKNOWNS = 6;
    private static final int MOST_STEPS = 20;
    private static final int MOST_HALVINGS = 6;

    /// Change of an unknown a derivative is taken over: of the mean longitude at the end, for the mean motion
    /// [rad].
    private static final double DIFFERENCE = 1e-5;

    /// Nearer than this to the motion, or to the nearest there is, the search ends [m].
    private static final double NEAR = 1e-3;

    private static final double GREATEST_ECCENTRICITY = 0.98;
    private static final double ANY_MASS = 1000;

    private final EmbeddedData data;
    private final Instant instant;
    private final AbsoluteDate epoch;
    private final double step;

    /// @param instant  epoch of the elements, and time of the first position
    /// @param step     between positions [s]
    Sgp4Fit(EmbeddedData data, Instant instant, double step) {
        this.data = data;
        this.instant = instant;
        this.epoch = data.date(instant);
        this.step = step;
    }

    /// @param start      to begin with, in TEME
    /// @param mu         they are meant with [m³/s²]
    /// @param positions  in TEME [m], three numbers a time
    FittedElements of(Elements start, double mu, double[] positions) {
        boolean backwards = start.i() > Math.PI / 2;
        double brouwer = Math.sqrt(mu / start.a()) / start.a();
        double[] x = unknowns(start, Sgp4Motion.kozai(brouwer, start.e(), start.i()), backwards);
        double[] miss = misses(x, backwards, positions);
        for (int round = 0; round < MOST_STEPS && norm(miss) > NEAR; round++) {
            double before = norm(miss);
            double[] change = change(x, miss, backwards, positions);
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                double[] tried = moved(x, change, Math.pow(0.5, halving));
                double[] left = exists(tried) ? misses(tried, backwards, positions) : miss;
                if (norm(left) < norm(miss)) {
                    x = tried;
                    miss = left;
                    break;
                }
            }
            if (before - norm(miss) < NEAR) {
                break;
            }
        }
        return new FittedElements(elements(x, backwards), farthest(miss));
    }

    private double[] change(double[] x, double[] miss, boolean backwards, double[] positions) {
        double[][] slopes = new double[miss.length][UNKNOWNS];
        for (int u = 0; u < UNKNOWNS; u++) {
            double by = u == 0 ? DIFFERENCE / (step * (positions.length / 3.0)) : DIFFERENCE;
            double[] beside = x.clone();
            beside[u] += by;
            double[] there = misses(beside, backwards, positions);
            for (int row = 0; row < miss.length; row++) {
                slopes[row][u] = (there[row] - miss[row]) / by;
            }
        }
        // Columns of one size: the mean motion's is larger by the number of seconds.
        double[] sizes = new double[UNKNOWNS];
        for (int u = 0; u < UNKNOWNS; u++) {
            for (double[] row : slopes) {
                sizes[u] = Math.hypot(sizes[u], row[u]);
            }
            for (double[] row : slopes) {
                row[u] /= sizes[u];
            }
        }
        double[] change = new QRDecomposition(new Array2DRowRealMatrix(slopes, false))
                .getSolver()
                .solve(new ArrayRealVector(miss))
                .toArray();
        for (int u = 0; u < UNKNOWNS; u++) {
            change[u] /= -sizes[u];
        }
        return change;
    }

    private static double[] moved(double[] x, double[] change, double share) {
        double[] moved = x.clone();
        for (int u = 0; u < UNKNOWNS; u++) {
            moved[u] += share * change[u];
        }
        return moved;
    }

    private static boolean exists(double[] x) {
        return x[0] > 0 && Math.hypot(x[1], x[2]) < GREATEST_ECCENTRICITY;
    }

    private double[] misses(double[] x, boolean backwards, double[] positions) {
        Frame teme = data.getFrames().getTEME();
        TLEPropagator motion = TLEPropagator.selectExtrapolator(
                TwoLineSet.of(elements(x, backwards), data.getTimeScales().getUTC()),
                new FrameAlignedProvider(teme),
                ANY_MASS,
                teme);
        double[] misses = new double[positions.length];
        for (int k = 0; 3 * k < positions.length; k++) {
            double[] at = motion.getPVCoordinates(epoch.shiftedBy(k * step))
                    .getPosition()
                    .toArray();
            for (int c = 0; c < 3; c++) {
                misses[3 * k + c] = at[c] - positions[3 * k + c];
            }
        }
        return misses;
    }

    /// Root of the mean square distance [m].
    private static double norm(double[] miss) {
        double sum = 0;
        for (double one : miss) {
            sum += one * one;
        }
        return Math.sqrt(3 * sum / miss.length);
    }

    private static double farthest(double[] miss) {
        double most = 0;
        for (int k = 0; k < miss.length; k += 3) {
            most = Math.max(most, Math.hypot(Math.hypot(miss[k], miss[k + 1]), miss[k + 2]));
        }
        return most;
    }

    private static double[] unknowns(Elements e, double meanMotion, boolean backwards) {
        double half = backwards ? (Math.PI - e.i()) / 2 : e.i() / 2;
        double perigee = e.argp() + (backwards ? -e.raan() : e.raan());
        return new double[] {
            meanMotion,
            e.e() * Math.sin(perigee),
            e.e() * Math.cos(perigee),
            Math.tan(half) * Math.sin(e.raan()),
            Math.tan(half) * Math.cos(e.raan()),
            perigee + e.m()
        };
    }

    private GeneralPerturbations elements(double[] x, boolean backwards) {
        double e = Math.hypot(x[1], x[2]);
        double raan = FastMath.atan2(x[3], x[4]);
        // On a circle the perigee is the node, as in patterns: SGP4 takes no e below 1e-6, so it matters by metres.
        double perigee = e == 0 ? (backwards ? -raan : raan) : FastMath.atan2(x[1], x[2]);
        double half = FastMath.atan(Math.hypot(x[3], x[4]));
        return new GeneralPerturbations(
                0,
                "",
                instant,
                x[0],
                0,
                0,
                e,
                backwards ? Math.PI - 2 * half : 2 * half,
                positive(raan),
                positive(backwards ? perigee + raan : perigee - raan),
                positive(x[5] - perigee),
                0,
                0,
                0,
                'U');
    }

    private static double positive(double angle) {
        return MathUtils.normalizeAngle(angle, Math.PI);
    }
}
