package org.firmament.coverage.access;

import org.firmament.orbits.Ephemeris;

/// Where the satellites of an ephemeris stand over the Earth at its grid times: what all latitudes share.
final class GridTimes {
    private final int satellites;
    private final int last;
    private final double[] offAxis;
    private final double[] heights;
    private final double[] longitudes;

    /// @param last  grid time looked at
    GridTimes(Ephemeris ephemeris, int last) {
        satellites = ephemeris.size();
        this.last = last;
        int size = Math.multiplyExact(satellites, last + 1);
        offAxis = new double[size];
        heights = new double[size];
        longitudes = new double[size];
        for (int i = 0; i < satellites; i++) {
            for (int k = 0; k <= last; k++) {
                double x = ephemeris.state(i, k, 0);
                double y = ephemeris.state(i, k, 1);
                int at = index(i, k);
                offAxis[at] = Math.sqrt(x * x + y * y);
                heights[at] = ephemeris.state(i, k, 2);
                longitudes[at] = Math.atan2(y, x);
            }
        }
    }

    int satellites() {
        return satellites;
    }

    /// Last grid time.
    int last() {
        return last;
    }

    int index(int satellite, int k) {
        return satellite * (last + 1) + k;
    }

    /// Distance from the Earth's axis [m].
    double offAxis(int at) {
        return offAxis[at];
    }

    /// Height over the equator's plane [m].
    double height(int at) {
        return heights[at];
    }

    /// Longitude [rad].
    double longitude(int at) {
        return longitudes[at];
    }
}
