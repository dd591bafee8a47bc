package org.firmament.coverage.access;

import java.util.OptionalDouble;
import org.firmament.catalogs.Background;
import org.firmament.catalogs.Circumstances;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Light;
import org.firmament.orbits.Conventions;

/// Circumstances with one thing stated, as the tests write them: degrees and kilometres.
final class Ambient {
    private static final OptionalDouble OPEN = OptionalDouble.empty();

    /// Over 0° N 0° E at the epoch, on the equator.
    static final SunDirection OVERHEAD = (time, xyz) -> {
        double longitude = -2 * Math.PI * time / 86_400;
        xyz[0] = Math.cos(longitude);
        xyz[1] = Math.sin(longitude);
        xyz[2] = 0;
    };

    private Ambient() {}

    /// A view from space in circumstances, the Sun [#OVERHEAD].
    static AccessConstraint in(FieldOfView view, Circumstances also) {
        return SensorView.fromSpace(
                Sensors.sensor(view).in(also), Sensors.WGS84, Conventions.Nadir.GEOCENTRIC, OVERHEAD);
    }

    static Circumstances from(double minRangeKm) {
        return of(minRangeKm * 1e3, OPEN, Background.ANY, 0, OPEN, OPEN, Light.ANY, Light.ANY, OPEN, OPEN);
    }

    static Circumstances lineOver(double heightKm) {
        return of(
                0, OptionalDouble.of(heightKm * 1e3), Background.ANY, 0, OPEN, OPEN, Light.ANY, Light.ANY, OPEN, OPEN);
    }

    static Circumstances before(Background background, double limbKm) {
        return of(0, OPEN, background, limbKm * 1e3, OPEN, OPEN, Light.ANY, Light.ANY, OPEN, OPEN);
    }

    static Circumstances heights(double fromKm, double toKm) {
        return of(
                0,
                OPEN,
                Background.ANY,
                0,
                OptionalDouble.of(fromKm * 1e3),
                OptionalDouble.of(toKm * 1e3),
                Light.ANY,
                Light.ANY,
                OPEN,
                OPEN);
    }

    static Circumstances light(Light target, Light sensor) {
        return of(0, OPEN, Background.ANY, 0, OPEN, OPEN, target, sensor, OPEN, OPEN);
    }

    static Circumstances sun(double fromDeg, double toDeg) {
        return of(
                0,
                OPEN,
                Background.ANY,
                0,
                OPEN,
                OPEN,
                Light.ANY,
                Light.ANY,
                OptionalDouble.of(Math.toRadians(fromDeg)),
                OptionalDouble.of(Math.toRadians(toDeg)));
    }

    private static Circumstances of(
            double minRange,
            OptionalDouble line,
            Background background,
            double limb,
            OptionalDouble low,
            OptionalDouble high,
            Light target,
            Light sensor,
            OptionalDouble sunLow,
            OptionalDouble sunHigh) {
        return new Circumstances(minRange, line, background, limb, low, high, target, sensor, sunLow, sunHigh);
    }
}
