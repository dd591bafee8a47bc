package org.firmament.coverage.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Motion;

/// Who sees one target when, and the geometry of all who do at samples of time. Owns its scratch: one a thread.
///
/// Membership is exact, from the accesses; positions are those of the motions. A sensor is in view from its
/// access's start on and no longer at its end.
final class Sightings {
    private final ViewGeometry geometry;
    private final Motion[] observers;
    private int[] who = new int[64];
    private double[] starts = new double[64];
    private double[] ends = new double[64];
    private int size;
    private int[] active = new int[16];
    private final LinesOfSight lines = new LinesOfSight();
    private final double[] at = new double[3];
    private final double[] from = new double[3];
    private final double[] up = new double[3];
    private final double[] dops = new double[5];

    Sightings(ViewGeometry geometry, List<Motion> observers) {
        this.geometry = geometry;
        this.observers = observers.toArray(Motion[]::new);
    }

    /// Adds an access.
    void add(int observer, double start, double end) {
        if (size == who.length) {
            who = Arrays.copyOf(who, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        who[size] = observer;
        starts[size] = start;
        ends[size++] = end;
    }

    /// Looks at the target at every sample of a span, the end left out, and forgets the accesses.
    ///
    /// @param start   time of the first sample there is [s]
    /// @param sum     of the target so far
    /// @param events  of all targets
    /// @param weight  of the target among them
    void look(Place place, double start, TimeSpan span, PointGeometry sum, Events events, double weight) {
        look(geometry.earth().fixed(place), start, span, sum, events, weight);
    }

    /// The same for a target in motion.
    void look(Motion target, double start, TimeSpan span, PointGeometry sum, Events events, double weight) {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> starts[i]).thenComparingInt(i -> who[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double step = geometry.rules().step();
        int next = 0;
        int seeing = 0;
        for (int k = (int) Math.ceil((span.start() - start) / step); start + k * step < span.end(); k++) {
            double time = start + k * step;
            while (next < size && starts[order[next]] <= time) {
                if (seeing == active.length) {
                    active = Arrays.copyOf(active, 2 * seeing);
                }
                active[seeing++] = order[next++];
            }
            int left = 0;
            for (int i = 0; i < seeing; i++) {
                if (ends[active[i]] > time) {
                    active[left++] = active[i];
                }
            }
            seeing = left;
            sum.sample();
            if (seeing >= 2) {
                measure(target, time, seeing, sum, events, weight);
            }
        }
        size = 0;
    }

    private void measure(Motion target, double time, int seeing, PointGeometry sum, Events events, double weight) {
        target.position(time, at);
        lines.clear();
        for (int i = 0; i < seeing; i++) {
            observers[who[active[i]]].position(time, from);
            lines.add(from[0] - at[0], from[1] - at[1], from[2] - at[2]);
        }
        GeometryRules rules = geometry.rules();
        if (rules.wants(GeometryRules.Kind.STEREO)) {
            double angle = lines.bestSeparation();
            if (rules.stereo().getFirst() <= angle && angle <= rules.stereo().getLast()) {
                sum.stereoSample();
            }
            take(GeometryMeasure.STEREO_ANGLE, angle, sum, events, weight);
        }
        if (rules.wants(GeometryRules.Kind.DILUTION)) {
            double dilution = lines.dilution();
            if (Double.isFinite(dilution)) {
                take(GeometryMeasure.POSITION_DILUTION, dilution, sum, events, weight);
            }
        }
        if (rules.wants(GeometryRules.Kind.NAVIGATION) && lines.navigation(vertical(), dops)) {
            take(GeometryMeasure.GDOP, dops[0], sum, events, weight);
            take(GeometryMeasure.PDOP, dops[1], sum, events, weight);
            take(GeometryMeasure.HDOP, dops[2], sum, events, weight);
            take(GeometryMeasure.VDOP, dops[3], sum, events, weight);
            take(GeometryMeasure.TDOP, dops[4], sum, events, weight);
        }
    }

    private static void take(GeometryMeasure measure, double value, PointGeometry sum, Events events, double weight) {
        sum.add(measure, value);
        events.measured(measure, value, weight);
    }

    private double[] vertical() {
        double flattening = geometry.earth().flattening();
        double z = flattening == 0 ? at[2] : at[2] * Verticals.verticalStretch(at, flattening);
        double length = Math.sqrt(at[0] * at[0] + at[1] * at[1] + z * z);
        up[0] = at[0] / length;
        up[1] = at[1] / length;
        up[2] = z / length;
        return up;
    }
}
