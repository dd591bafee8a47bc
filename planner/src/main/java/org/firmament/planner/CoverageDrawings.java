package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.firmament.catalogs.Place;
import org.firmament.coverage.access.Coverage;
import org.firmament.coverage.access.LatitudeBand;
import org.firmament.coverage.access.PointCoverage;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.planner.results.Atlas;

/// What a report draws of grids covered: maps, latitude profiles, time series.
final class CoverageDrawings {
    /// Height of a latitude band of the profile [rad].
    private static final double BAND = Math.toRadians(5);

    /// Points a report can still draw; larger grids have figures and profiles only.
    private static final int POINTS_DRAWN = 70_000;

    private final double duration;
    private final List<Atlas.GridMap> grids = new ArrayList<>();
    private final List<Atlas.Profile> profiles = new ArrayList<>();
    private final List<Atlas.Series> series = new ArrayList<>();

    /// @param duration  of the scenario [s]
    CoverageDrawings(double duration) {
        this.duration = duration;
    }

    /// Draws a grid.
    void add(String name, List<TargetPoint> points, Coverage coverage) {
        profiles.add(profile(name, points, coverage));
        series.add(series(Atlas.SEEN_NOW, name, coverage, coverage::fractionCovered));
        series.add(series(Atlas.SEEN_SO_FAR, name, coverage, coverage::fractionSeenBy));
        if (points.size() <= POINTS_DRAWN) {
            grids.add(map(name, points, coverage));
        }
    }

    /// `drawn` with the grids, profiles and time series added.
    Atlas addTo(Atlas drawn) {
        return new Atlas(drawn.tracks(), drawn.markers(), grids, profiles, series);
    }

    private static Atlas.GridMap map(String name, List<TargetPoint> points, Coverage coverage) {
        List<Double> percent = new ArrayList<>();
        List<Double> maxGap = new ArrayList<>();
        List<Double> folds = new ArrayList<>();
        List<Double> response = new ArrayList<>();
        for (PointCoverage point : coverage.points()) {
            percent.add(100 * point.fraction(1));
            maxGap.add(point.gaps().longest());
            folds.add(point.accesses().total() / point.window().duration());
            response.add(point.neverSeen() ? point.window().duration() : point.meanResponse());
        }
        return new Atlas.GridMap(
                name,
                points.stream().map(TargetPoint::place).map(Place::lat).toList(),
                points.stream().map(TargetPoint::place).map(Place::lon).toList(),
                percent,
                maxGap,
                folds,
                response);
    }

    private Atlas.Profile profile(String name, List<TargetPoint> points, Coverage coverage) {
        List<LatitudeBand> bands = LatitudeBand.profile(points, coverage, BAND);
        return new Atlas.Profile(
                name,
                bands.stream().map(band -> 0.5 * (band.south() + band.north())).toList(),
                bands.stream().map(band -> 100 * band.meanFraction()).toList(),
                bands.stream().map(band -> 100 * band.leastFraction()).toList(),
                bands.stream().map(band -> band.longestGap().orElse(duration)).toList(),
                bands.stream().map(band -> 100 * band.meanTwoFold()).toList(),
                bands.stream().map(band -> band.meanResponse().orElse(duration)).toList());
    }

    private static Atlas.Series series(String name, String target, Coverage coverage, IntToDoubleFunction fraction) {
        List<Double> times = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int k = 0; k < coverage.samples(); k++) {
            times.add(coverage.time(k));
            values.add(100 * fraction.applyAsDouble(k));
        }
        return new Atlas.Series(name, target, "percent", times, values);
    }
}
