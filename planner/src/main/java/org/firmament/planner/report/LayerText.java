package org.firmament.planner.report;

import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Unit;

/// Layers in words.
public final class LayerText {
    private LayerText() {}

    /// `Walker delta 1600/40/1, 500 km, 45°`.
    public static String pattern(Pattern pattern) {
        return switch (pattern) {
            case Pattern.WalkerDelta delta -> "Walker delta " + walker(delta.walker());
            case Pattern.WalkerStar star -> "Walker star " + walker(star.walker());
            case Pattern.Explicit e -> e.satellites().size() + " satellites by their elements";
        };
    }

    private static String walker(Walker walker) {
        return walker.total() + "/" + walker.planes() + "/" + walker.phasing() + ", "
                + Keys.number(walker.altitude() / 1e3) + " km, "
                + Keys.number(Unit.DEGREES.fromSi(walker.inclination())) + "°";
    }
}
