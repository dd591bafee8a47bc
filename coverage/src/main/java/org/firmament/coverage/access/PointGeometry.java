package org.firmament.coverage.access;

import java.util.EnumMap;
import java.util.Map;

/// The geometry of all sensors in view of one target, summed up over samples of time.
public final class PointGeometry {
    /// What a measure was over the samples that have it.
    ///
    /// @param count  samples that have it
    /// @param total  sum over them, SI
    /// @param least  SI; 0 where there are none
    /// @param most   SI; 0 where there are none
    public record Samples(int count, double total, double least, double most) {
        private static final Samples NONE = new Samples(0, 0, 0, 0);

        /// Mean over the samples that have it; 0 where there are none.
        public double mean() {
            return count == 0 ? 0 : total / count;
        }

        private Samples and(double value) {
            return new Samples(
                    count + 1, total + value, count == 0 ? value : Math.min(least, value), Math.max(most, value));
        }
    }

    private int samples;
    private int stereo;
    private final Map<GeometryMeasure, Samples> measures = new EnumMap<>(GeometryMeasure.class);

    PointGeometry() {}

    void sample() {
        samples++;
    }

    void stereoSample() {
        stereo++;
    }

    void add(GeometryMeasure measure, double value) {
        measures.put(measure, of(measure).and(value));
    }

    /// Share of the samples at which two sensors in view are apart as stereo asks.
    public double stereoFraction() {
        return samples == 0 ? 0 : (double) stereo / samples;
    }

    /// Share of the samples at which a measure has a value.
    public double fraction(GeometryMeasure measure) {
        return samples == 0 ? 0 : (double) of(measure).count() / samples;
    }

    /// A measure over the samples.
    public Samples of(GeometryMeasure measure) {
        return measures.getOrDefault(measure, Samples.NONE);
    }
}
