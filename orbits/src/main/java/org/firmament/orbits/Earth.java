package org.firmament.orbits;

import org.firmament.catalogs.Place;

/// The shape of the Earth, in its own turning frame: x through Greenwich, z through the pole.
public final class Earth {
    /// Equatorial radius of WGS84 [m].
    public static final double EQUATORIAL_RADIUS = 6_378_137.0;

    /// Flattening of WGS84.
    public static final double WGS84_FLATTENING = 1 / 298.257223563;

    /// Polar radius of WGS84 [m].
    public static final double POLAR_RADIUS = EQUATORIAL_RADIUS * (1 - WGS84_FLATTENING);

    /// Rotation rate [rad/s].
    public static final double ROTATION_RATE = 7.292115e-5;

    /// Second zonal harmonic, un-normalised.
    public static final double J2 = 1.08262668e-3;

    private final double flattening;

    public Earth(Conventions.EarthShape shape) {
        flattening = switch (shape) {
            case WGS84 -> WGS84_FLATTENING;
            case SPHERE -> 0;
        };
    }

    /// 0 for a sphere.
    public double flattening() {
        return flattening;
    }

    /// Earth-fixed position of a place [m].
    public double[] position(Place place) {
        double[] up = up(place);
        double e2 = flattening * (2 - flattening);
        double n = EQUATORIAL_RADIUS / Math.sqrt(1 - e2 * up[2] * up[2]);
        return new double[] {(n + place.alt()) * up[0], (n + place.alt()) * up[1], (n * (1 - e2) + place.alt()) * up[2]
        };
    }

    /// Unit vector along the local vertical of a place, the ellipsoid's outward normal.
    public double[] up(Place place) {
        double cos = Math.cos(place.lat());
        return new double[] {cos * Math.cos(place.lon()), cos * Math.sin(place.lon()), Math.sin(place.lat())};
    }

    /// A place that stands still.
    public Motion fixed(Place place) {
        return new Still(position(place));
    }

    /// A point that stands still.
    private static final class Still implements Motion {
        private final double[] place;

        Still(double[] place) {
            this.place = place;
        }

        @Override
        public void position(double time, double[] xyz) {
            System.arraycopy(place, 0, xyz, 0, 3);
        }

        @Override
        public double speed(double from, double to) {
            return 0;
        }

        @Override
        public double acceleration(double from, double to) {
            return 0;
        }
    }

    /// The place of an Earth-fixed position, by Bowring's formula (1985) iterated once more: within 1e-12 rad
    /// and 1 µm from 1 km underground to 50,000 km.
    ///
    /// @throws org.firmament.catalogs.units.LimitException  for a height no [Place] may have
    public Place place(double x, double y, double z) {
        double axial = Math.hypot(x, y);
        double lat = latitude(axial, z);
        return new Place(lat, Math.atan2(y, x), height(axial, z, lat));
    }

    /// Height of an Earth-fixed position over the ellipsoid [m], at any height; as exact as [#place].
    public double altitude(double x, double y, double z) {
        if (flattening == 0) {
            return Math.sqrt(x * x + y * y + z * z) - EQUATORIAL_RADIUS;
        }
        double axial = Math.hypot(x, y);
        return height(axial, z, latitude(axial, z));
    }

    /// Geodetic latitude of a point `axial` off the Earth's axis and `z` over the equator's plane [rad].
    private double latitude(double axial, double z) {
        double b = EQUATORIAL_RADIUS * (1 - flattening);
        double e2 = flattening * (2 - flattening);
        double secondE2 = e2 / (1 - e2);
        double beta = Math.atan2(EQUATORIAL_RADIUS * z, b * axial);
        double lat = 0;
        for (int i = 0; i < 2; i++) {
            double sin = Math.sin(beta);
            double cos = Math.cos(beta);
            lat = Math.atan2(z + secondE2 * b * sin * sin * sin, axial - e2 * EQUATORIAL_RADIUS * cos * cos * cos);
            beta = Math.atan2((1 - flattening) * Math.sin(lat), Math.cos(lat));
        }
        return lat;
    }

    private double height(double axial, double z, double lat) {
        double sin = Math.sin(lat);
        double e2 = flattening * (2 - flattening);
        return axial * Math.cos(lat) + z * sin - EQUATORIAL_RADIUS * Math.sqrt(1 - e2 * sin * sin);
    }
}
