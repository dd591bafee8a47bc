package org.firmament.orbits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.frames.Frame;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.time.AbsoluteDate;

/// What the tests of this room set up again and again.
final class Skies {
    static final Instant EPOCH = Instant.parse("2030-03-20T00:00:00Z");
    static final double DAY = 86_400;

    private Skies() {}

    /// A circular orbit; height over the equatorial radius [m], angles in degrees.
    static Elements circle(double height, double inclination, double raan, double latitude) {
        return ellipse(Earth.EQUATORIAL_RADIUS + height, 0, inclination, raan, 0, latitude);
    }

    /// Semi-major axis in [m], angles in degrees.
    static Elements ellipse(double a, double e, double i, double raan, double argp, double m) {
        return new Elements(a, e, Math.toRadians(i), Math.toRadians(raan), Math.toRadians(argp), Math.toRadians(m));
    }

    static Satellite satellite(Elements elements) {
        return new Satellite("one-p01-s01", 1, 1, elements);
    }

    static Ephemeris day(Conventions conventions, Propagation.Model model, Elements elements) {
        return new Almanac(conventions, EPOCH).propagate(List.of(satellite(elements)), new Propagation(model, 60), DAY);
    }

    /// A day of any orbit that moves by itself.
    static Ephemeris day(Conventions conventions, Orbit orbit) {
        return new Almanac(conventions, EPOCH)
                .propagate(List.of(new Satellite("one", 1, 1, orbit)), Propagation.standard(), DAY);
    }

    static Conventions frame(Conventions.ElementsFrame frame) {
        Conventions standard = Conventions.standard();
        return new Conventions(frame, standard.earth(), standard.nadir(), standard.greenwichAngle(), standard.mu());
    }

    static Conventions greenwich(double angle) {
        Conventions standard = Conventions.standard();
        return new Conventions(
                standard.elementsFrame(), standard.earth(), standard.nadir(), OptionalDouble.of(angle), standard.mu());
    }

    /// A pattern laid out in the standard sky at the epoch.
    static Constellation laidOut(String name, Pattern pattern) {
        return Constellation.of(design(name, pattern), new Almanac(Conventions.standard(), EPOCH));
    }

    static ConstellationDesign design(String name, Pattern pattern) {
        return new ConstellationDesign(name, pattern, new Payload(Optional.empty(), 0, Optional.empty(), 0, 0, 1.6e8));
    }

    static KeplerianOrbit orbit(Elements e, Frame frame, AbsoluteDate date, double mu) {
        return new KeplerianOrbit(
                e.a(), e.e(), e.i(), e.argp(), e.raan(), e.m(), PositionAngleType.MEAN, frame, date, mu);
    }

    static Vector3D position(Ephemeris ephemeris, int satellite, int k) {
        return new Vector3D(
                ephemeris.state(satellite, k, 0), ephemeris.state(satellite, k, 1), ephemeris.state(satellite, k, 2));
    }

    static Vector3D velocity(Ephemeris ephemeris, int satellite, int k) {
        return new Vector3D(
                ephemeris.state(satellite, k, 3), ephemeris.state(satellite, k, 4), ephemeris.state(satellite, k, 5));
    }

    /// Greatest distance between two satellites at common grid times [m].
    static double farthest(Ephemeris one, Ephemeris other) {
        double farthest = 0;
        for (int k = 0; k < Math.min(one.steps(), other.steps()); k++) {
            farthest = Math.max(farthest, Vector3D.distance(position(one, 0, k), position(other, 0, k)));
        }
        return farthest;
    }
}
