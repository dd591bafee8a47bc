package org.firmament.planner.results;

import java.util.List;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What maps and profiles are drawn from.
public record Atlas(
        List<Track> tracks, List<Marker> markers, List<GridMap> grids, List<Profile> profiles, List<Series> series) {
    /// Name of the series of the area seen at each time.
    public static final String SEEN_NOW = "area covered";

    /// Name of the series of the area seen at any time so far.
    public static final String SEEN_SO_FAR = "area covered so far";

    /// A path over the ground: a missile's, or that of a straight line.
    ///
    /// @param kind   `threat`; `sight` from a sensor to a missile at its detection; `shot` from release
    ///               to intercept; `outline` around the flights of a corridor
    /// @param lat    [rad]
    /// @param lon    [rad]
    /// @param alt    [m]
    /// @param burnoutIndex  of the last powered point; −1 for none
    public record Track(
            String name,
            String kind,
            String group,
            @Written(unit = Unit.DEGREES) List<Double> lat,
            @Written(unit = Unit.DEGREES) List<Double> lon,
            @Written(unit = Unit.KILOMETRES) List<Double> alt,
            int burnoutIndex) {}

    /// A point on the map.
    ///
    /// @param kind  `aim`, `launch`, `site`, `satellite` or `intercept`
    public record Marker(
            String name,
            String kind,
            @Written(unit = Unit.DEGREES) double lat,
            @Written(unit = Unit.DEGREES) double lon) {}

    /// Figures of merit at every point of a grid.
    ///
    /// @param percent  of the time covered
    /// @param maxGap   longest finite gap [s]; the whole window where never seen
    /// @param folds    mean number of sensors in view
    /// @param meanResponse  mean wait for a sensor from a random time, which is the mean age of data too [s]; the
    ///                      whole window where never seen
    public record GridMap(
            String target,
            @Written(unit = Unit.DEGREES) List<Double> lat,
            @Written(unit = Unit.DEGREES) List<Double> lon,
            List<Double> percent,
            @Written(unit = Unit.SECONDS) List<Double> maxGap,
            List<Double> folds,
            @Written(unit = Unit.SECONDS, fallback = "[]") List<Double> meanResponse) {}

    /// Coverage by latitude band.
    ///
    /// @param lat      middle of each band [rad]
    /// @param mean     percent covered, mean over the band
    /// @param minimum  percent covered, worst point of the band
    /// @param maxGap   longest gap of the band [s]
    /// @param twoFold       percent covered at least two-fold, mean over the band
    /// @param meanResponse  mean over the band of the mean wait [s]; the whole window where nothing is seen
    public record Profile(
            String target,
            @Written(unit = Unit.DEGREES) List<Double> lat,
            List<Double> mean,
            List<Double> minimum,
            @Written(unit = Unit.SECONDS) List<Double> maxGap,
            @Written(fallback = "[]") List<Double> twoFold,
            @Written(unit = Unit.SECONDS, fallback = "[]") List<Double> meanResponse) {}

    /// Something over time.
    ///
    /// @param time  [s after the epoch]
    public record Series(
            String name,
            String target,
            String unit,
            @Written(unit = Unit.SECONDS) List<Double> time,
            List<Double> value) {}

    public Atlas {
        tracks = List.copyOf(tracks);
        markers = List.copyOf(markers);
        grids = List.copyOf(grids);
        profiles = List.copyOf(profiles);
        series = List.copyOf(series);
    }
}
