package org.firmament.planner.report;

import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.units.Keys;

/// Layers in words.
public final class LayerText {
    private LayerText() {}

    /// `Walker delta 1600/40/1, 500 km, 45°`.
    public static String pattern(Pattern pattern) {
        return switch (pattern) {
            case Pattern.WalkerDelta w ->
                walker("Walker delta ", w.total(), w.planes(), w.phasing(), w.altitude(), w.inclination());
            case Pattern.WalkerStar w ->
                walker("Walker star ", w.total(), w.planes(), w.phasing(), w.altitude(), w.inclination());
            case Pattern.Explicit e -> e.satellites().size() + " satellites by their elements";
        };
    }

    private static String walker(String kind, int total, int planes, int phasing, double altitude, double inclination) {
        return kind + total + "/" + planes + "/" + phasing + ", " + Keys.number(altitude / 1e3) + " km, "
                + Keys.number(org.firmament.catalogs.units.Unit.DEGREES.fromSi(inclination)) + "°";
    }
}
