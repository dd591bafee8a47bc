package org.firmament.planner.report;

import java.util.stream.Collectors;
import org.firmament.catalogs.Geostationary;
import org.firmament.catalogs.Molniya;
import org.firmament.catalogs.Oem;
import org.firmament.catalogs.Omm;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.catalogs.Rosette;
import org.firmament.catalogs.SunSynchronous;
import org.firmament.catalogs.Tle;
import org.firmament.catalogs.Tundra;
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
            case Pattern.StreetsOfCoverage polar ->
                "streets of coverage " + polar.planes() + " × "
                        + polar.streets().perPlane() + ", "
                        + kilometres(polar.streets().altitude());
            case Pattern.Explicit e -> e.satellites().size() + " satellites by their elements";
            case Rosette rosette ->
                "rosette (" + rosette.total() + ", " + rosette.planes() + ", " + rosette.harmonic() + "), "
                        + kilometres(rosette.altitude()) + ", " + degrees(rosette.inclination());
            case RepeatGroundTrack track ->
                track.total() + " on one ground track, " + track.revolutions() + " revolutions in " + track.days()
                        + (track.days() == 1 ? " day, " : " days, ") + degrees(track.inclination());
            case SunSynchronous sun ->
                "Sun-synchronous " + sun.planes() + " × " + sun.perPlane() + ", " + kilometres(sun.altitude())
                        + ", nodes at "
                        + sun.nodeLocalTimes().stream()
                                .map(time -> Keys.number(Unit.HOURS.fromSi(time)) + " h")
                                .collect(Collectors.joining(", "));
            case Molniya molniya ->
                molniya.total() + " on a Molniya track, apogee over " + degrees(molniya.apogeeLongitude());
            case Tundra tundra ->
                tundra.total() + " on a Tundra track, apogee over " + degrees(tundra.apogeeLongitude());
            case Geostationary ring -> ring.total() + " geostationary";
            case Tle tle -> tle.total() + " by the two-line sets of " + tle.file();
            case Omm omm -> omm.total() + " by the mean elements of " + omm.file();
            case Oem oem -> oem.total() + " by the ephemeris of " + oem.file();
        };
    }

    private static String walker(Walker walker) {
        return walker.total() + "/" + walker.planes() + "/" + walker.phasing() + ", " + kilometres(walker.altitude())
                + ", " + degrees(walker.inclination())
                + (walker.spares() == 0 ? "" : ", " + walker.sparesPerPlane() + " spare in each plane");
    }

    private static String kilometres(double metres) {
        return Keys.number(metres / 1e3) + " km";
    }

    private static String degrees(double angle) {
        return Keys.number(Unit.DEGREES.fromSi(angle)) + "°";
    }
}
