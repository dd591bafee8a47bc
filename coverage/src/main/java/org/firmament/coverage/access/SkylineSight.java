package org.firmament.coverage.access;

import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.SkylinePoint;

/// The line of sight from a site clears its horizon, which changes linearly with azimuth between points.
///
/// The margin is the elevation less the horizon's at the line's azimuth. Azimuths have no bound near the zenith
/// and the horizon has kinks, so no bend is stated and the search samples twice a second; before it stands the
/// horizon's lowest point as a condition of its own, which leaves only the passes.
final class SkylineSight implements AccessConstraint {
    private static final double TURN = 2 * Math.PI;

    private final double sinLat;
    private final double cosLat;
    private final double sinLon;
    private final double cosLon;
    private final double[] azimuths;
    private final double[] elevations;

    SkylineSight(List<SkylinePoint> skyline, Place place) {
        sinLat = Math.sin(place.lat());
        cosLat = Math.cos(place.lat());
        sinLon = Math.sin(place.lon());
        cosLon = Math.cos(place.lon());
        int n = skyline.size();
        // Once round, from the last point before north to the first behind it.
        azimuths = new double[n + 2];
        elevations = new double[n + 2];
        for (int i = 0; i < n; i++) {
            azimuths[i + 1] = skyline.get(i).azimuth();
            elevations[i + 1] = skyline.get(i).elevation();
        }
        azimuths[0] = azimuths[n] - TURN;
        elevations[0] = elevations[n];
        azimuths[n + 1] = azimuths[1] + TURN;
        elevations[n + 1] = elevations[1];
    }

    @Override
    public double margin(double time, double[] sensor, double[] target) {
        double x = target[0] - sensor[0];
        double y = target[1] - sensor[1];
        double z = target[2] - sensor[2];
        double axial = cosLon * x + sinLon * y;
        double east = cosLon * y - sinLon * x;
        double north = cosLat * z - sinLat * axial;
        double up = cosLat * axial + sinLat * z;
        double azimuth = Math.atan2(east, north);
        return Math.atan2(up, Math.hypot(east, north)) - elevation(azimuth < 0 ? azimuth + TURN : azimuth);
    }

    /// How high the horizon stands at an azimuth from 0 to 360°.
    private double elevation(double azimuth) {
        int i = 0;
        while (i < azimuths.length - 2 && azimuths[i + 1] <= azimuth) {
            i++;
        }
        double share = (azimuth - azimuths[i]) / (azimuths[i + 1] - azimuths[i]);
        return elevations[i] + share * (elevations[i + 1] - elevations[i]);
    }
}
