package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Coverage of the points between two latitudes.
///
/// @param south            [rad]
/// @param north            [rad]
/// @param points           in the band
/// @param meanFraction     share of the time covered, area-weighted mean over points
/// @param leastFraction    share of the time covered, worst point
/// @param longestGap       of the points seen at all [s]; empty if none is
/// @param neverSeen        points never seen
/// @param meanTwoFold      share of the time covered at least two-fold, area-weighted mean over points
/// @param meanResponse     mean wait for an observer, area-weighted mean over the points seen [s]; empty if none
///                         is
public record LatitudeBand(
        double south,
        double north,
        int points,
        double meanFraction,
        double leastFraction,
        OptionalDouble longestGap,
        int neverSeen,
        double meanTwoFold,
        OptionalDouble meanResponse) {
    /// The bands that hold points, from the south pole on.
    ///
    /// @param targets   the points
    /// @param coverage  of these points, in the same order
    /// @param width     of a band [rad]
    public static List<LatitudeBand> profile(List<TargetPoint> targets, Coverage coverage, double width) {
        int count = Math.max(1, (int) Math.round(Math.PI / width));
        double height = Math.PI / count;
        List<List<PointCoverage>> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new ArrayList<>());
        }
        for (int p = 0; p < targets.size(); p++) {
            double above = targets.get(p).place().lat() + Math.PI / 2;
            members.get(Math.clamp((int) (above / height), 0, count - 1))
                    .add(coverage.points().get(p));
        }
        List<LatitudeBand> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!members.get(i).isEmpty()) {
                bands.add(band(i * height - Math.PI / 2, (i + 1) * height - Math.PI / 2, members.get(i)));
            }
        }
        return bands;
    }

    private static LatitudeBand band(double south, double north, List<PointCoverage> points) {
        List<PointCoverage> seen =
                points.stream().filter(point -> !point.neverSeen()).toList();
        return new LatitudeBand(
                south,
                north,
                points.size(),
                Figures.mean(points, point -> point.fraction(1)),
                points.stream().mapToDouble(point -> point.fraction(1)).min().orElseThrow(),
                points.stream()
                        .filter(point -> !point.neverSeen())
                        .mapToDouble(point -> point.gaps().longest())
                        .max(),
                (int) points.stream().filter(PointCoverage::neverSeen).count(),
                Figures.mean(points, point -> point.fraction(2)),
                seen.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Figures.mean(seen, PointCoverage::meanResponse)));
    }
}
