package org.firmament.optimizer;

import java.util.IdentityHashMap;
import java.util.List;

/// What no tasking of sensors that take time to turn can exceed.
///
/// An object at a time that needs `n` tracks is followed only if `n` looks are at it. For any prices `u ≥ 0` of
/// looks
///
///     Σ max(0, 1 − n u) + Σ over tracks of the dearest way at these prices
///
/// is at least what any tasking follows (Lagrange): each track is asked for its best way by itself. Prices are
/// bettered along subgradients (Polyak 1969). Any prices give a valid bound. Another is the sum over times of what
/// could be followed if turns took no time ([TrackingSlot#bound]); the lower of both is told.
final class TaskingBound {
    private static final int STEPS = 80;

    /// Turns looked at over all steps, at most.
    private static final double EFFORT = 4e8;

    private static final double ROUNDING = 1e-6;

    private final TaskingProblem problem;
    private final List<TrackWay> tracks;
    private final int[][] missing;

    /// @param tracks   those that may have to turn
    /// @param missing  at each time, of each object, tracks it needs of those
    TaskingBound(TaskingProblem problem, List<TrackWay> tracks, int[][] missing) {
        this.problem = problem;
        this.tracks = tracks;
        this.missing = missing;
    }

    /// @param known  what a tasking follows
    int of(int known) {
        int atOnce = problem.boundAtOnce();
        return atOnce == known ? known : Math.min(atOnce, priced(known));
    }

    private int priced(int known) {
        double[][] price = new double[problem.times()][problem.objects()];
        for (int k = 0; k < price.length; k++) {
            for (int object = 0; object < price[k].length; object++) {
                price[k][object] = limited(k, object) ? 1.0 / missing[k][object] : 0;
            }
        }
        IdentityHashMap<TrackWay, Integer> alike = new IdentityHashMap<>();
        tracks.forEach(track -> alike.merge(track, 1, Integer::sum));
        List<TrackWay> distinct = tracks.stream().distinct().toList();
        double effort = 1 + distinct.stream().mapToLong(TrackWay::effort).sum();
        int steps = (int) Math.clamp(EFFORT / effort, 1, STEPS);
        double least = Double.POSITIVE_INFINITY;
        double stride = 1;
        int since = 0;
        for (int step = 0; step < steps && Math.floor(least + ROUNDING) > known; step++) {
            double[][] slope = new double[problem.times()][problem.objects()];
            double value = followed(price, slope);
            for (TrackWay track : distinct) {
                TrackWay.Way way = track.best(price);
                int held = alike.getOrDefault(track, 0);
                value += held * way.worth();
                way.looks().forEach(look -> slope[look.time()][look.object()] += held);
            }
            since = value < least - ROUNDING ? 0 : since + 1;
            least = Math.min(least, value);
            if (since == 4) {
                stride /= 2;
                since = 0;
            }
            descend(price, slope, stride * (value - known));
        }
        return (int) Math.floor(least + ROUNDING);
    }

    /// What following costs nothing more than its looks do; and how it changes with prices.
    private double followed(double[][] price, double[][] slope) {
        double value = 0;
        for (int k = 0; k < price.length; k++) {
            for (int object = 0; object < price[k].length; object++) {
                int needed = missing[k][object];
                if (needed == 0) {
                    value++;
                } else if (limited(k, object) && needed * price[k][object] < 1) {
                    value += 1 - needed * price[k][object];
                    slope[k][object] -= needed;
                }
            }
        }
        return value;
    }

    private void descend(double[][] price, double[][] slope, double distance) {
        double square = 0;
        for (int k = 0; k < price.length; k++) {
            for (int object = 0; object < price[k].length; object++) {
                square += limited(k, object) ? slope[k][object] * slope[k][object] : 0;
            }
        }
        if (square == 0) {
            return;
        }
        for (int k = 0; k < price.length; k++) {
            for (int object = 0; object < price[k].length; object++) {
                if (limited(k, object)) {
                    price[k][object] = Math.clamp(
                            price[k][object] - distance / square * slope[k][object], 0, 1.0 / missing[k][object]);
                }
            }
        }
    }

    private boolean limited(int time, int object) {
        return missing[time][object] > 0 && missing[time][object] < Integer.MAX_VALUE;
    }
}
