package org.firmament.coverage.engagement;

import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Interceptor;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Motion;

/// Which carriers in orbit reach a point at an instant: many carriers times many points, most of them far apart.
///
/// Points of one instant share a [CarrierField]; it leaves out all carriers farther off than gravity could carry the
/// interceptor ([Reach#most]), and [Pursuit] decides the rest: by distance, by the linear answer, by Lambert. The
/// answer is that of Lambert on every pair ([#reachableByLambert]). Workspace of one thread; fields may be shared.
///
/// 1,584 carriers times 43,200 points of boost flights, 6 km/s, 30 to 270 s: see `ReachComparison` in `benchmarks`.
public final class ReachKernel {
    private final Reach reach;
    private final List<Motion> motions;
    private final Pursuit pursuit;
    private final Origins origins = new Origins();
    private final double[] future = new double[3];
    private final int[] slots;

    /// @param motions  of the carriers
    public ReachKernel(Interceptor interceptor, List<Motion> motions) {
        this.reach = new Reach(interceptor);
        this.pursuit = new Pursuit(reach);
        this.motions = List.copyOf(motions);
        this.slots = new int[motions.size()];
    }

    /// Counts the carriers that reach a point at the field's instant, releasing no earlier than `release`.
    ///
    /// @param field    of this kernel's carriers
    /// @param point    Earth-fixed [m]
    /// @param release  [s after the epoch]
    /// @param found    takes the carriers that do, by their place in the list, in no order
    public int reachable(CarrierField field, double[] point, double release, int[] found) {
        double flyout = field.time() - release;
        origins.prepare(field.time()
                - reach.coast(Math.clamp(flyout, 0, reach.interceptor().maxFlyout())));
        int near = near(field, point, flyout, 0);
        int count = 0;
        for (int i = 0; i < near; i++) {
            int carrier = field.carrier(slots[i]);
            field.position(slots[i], future);
            origins.carrier = carrier;
            if (pursuit.spare(origins, field.time(), flyout, future, point) >= 0) {
                found[count++] = carrier;
            }
        }
        return count;
    }

    /// The same by Lambert on every pair, for the longest flight alone: slow, and what [#reachable] is held to. (Where
    /// the longest flight would cut the Earth and a shorter one would not, [#reachable] finds more.)
    public int[] reachableByLambert(CarrierField field, double[] point, double release) {
        double flyout = field.time() - release;
        return IntStream.range(0, motions.size())
                .filter(carrier -> {
                    motions.get(carrier).position(field.time(), future);
                    return pursuit.exactly(motions.get(carrier), field.time(), flyout, future, point);
                })
                .toArray();
    }

    /// Marks the carriers that may come into reach of a point that moves, while both move by `slack` metres more.
    void mark(CarrierField field, double[] point, double flyout, double slack, boolean[] marks) {
        int near = near(field, point, flyout, slack);
        for (int i = 0; i < near; i++) {
            marks[field.carrier(slots[i])] = true;
        }
    }

    private int near(CarrierField field, double[] point, double flyout, double slack) {
        return field.near(point, farthest(flyout, field.farthest()) + slack, slots);
    }

    /// How far a carrier may be at intercept and reach it [m].
    ///
    /// @param radius  distance of the carrier from the Earth's centre, or a greater one [m]
    double farthest(double flyout, double radius) {
        future[0] = radius;
        future[1] = 0;
        future[2] = 0;
        return Math.min(
                reach.most(pursuit.longest(flyout, future)), reach.interceptor().maxRange());
    }

    /// Where the carriers are at mid-burn: of all of them at once, for the points of one instant and release.
    private final class Origins implements Motion {
        private double[] xyz = {};
        private double time;
        private int carrier;

        void prepare(double midBurn) {
            if (midBurn != time || xyz.length == 0) {
                xyz = xyz.length == 0 ? new double[3 * motions.size()] : xyz;
                CircularShell.positions(motions, midBurn, xyz);
                time = midBurn;
            }
        }

        @Override
        public void position(double when, double[] out) {
            if (when == time) {
                System.arraycopy(xyz, 3 * carrier, out, 0, 3);
            } else {
                motions.get(carrier).position(when, out);
            }
        }
    }
}
