package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/// The figures of merit of the geometry of all sensors in view. Means over points weigh them by area.
final class GeometryFigures {
    private static final double TAIL = 0.05;

    private final List<PointCoverage> points;
    private final List<PointGeometry> geometry;
    private final Events events;
    private final String target;
    private final List<FigureOfMerit> figures = new ArrayList<>();

    GeometryFigures(Coverage coverage, String target) {
        points = coverage.points();
        geometry = coverage.geometry();
        events = coverage.events();
        this.target = target;
    }

    /// Those of the families that have a value somewhere.
    List<FigureOfMerit> list() {
        Set<GeometryRules.Kind> kinds = new TreeSet<>();
        for (GeometryMeasure measure : GeometryMeasure.values()) {
            if (geometry.stream().anyMatch(point -> point.of(measure).count() > 0)) {
                if (kinds.add(measure.kind())) {
                    available(measure);
                }
                measure(measure);
            }
        }
        return List.copyOf(figures);
    }

    /// How much of the time a family has a value.
    private void available(GeometryMeasure measure) {
        switch (measure.kind()) {
            case STEREO -> percent("stereo_percent", PointGeometry::stereoFraction);
            case DILUTION -> percent("position_dilution_percent", point -> point.fraction(measure));
            case NAVIGATION -> percent("navigation_percent", point -> point.fraction(measure));
        }
    }

    private void percent(String name, ToDoubleFunction<PointGeometry> fraction) {
        double[] percents =
                geometry.stream().mapToDouble(fraction).map(f -> 100 * f).toArray();
        add(name, mean(percents), "percent", "mean");
        add(name, Arrays.stream(percents).min().orElse(0), "percent", "minimum");
        add(name, Arrays.stream(percents).max().orElse(0), "percent", "maximum");
    }

    private double mean(double[] values) {
        double sum = 0;
        double weights = 0;
        for (int p = 0; p < values.length; p++) {
            sum += points.get(p).weight() * values[p];
            weights += points.get(p).weight();
        }
        return sum / weights;
    }

    /// Over the points and samples that have it: each sample counts alike, so that a point that has it seldom
    /// counts little.
    private void measure(GeometryMeasure measure) {
        double total = 0;
        double count = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int p = 0; p < geometry.size(); p++) {
            PointGeometry.Samples samples = geometry.get(p).of(measure);
            if (samples.count() > 0) {
                total += points.get(p).weight() * samples.total();
                count += points.get(p).weight() * samples.count();
                least = Math.min(least, samples.least());
                most = Math.max(most, samples.most());
            }
        }
        add(measure, total / count, "mean_of_all");
        add(measure, least, "minimum");
        add(measure, most, "maximum");
        Spread all = events.measured(measure);
        if (!all.isEmpty()) {
            boolean moreIsBetter = measure == GeometryMeasure.STEREO_ANGLE;
            ofAll(measure, all.percentile(0.5), "percentile_50_of_all");
            ofAll(
                    measure,
                    all.percentile(moreIsBetter ? TAIL : 1 - TAIL),
                    moreIsBetter ? "percentile_5_of_all" : "percentile_95_of_all");
        }
    }

    /// A value in the figure's unit.
    private void ofAll(GeometryMeasure measure, double value, String statistic) {
        add(measure.figure(), value, measure.unit(), statistic);
    }

    private void add(GeometryMeasure measure, double si, String statistic) {
        add(measure.figure(), measure.written(si), measure.unit(), statistic);
    }

    private void add(String name, double value, String unit, String statistic) {
        figures.add(new FigureOfMerit(name, value, unit, statistic, target));
    }
}
