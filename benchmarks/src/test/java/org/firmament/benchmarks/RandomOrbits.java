package org.firmament.benchmarks;

import java.util.SplittableRandom;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;

/// Orbits and places of [Encounters], drawn.
final class RandomOrbits {
    private RandomOrbits() {}

    static Place place(SplittableRandom random, double altitude) {
        return new Place(Math.asin(random.nextDouble(-1, 1)), random.nextDouble(-Math.PI, Math.PI), altitude);
    }

    static Elements molniya(SplittableRandom random) {
        double argp = random.nextBoolean() ? 270 : 90;
        Elements drawn = orbit(random, 26_562e3, random.nextDouble(0.68, 0.74), 63.4);
        return new Elements(drawn.a(), drawn.e(), drawn.i(), drawn.raan(), Math.toRadians(argp), drawn.m());
    }

    static Elements ellipse(SplittableRandom random, double leastE, double mostE) {
        double e = random.nextDouble(leastE, mostE);
        double perigee = Earth.EQUATORIAL_RADIUS + random.nextDouble(200e3, 2_000e3);
        return orbit(random, perigee / (1 - e), e, random.nextDouble(0, 180));
    }

    static Elements geosynchronous(SplittableRandom random) {
        return orbit(
                random, random.nextDouble(42_144e3, 42_184e3), random.nextDouble(0, 0.1), random.nextDouble(0, 65));
    }

    /// Node, perigee and place in orbit anywhere; the inclination in degrees.
    static Elements orbit(SplittableRandom random, double a, double e, double inclination) {
        return new Elements(a, e, Math.toRadians(inclination), turn(random), turn(random), turn(random));
    }

    private static double turn(SplittableRandom random) {
        return random.nextDouble(0, 2 * Math.PI);
    }
}
