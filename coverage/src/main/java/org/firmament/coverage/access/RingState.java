package org.firmament.coverage.access;

import org.firmament.orbits.Ephemeris;

/// A satellite at a grid time as the points of one latitude see it: what their margins share. Rates are those a
/// step of the ephemeris.
final class RingState {
    private final Ephemeris ephemeris;
    private final RingMargin ring;
    private final double step;
    private int satellite = -1;
    private int k;
    private double x;
    private double y;
    private double vx;
    private double vy;
    private double rise;
    private double climb;
    private double square;
    private double spread;

    RingState(Ephemeris ephemeris, RingMargin ring) {
        this.ephemeris = ephemeris;
        this.ring = ring;
        step = ephemeris.step();
    }

    void to(int number, int gridTime) {
        satellite = number;
        k = gridTime;
        x = ephemeris.state(satellite, k, 0);
        y = ephemeris.state(satellite, k, 1);
        double z = ephemeris.state(satellite, k, 2);
        vx = step * ephemeris.state(satellite, k, 3);
        vy = step * ephemeris.state(satellite, k, 4);
        double vz = step * ephemeris.state(satellite, k, 5);
        rise = ring.rise(z);
        climb = ring.climb(vz);
        square = ring.square(x, y, z);
        spread = ring.spread(x, y, z, vx, vy, vz);
    }

    boolean is(int number, int gridTime) {
        return satellite == number && k == gridTime;
    }

    /// Along the meridian plane of a point.
    double along(double cosine, double sine) {
        return x * cosine + y * sine;
    }

    double distance(double along) {
        return ring.distance(square, along);
    }

    double margin(double along, double distance) {
        return ring.margin(rise, along, distance);
    }

    double slope(double cosine, double sine, double distance) {
        return ring.slope(climb, vx * cosine + vy * sine, spread, distance);
    }
}
