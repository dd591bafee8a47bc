package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;

/// The flights of one carrier's interceptors to one launch: one search, used by one thread.
final class Flyouts {
    /// Nothing bound to the Earth between the ground and 115,000 km moves faster than this in the turning frame
    /// [m/s]: escape speed and the frame's own add up to 11,650 at the ground, 7,670 at 15,000 km, 11,420 at
    /// 115,000 km.
    private static final double FASTEST = 11_700;

    /// Least leap of the search [s]: opportunities this long are never missed.
    private static final double STEP = 0.05;

    /// Of the first and last intercept [s].
    private static final double EDGE = 1e-3;

    /// Between the samples from which a greatest value is refined [s].
    private static final double SAMPLE = 2;

    /// Golden section: each step keeps this part of the bracket.
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Carrier carrier;
    private final Reach reach;
    private final Motion missile;
    private final double[] from = new double[3];
    private final double[] to = new double[3];

    Flyouts(Carrier carrier, Launch launch) {
        this.carrier = carrier;
        this.reach = new Reach(carrier.interceptor());
        this.missile = launch.motion();
    }

    /// Whether an intercept is possible in any of the windows.
    boolean any(List<Window> windows) {
        for (Window window : windows) {
            if (edges(window).any(window)) {
                return true;
            }
        }
        return false;
    }

    /// The parts of the windows in which an intercept is possible.
    List<Window> possible(List<Window> windows) {
        List<Window> parts = new ArrayList<>();
        for (Window window : windows) {
            for (TimeSpan span : edges(window).within(window)) {
                parts.add(new Window(window.phase(), span.start(), span.end(), window.release()));
            }
        }
        return parts;
    }

    /// The opportunity made of the parts, at least one, in which an intercept is possible.
    Opportunity opportunity(int index, List<Window> parts, Custody custody) {
        double margin = 0;
        double earliest = Double.POSITIVE_INFINITY;
        double latest = Double.NEGATIVE_INFINITY;
        for (Window part : parts) {
            margin = Math.max(margin, greatest(time -> spare(time, part.release()), part));
            earliest = Math.min(earliest, -greatest(time -> -release(time, part), part));
            latest = Math.max(latest, greatest(time -> release(time, part), part));
        }
        double intercept = parts.getFirst().from();
        return new Opportunity(
                index,
                custody.launch(),
                new TimeSpan(earliest, latest),
                intercept,
                parts.getLast().to(),
                parts.getFirst().phase(),
                carrier.interceptor().killProbability(),
                margin,
                custody.sights().stream()
                        .filter(sight -> sight.seen().contains(intercept))
                        .map(Custody.Sight::sensor)
                        .toList());
    }

    private Edges edges(Window window) {
        double rate = carrier.interceptor().burnoutSpeed() + 2 * FASTEST;
        return new Edges(time -> spare(time, window.release()), rate, STEP, EDGE);
    }

    /// Reach left over at an intercept, released as early as allowed [m].
    private double spare(double intercept, double release) {
        return reach.distance(intercept - release) - distance(intercept);
    }

    /// Release of the shortest flight to an intercept [s]; rounding may not carry it before the earliest allowed.
    private double release(double intercept, Window part) {
        return Math.max(part.release(), intercept - reach.flyout(distance(intercept)));
    }

    /// From where the carrier would be to where the missile is [m]; both in the turning frame at one instant, in
    /// which a distance is what it is in any frame.
    private double distance(double time) {
        carrier.motion().position(time, from);
        missile.position(time, to);
        double x = to[0] - from[0];
        double y = to[1] - from[1];
        double z = to[2] - from[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /// Greatest value over a window: sampled, then refined about the best sample by golden section.
    private static double greatest(DoubleUnaryOperator value, Window window) {
        int steps = Math.max(2, (int) Math.ceil((window.to() - window.from()) / SAMPLE));
        double step = (window.to() - window.from()) / steps;
        double best = value.applyAsDouble(window.to());
        double at = window.to();
        for (int k = 0; k < steps; k++) {
            double time = window.from() + k * step;
            double here = value.applyAsDouble(time);
            if (here > best) {
                best = here;
                at = time;
            }
        }
        double low = Math.max(window.from(), at - step);
        double high = Math.min(window.to(), at + step);
        while (high - low > EDGE) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            double atA = value.applyAsDouble(a);
            double atB = value.applyAsDouble(b);
            best = Math.max(best, Math.max(atA, atB));
            if (atA >= atB) {
                high = b;
            } else {
                low = a;
            }
        }
        return best;
    }
}
