package org.firmament.coverage.guarantee;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Branch and bound over places and phases for the one farthest from its n-th nearest sub-satellite point.
///
/// Both the place and every sub-satellite point move an angle no longer than their own step, so within a box
/// of latitude, longitude and phase the distance to the n-th nearest exceeds that at its middle by at most
/// √(Δlat² + (cos lat Δlon)²) + Δphase, the half-widths taken and the cosine at its greatest. The box with
/// the highest bound is halved across its longest side, until no bound is above what was found. No
/// triangulation, so satellites that meet, lie on one circle or on one great circle are no special case.
///
/// A box costs about 20 ns and 3 ns for each satellite that may be among the nearest in it.
final class PlaceSearch {
    /// All rounding, outwards [rad]: the arc cosine of a dot product of unit vectors (2e-8 near 0), angles
    /// added up to a box's bound (1e-15) and what [Symmetry] leaves (4e-8).
    static final double ROUNDING = 1e-7;

    private final int fold;
    /// Position of each satellite at phase 0 and a quarter turn on, three numbers each.
    private final double[] here;

    private final double[] ahead;
    private final PriorityQueue<Box> open = new PriorityQueue<>(Comparator.comparingDouble(box -> -box.bound));
    private final double[] nearest;
    private double[] cosines = new double[0];
    private double farthest = -1;
    private Moment where = new Moment(0, 0, 0);

    /// Places and phases around a middle, and the satellites of which some are the nearest anywhere in it.
    private static final class Box {
        private final double lat;
        private final double lon;
        private final double phase;
        private final double halfLat;
        private final double halfLon;
        private final double halfPhase;
        private final double widestCosine;
        private int[] near;
        private double bound;

        Box(double lat, double lon, double phase, double halfLat, double halfLon, double halfPhase, int[] near) {
            this.lat = lat;
            this.lon = lon;
            this.phase = phase;
            this.halfLat = halfLat;
            this.halfLon = halfLon;
            this.halfPhase = halfPhase;
            this.near = near;
            widestCosine = Math.cos(Math.max(0, Math.abs(lat) - halfLat));
        }

        double reach() {
            double across = widestCosine * halfLon;
            return Math.sqrt(halfLat * halfLat + across * across) + halfPhase;
        }

        /// The lower or upper half across the longest side.
        Box half(int side) {
            double across = widestCosine * halfLon;
            if (halfPhase >= halfLat && halfPhase >= across) {
                double half = 0.5 * halfPhase;
                return new Box(lat, lon, phase + side * half, halfLat, halfLon, half, near);
            }
            if (halfLat >= across) {
                double half = 0.5 * halfLat;
                return new Box(lat + side * half, lon, phase, half, halfLon, halfPhase, near);
            }
            double half = 0.5 * halfLon;
            return new Box(lat, lon + side * half, phase, halfLat, half, halfPhase, near);
        }
    }

    PlaceSearch(List<CircularOrbit> orbits, int fold, double south, double north, double period) {
        this.fold = fold;
        nearest = new double[fold];
        here = new double[3 * orbits.size()];
        ahead = new double[3 * orbits.size()];
        int[] all = new int[orbits.size()];
        for (int i = 0; i < all.length; i++) {
            CircularOrbit orbit = orbits.get(i);
            write(orbit, orbit.argument(), here, 3 * i);
            write(orbit, orbit.argument() + Math.PI / 2, ahead, 3 * i);
            all[i] = i;
        }
        look(new Box(0.5 * (south + north), 0, 0.5 * period, 0.5 * (north - south), Math.PI, 0.5 * period, all));
    }

    private static void write(CircularOrbit orbit, double argument, double[] into, int at) {
        double level = Math.sin(argument) * Math.cos(orbit.inclination());
        into[at] = Math.cos(argument) * Math.cos(orbit.node()) - level * Math.sin(orbit.node());
        into[at + 1] = Math.cos(argument) * Math.sin(orbit.node()) + level * Math.cos(orbit.node());
        into[at + 2] = Math.sin(argument) * Math.sin(orbit.inclination());
    }

    /// Halves boxes until the worst is known to `tolerance`, or known to be above `enoughAbove` or not above
    /// `enoughBelow`, or `most` boxes have been looked at.
    Worst search(double tolerance, double enoughAbove, double enoughBelow, long most) {
        double width = tolerance - 2 * ROUNDING;
        for (long looked = 0; looked < most && lower() <= enoughAbove; looked += 2) {
            Box box = open.peek();
            if (box == null || box.bound - farthest <= width || box.bound + ROUNDING <= enoughBelow) {
                break;
            }
            open.poll();
            look(box.half(-1));
            look(box.half(1));
        }
        Box left = open.peek();
        double upper = left == null ? farthest : Math.max(farthest, left.bound);
        return new Worst(lower(), Math.min(Math.PI, upper + ROUNDING), where);
    }

    private double lower() {
        return Math.max(0, farthest - ROUNDING);
    }

    private void look(Box box) {
        int[] near = box.near;
        if (cosines.length < near.length) {
            cosines = new double[near.length];
        }
        measure(box);
        double distance = Math.acos(Math.clamp(nearest[fold - 1], -1.0, 1.0));
        if (distance > farthest) {
            farthest = distance;
            where = new Moment(box.lat, box.lon, box.phase);
        }
        double reach = box.reach();
        box.bound = Math.min(Math.PI, distance + reach);
        if (box.bound > farthest) {
            box.near = within(near, distance + 2 * reach + ROUNDING);
            open.add(box);
        }
    }

    /// Cosines of the angles from the box's middle to its satellites, and the `fold` greatest of them in
    /// order.
    private void measure(Box box) {
        double x = Math.cos(box.lat) * Math.cos(box.lon);
        double y = Math.cos(box.lat) * Math.sin(box.lon);
        double z = Math.sin(box.lat);
        double cos = Math.cos(box.phase);
        double sin = Math.sin(box.phase);
        Arrays.fill(nearest, -2);
        for (int k = 0; k < box.near.length; k++) {
            int at = 3 * box.near[k];
            double cosine = cos * (x * here[at] + y * here[at + 1] + z * here[at + 2])
                    + sin * (x * ahead[at] + y * ahead[at + 1] + z * ahead[at + 2]);
            cosines[k] = cosine;
            int place = fold - 1;
            if (cosine > nearest[place]) {
                for (; place > 0 && nearest[place - 1] < cosine; place--) {
                    nearest[place] = nearest[place - 1];
                }
                nearest[place] = cosine;
            }
        }
    }

    /// Those of the satellites just measured that are within an angle of the box's middle.
    private int[] within(int[] near, double angle) {
        double least = angle >= Math.PI ? -2 : Math.cos(angle);
        int count = 0;
        for (int k = 0; k < near.length; k++) {
            count += cosines[k] >= least ? 1 : 0;
        }
        if (count == near.length) {
            return near;
        }
        int[] kept = new int[count];
        count = 0;
        for (int k = 0; k < near.length; k++) {
            if (cosines[k] >= least) {
                kept[count++] = near[k];
            }
        }
        return kept;
    }
}
