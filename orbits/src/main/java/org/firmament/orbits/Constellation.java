package org.firmament.orbits;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Geostationary;
import org.firmament.catalogs.Molniya;
import org.firmament.catalogs.Oem;
import org.firmament.catalogs.Omm;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.catalogs.Rosette;
import org.firmament.catalogs.Streets;
import org.firmament.catalogs.SunSynchronous;
import org.firmament.catalogs.Tle;
import org.firmament.catalogs.Tundra;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.LimitException;

/// The satellites of a design, plane by plane and slot by slot.
///
/// @param satellites  those at work
/// @param spares      in orbit beside them, idle: neither seeing nor firing
public record Constellation(String name, List<Satellite> satellites, List<Satellite> spares) {
    public Constellation {
        satellites = List.copyOf(satellites);
        spares = List.copyOf(spares);
    }

    /// The design, laid out at the almanac's epoch. There being no perigee on a circular orbit, argp is 0
    /// there and m the argument of latitude. Each explicitly written satellite is slot 1 of its own plane.
    ///
    /// @throws LimitException  for a design whose orbits would hit the ground, escape, or not exist
    public static Constellation of(ConstellationDesign design, Almanac almanac) {
        String name = design.name();
        return switch (design.pattern()) {
            case Pattern.WalkerDelta delta -> walker(name, delta.walker(), 2 * Math.PI);
            case Pattern.WalkerStar star -> walker(name, star.walker(), Math.PI);
            case Rosette rosette -> walker(name, rosette.walker(), 2 * Math.PI);
            case Pattern.StreetsOfCoverage polar -> working(name, streets(name, polar.streets()));
            case Pattern.Explicit explicit -> working(name, explicit(name, explicit.satellites()));
            case RepeatGroundTrack track -> working(name, new GroundLayout(name, almanac).repeating(track));
            case SunSynchronous sun -> working(name, new GroundLayout(name, almanac).sunSynchronous(sun));
            case Molniya molniya -> working(name, new GroundLayout(name, almanac).molniya(molniya));
            case Tundra tundra -> working(name, new GroundLayout(name, almanac).tundra(tundra));
            case Geostationary ring -> working(name, new GroundLayout(name, almanac).geostationary(ring));
            case Tle tle -> working(name, FileLayout.of(name, tle, almanac));
            case Omm omm -> working(name, FileLayout.of(name, omm, almanac));
            case Oem oem -> working(name, FileLayout.of(name, oem));
        };
    }

    private static Constellation working(String name, List<Satellite> satellites) {
        return new Constellation(name, satellites, List.of());
    }

    private static List<Satellite> explicit(String name, List<Elements> elements) {
        List<Satellite> satellites = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            satellites.add(Satellite.of(name, i + 1, elements.size(), 1, 1, elements.get(i)));
        }
        return satellites;
    }

    /// A Walker T/P/F shell (Walker 1984) is circular with a = equatorial radius + altitude. Plane p (from
    /// 0) has its node at raan + p·spread/P, the spread 360° for a delta and 180° for a star; slot s (from
    /// 0) has the argument of latitude anomaly + s·360°·P/T + p·F·360°/T.
    ///
    /// Spare x (from 0) of X in a plane of S slots stands half a slot beyond slot ⌊x·S/X⌋: evenly spread, as
    /// far from its neighbours as can be, and never more than half a slot and the spacing of spares from a
    /// gap to fill.
    ///
    /// @param spread  of the nodes [rad]
    private static Constellation walker(String name, Walker walker, double spread) {
        int planes = walker.planes();
        int slots = walker.slots();
        int idle = walker.sparesPerPlane();
        double slot = 2 * Math.PI / slots;
        List<Satellite> satellites = new ArrayList<>(walker.total());
        List<Satellite> spares = new ArrayList<>(walker.spares());
        for (int p = 0; p < planes; p++) {
            double node = turned(walker.raan(), spread * p / planes);
            for (int s = 0; s < slots; s++) {
                double steps = (double) s * planes + (double) p * walker.phasing();
                double latitude = turned(walker.anomaly(), 2 * Math.PI * steps / walker.total());
                satellites.add(Satellite.of(name, p + 1, planes, s + 1, slots, circular(walker, node, latitude)));
            }
            double first = 2 * Math.PI * p * walker.phasing() / walker.total();
            for (int x = 0; x < idle; x++) {
                int behind = (int) ((long) x * slots / idle);
                double latitude = turned(walker.anomaly(), first + slot * (behind + 0.5));
                spares.add(Satellite.spare(name, p + 1, planes, x + 1, idle, circular(walker, node, latitude)));
            }
        }
        return new Constellation(name, satellites, spares);
    }

    private static Elements circular(Walker walker, double node, double latitude) {
        return new Elements(Earth.EQUATORIAL_RADIUS + walker.altitude(), 0, walker.inclination(), node, 0, latitude);
    }

    /// Plane p (from 0) has its node p·(θ + c) beyond the first, and its satellites fly p half slots ahead.
    private static List<Satellite> streets(String name, Streets streets) {
        int planes = streets.planeCount();
        int slots = streets.perPlane();
        double spacing = streets.spacing();
        double slot = 2 * Math.PI / slots;
        double radius = Earth.EQUATORIAL_RADIUS + streets.altitude();
        List<Satellite> satellites = new ArrayList<>(planes * slots);
        for (int p = 0; p < planes; p++) {
            double node = turned(streets.raan(), p * spacing);
            for (int s = 0; s < slots; s++) {
                double latitude = turned(streets.anomaly(), slot * (s + 0.5 * p));
                Elements elements = new Elements(radius, 0, Math.PI / 2, node, 0, latitude);
                satellites.add(Satellite.of(name, p + 1, planes, s + 1, slots, elements));
            }
        }
        return satellites;
    }

    /// An angle turned on, from −360° to 360° as [Elements] wants it.
    static double turned(double angle, double by) {
        return (angle + by) % (2 * Math.PI);
    }
}
