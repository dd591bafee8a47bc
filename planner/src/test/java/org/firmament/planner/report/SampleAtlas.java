package org.firmament.planner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.firmament.planner.results.Atlas;

/// Maps and profiles made up for tests of the page: right in shape, not in physics.
final class SampleAtlas {
    private SampleAtlas() {}

    static Atlas of(double spacing, String gridName) {
        List<Atlas.Track> tracks = new ArrayList<>();
        List<Atlas.Marker> markers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Atlas.Track track = track("launch " + i, 40 + 0.5 * i, 127 - 0.4 * i, 60 - 22, -149 + 7 * i);
            tracks.add(track);
            markers.add(marker("north launch " + i, "launch", 40 + 0.5 * i, 127 - 0.4 * i));
            markers.add(marker("aim " + i, "aim", 38, -149 + 7 * i));
            int hit = track.burnoutIndex() - 1;
            markers.add(new Atlas.Marker(
                    "launch " + i + " hit",
                    "intercept",
                    track.lat().get(hit),
                    track.lon().get(hit)));
        }
        markers.add(marker("Fort Greely", "site", 63.95, -145.73));
        markers.add(marker("Vandenberg", "site", 34.73, -120.57));
        for (int i = 0; i < 400; i++) {
            double phase = Math.toRadians(i * 137.5);
            markers.add(new Atlas.Marker(
                    "interceptors/" + i,
                    "satellite",
                    Math.asin(Math.sin(Math.toRadians(60)) * Math.sin(phase)),
                    Math.toRadians((i * 97.3) % 360 - 180)));
        }
        return new Atlas(
                tracks,
                markers,
                List.of(grid(spacing, gridName)),
                List.of(profile(gridName)),
                List.of(series(gridName), soFar(gridName)));
    }

    private static Atlas.Marker marker(String name, String kind, double latDeg, double lonDeg) {
        return new Atlas.Marker(name, kind, Math.toRadians(latDeg), Math.toRadians(lonDeg));
    }

    /// Along the great circle from one place to another.
    private static Atlas.Track track(String name, double lat0, double lon0, double lat1, double lon1) {
        double[] a = unit(lat0, lon0);
        double[] b = unit(lat1, lon1);
        double angle = Math.acos(a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
        int points = 60;
        List<Double> lat = new ArrayList<>();
        List<Double> lon = new ArrayList<>();
        List<Double> alt = new ArrayList<>();
        for (int i = 0; i <= points; i++) {
            double s = (double) i / points;
            double f = Math.sin((1 - s) * angle) / Math.sin(angle);
            double g = Math.sin(s * angle) / Math.sin(angle);
            double z = f * a[2] + g * b[2];
            lat.add(Math.asin(z));
            lon.add(Math.atan2(f * a[1] + g * b[1], f * a[0] + g * b[0]));
            alt.add(4e6 * s * (1 - s));
        }
        return new Atlas.Track(name, "threat", "north-pacific-icbm", lat, lon, alt, 4);
    }

    private static double[] unit(double latDeg, double lonDeg) {
        double lat = Math.toRadians(latDeg);
        double lon = Math.toRadians(lonDeg);
        return new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    }

    private static Atlas.GridMap grid(double spacing, String name) {
        List<Double> lat = new ArrayList<>();
        List<Double> lon = new ArrayList<>();
        List<Double> percent = new ArrayList<>();
        List<Double> gap = new ArrayList<>();
        List<Double> folds = new ArrayList<>();
        List<Double> response = new ArrayList<>();
        for (double y = -90 + spacing / 2; y < 90; y += spacing) {
            for (double x = -180 + spacing / 2; x < 180; x += spacing) {
                double seen = 100
                        - 18 * Math.pow(Math.cos(Math.toRadians(y)), 4) * (1 + 0.3 * Math.sin(Math.toRadians(3 * x)));
                lat.add(Math.toRadians(y));
                lon.add(Math.toRadians(x));
                percent.add(seen);
                gap.add((100 - seen) * 31.7);
                response.add((100 - seen) * 2.9);
                folds.add(seen / 31 + 0.4 * Math.cos(Math.toRadians(2 * y)));
            }
        }
        return new Atlas.GridMap(name, lat, lon, percent, gap, folds, response);
    }

    private static Atlas.Profile profile(String name) {
        List<Double> lat = values(36, i -> Math.toRadians(-87.5 + 5 * i));
        return new Atlas.Profile(
                name,
                lat,
                lat.stream().map(l -> 100 - 18 * Math.pow(Math.cos(l), 4)).toList(),
                lat.stream().map(l -> 100 - 24 * Math.pow(Math.cos(l), 4)).toList(),
                lat.stream().map(l -> 760 * Math.pow(Math.cos(l), 4)).toList(),
                lat.stream().map(l -> 90 - 40 * Math.pow(Math.cos(l), 4)).toList(),
                lat.stream().map(l -> 90 * Math.pow(Math.cos(l), 4)).toList());
    }

    private static Atlas.Series series(String name) {
        return new Atlas.Series(
                Atlas.SEEN_NOW,
                name,
                "percent",
                values(289, i -> 300.0 * i),
                values(289, i -> 92 + 3 * Math.sin(i / 9.0) + Math.cos(i / 2.3)));
    }

    private static Atlas.Series soFar(String name) {
        return new Atlas.Series(
                Atlas.SEEN_SO_FAR,
                name,
                "percent",
                values(289, i -> 300.0 * i),
                values(289, i -> 100 - 8 * Math.exp(-i / 20.0)));
    }

    private static List<Double> values(int count, IntToDoubleFunction at) {
        return IntStream.range(0, count).mapToObj(at::applyAsDouble).toList();
    }
}
