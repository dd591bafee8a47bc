package org.firmament.catalogs;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// Highly eccentric orbits of half a sidereal day at the critical inclination, 63.4349°, where the perigee
/// stays in the south and the apogee dwells over the north. All satellites share one track over the ground,
/// evenly spread in time.
///
/// @param e                eccentricity
/// @param apogeeLongitude  of one of the track's two apogees; the other is opposite [rad]
/// @param anomaly          mean anomaly of the first satellite at the epoch [rad]
public record Molniya(
        @Written(min = 1, max = 1_000, says = "satellites, evenly spread in time along one track")
        int total,

        @Written(min = 0, max = 0.95, fallback = "0.74", says = "eccentricity")
        double e,

        @Written(
                unit = Unit.DEGREES,
                min = -360,
                max = 360,
                says = "longitude of one of the track's two apogees, the other being opposite")
        double apogeeLongitude,

        @Written(
                unit = Unit.DEGREES,
                min = -360,
                max = 360,
                fallback = "180",
                says = "mean anomaly of the first satellite at the epoch; 180 is the apogee")
        double anomaly)
        implements Pattern {
    public Molniya {
        Limits.check(Molniya.class, total, e, apogeeLongitude, anomaly);
    }

    /// One for each satellite: the Earth turns between one and the next.
    @Override
    public int planes() {
        return total;
    }
}
