package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// How long an interceptor takes from its launcher on the ground or at sea to a point, its own thrust, drag and
/// gravity included. Where it does not get at all stands a time longer than its longest flight.
///
/// @param range     distances along the ground between launcher and intercept, rising from 0 [m]
/// @param altitude  heights of the intercept, rising [m]
/// @param time      from release to intercept [s]: for the first altitude one a range, then for the next altitude
public record FlyoutTable(
        @Written(unit = Unit.KILOMETRES, min = 0, max = 20_000, says = "ground ranges, rising from 0")
        List<Double> range,

        @Written(unit = Unit.KILOMETRES, min = 0, max = 40_000, says = "heights of the intercept, rising")
        List<Double> altitude,

        @Written(
                unit = Unit.SECONDS,
                min = 0,
                above = true,
                max = 100_000,
                says = "release to intercept: one a range for the first altitude, then for the next")
        List<Double> time) {
    public FlyoutTable {
        Limits.check(FlyoutTable.class, range, altitude, time);
        range = List.copyOf(range);
        altitude = List.copyOf(altitude);
        time = List.copyOf(time);
        requireRising("range_km", range);
        requireRising("altitude_km", altitude);
        Limits.require(
                range.getFirst() == 0, "range_km", range.getFirst() / 1e3 + " …", "rising from 0", "begin it with 0");
        Limits.require(
                time.size() == range.size() * altitude.size(),
                "time_s",
                time.size() + " times",
                range.size() + " ranges × " + altitude.size() + " altitudes",
                "write one row of ranges for each altitude");
    }

    private static void requireRising(String key, List<Double> values) {
        Limits.require(values.size() >= 2, key, values.size() + " numbers", "two numbers or more", "add one");
        for (int i = 1; i < values.size(); i++) {
            Limits.require(
                    values.get(i - 1) < values.get(i),
                    key,
                    values.get(i) / 1e3 + " after " + values.get(i - 1) / 1e3,
                    "rising",
                    "sort it, and the times with it");
        }
    }

    /// Time to a point [s], straight between its four neighbours; outside the table that of the nearest point in it.
    public double time(double groundRange, double height) {
        int i = interval(range, groundRange);
        int j = interval(altitude, height);
        double u = part(range, i, groundRange);
        double v = part(altitude, j, height);
        int row = j * range.size() + i;
        double low = time.get(row) * (1 - u) + time.get(row + 1) * u;
        double high = time.get(row + range.size()) * (1 - u) + time.get(row + range.size() + 1) * u;
        return low * (1 - v) + high * v;
    }

    /// How far inside the table a point lies [m], along the ground or up; negative outside.
    public double inside(double groundRange, double height) {
        return Math.min(
                range.getLast() - groundRange, Math.min(height - altitude.getFirst(), altitude.getLast() - height));
    }

    private static int interval(List<Double> rising, double value) {
        int k = 0;
        while (k < rising.size() - 2 && value > rising.get(k + 1)) {
            k++;
        }
        return k;
    }

    private static double part(List<Double> rising, int k, double value) {
        return Math.clamp((value - rising.get(k)) / (rising.get(k + 1) - rising.get(k)), 0.0, 1.0);
    }
}
