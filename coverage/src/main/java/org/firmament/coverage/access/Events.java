package org.firmament.coverage.access;

import java.util.EnumMap;
import java.util.Map;

/// The accesses, gaps and revisits of all targets together, each with its target's weight: what percentiles over
/// all of them are read from. Targets never seen have none.
public final class Events {
    private final Spread accesses = new Spread();
    private final Spread gaps = new Spread();
    private final Spread revisits = new Spread();
    private final Map<GeometryMeasure, Spread> measures = new EnumMap<>(GeometryMeasure.class);
    private double windows;

    void access(double length, double weight) {
        accesses.add(length, weight);
    }

    void gap(double length, double weight) {
        gaps.add(length, weight);
    }

    void revisit(double length, double weight) {
        revisits.add(length, weight);
    }

    /// A target that is seen was looked at for so long [s].
    void window(double length, double weight) {
        windows += length * weight;
    }

    /// What the geometry of the sensors in view of a target is at a sample.
    void measured(GeometryMeasure measure, double value, double weight) {
        measured(measure).add(measure.written(value), weight);
    }

    void add(Events other) {
        accesses.add(other.accesses);
        gaps.add(other.gaps);
        revisits.add(other.revisits);
        other.measures.forEach((measure, spread) -> measured(measure).add(spread));
        windows += other.windows;
    }

    Spread accesses() {
        return accesses;
    }

    Spread gaps() {
        return gaps;
    }

    Spread revisits() {
        return revisits;
    }

    /// A measure's samples, in the unit of its figure.
    Spread measured(GeometryMeasure measure) {
        return measures.computeIfAbsent(measure, _ -> new Spread());
    }

    /// The wait for an observer that `share` of all times at all targets stay within [s]; 0.1 % off at most.
    double response(double share) {
        return gaps.exceeded((1 - share) * windows);
    }

    /// Whether some target was seen.
    boolean any() {
        return windows > 0;
    }
}
