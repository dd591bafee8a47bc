package org.firmament.optimizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The ways one track of a sensor can go through time, from object to object, and the best of them: a longest path
/// through a graph without circles, found exactly. A look of it costs at most objects × (steps of the longest turn)
/// turns looked at.
final class TrackWay {
    private final TaskingProblem problem;
    private final int sensor;
    private final int[][] seen;
    private final double[][] worth;
    private final int[][] before;
    private final long effort;

    TrackWay(TaskingProblem problem, int sensor) {
        this.problem = problem;
        this.sensor = sensor;
        seen = new int[problem.times()][];
        for (int k = 0; k < seen.length; k++) {
            List<List<Integer>> sees = problem.sees().get(k);
            int[] objects = new int[sees.size()];
            int found = 0;
            for (int object = 0; object < objects.length; object++) {
                if (sees.get(object).contains(sensor)) {
                    objects[found++] = object;
                }
            }
            seen[k] = Arrays.copyOf(objects, found);
        }
        worth = new double[problem.times()][problem.objects()];
        before = new int[problem.times()][problem.objects()];
        effort = counted();
    }

    /// A sensor's track on an object.
    ///
    /// @param time  its place in the row of times
    record Look(int time, int object) {}

    /// A way and what it is worth.
    record Way(List<Look> looks, double worth) {
        static final Way NONE = new Way(List.of(), 0);
    }

    int sensor() {
        return sensor;
    }

    /// Turns looked at to find the best way.
    long effort() {
        return effort;
    }

    private long counted() {
        long counted = 0;
        int window = problem.turns().longest(sensor);
        for (int k = 0; k < seen.length; k++) {
            for (int j = Math.max(0, k - window); j < k; j++) {
                counted += (long) seen[j].length * seen[k].length;
            }
        }
        return counted;
    }

    /// The best way; of equal ones one that stays where it is.
    ///
    /// @param reward  at each time for a look at each object, at least 0
    Way best(double[][] reward) {
        int objects = problem.objects();
        int longest = problem.turns().longest(sensor);
        double done = 0;
        int doneNode = -1;
        double best = 0;
        int bestNode = -1;
        for (int k = 0; k < seen.length; k++) {
            if (k >= longest) {
                for (int object : seen[k - longest]) {
                    if (worth[k - longest][object] > done) {
                        done = worth[k - longest][object];
                        doneNode = (k - longest) * objects + object;
                    }
                }
            }
            for (int object : seen[k]) {
                double most = 0;
                int from = -1;
                if (k > 0 && Arrays.binarySearch(seen[k - 1], object) >= 0 && worth[k - 1][object] > 0) {
                    most = worth[k - 1][object];
                    from = (k - 1) * objects + object;
                }
                if (done > most) {
                    most = done;
                    from = doneNode;
                }
                for (int j = k - 1; j > Math.max(-1, k - longest); j--) {
                    for (int other : seen[j]) {
                        if (worth[j][other] > most
                                && (other == object || problem.turns().fits(sensor, j, other, k, object))) {
                            most = worth[j][other];
                            from = j * objects + other;
                        }
                    }
                }
                worth[k][object] = most + reward[k][object];
                before[k][object] = from;
                if (worth[k][object] > best) {
                    best = worth[k][object];
                    bestNode = k * objects + object;
                }
            }
        }
        List<Look> looks = new ArrayList<>();
        for (int node = bestNode; node >= 0; node = before[node / objects][node % objects]) {
            looks.add(new Look(node / objects, node % objects));
        }
        return new Way(looks.reversed(), best);
    }
}
