package org.firmament.orbits;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Walker;

/// The satellites of a design, plane by plane and slot by slot.
public record Constellation(String name, List<Satellite> satellites) {
    /// Least digits of a plane or slot in a satellite's name, so that names sort as satellites do.
    private static final int LEAST_DIGITS = 2;

    public Constellation {
        satellites = List.copyOf(satellites);
    }

    /// The design, laid out.
    ///
    /// A Walker T/P/F shell (Walker 1984) is circular with a = equatorial radius + altitude. Plane p (from 0) has
    /// its node at raan + p·spread/P, the spread 360° for a delta and 180° for a star; slot s (from 0) has the
    /// argument of latitude anomaly + s·360°·P/T + p·F·360°/T. There being no perigee, argp is 0 and m the argument
    /// of latitude. Each explicitly written satellite is slot 1 of its own plane.
    public static Constellation of(ConstellationDesign design) {
        String name = design.name();
        return new Constellation(
                name,
                switch (design.pattern()) {
                    case Pattern.WalkerDelta delta -> walker(name, delta.walker(), 2 * Math.PI);
                    case Pattern.WalkerStar star -> walker(name, star.walker(), Math.PI);
                    case Pattern.Explicit explicit -> explicit(name, explicit.satellites());
                });
    }

    private static List<Satellite> explicit(String name, List<Elements> elements) {
        List<Satellite> satellites = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            satellites.add(new Satellite(name(name, i + 1, elements.size(), 1, 1), i + 1, 1, elements.get(i)));
        }
        return satellites;
    }

    private static String name(String constellation, int plane, int planes, int slot, int slots) {
        return constellation + "-p" + padded(plane, planes) + "-s" + padded(slot, slots);
    }

    private static String padded(int number, int most) {
        int digits = Math.max(LEAST_DIGITS, String.valueOf(most).length());
        String written = String.valueOf(number);
        return "0".repeat(digits - written.length()) + written;
    }

    /// @param spread  of the nodes [rad]
    private static List<Satellite> walker(String name, Walker walker, double spread) {
        int slots = walker.total() / walker.planes();
        double radius = Earth.EQUATORIAL_RADIUS + walker.altitude();
        List<Satellite> satellites = new ArrayList<>(walker.total());
        for (int p = 0; p < walker.planes(); p++) {
            double node = turned(walker.raan(), spread * p / walker.planes());
            for (int s = 0; s < slots; s++) {
                double steps = (double) s * walker.planes() + (double) p * walker.phasing();
                double latitude = turned(walker.anomaly(), 2 * Math.PI * steps / walker.total());
                satellites.add(new Satellite(
                        name(name, p + 1, walker.planes(), s + 1, slots),
                        p + 1,
                        s + 1,
                        new Elements(radius, 0, walker.inclination(), node, 0, latitude)));
            }
        }
        return satellites;
    }

    /// An angle turned on, from −360° to 360° as [Elements] wants it.
    private static double turned(double angle, double by) {
        return (angle + by) % (2 * Math.PI);
    }
}
