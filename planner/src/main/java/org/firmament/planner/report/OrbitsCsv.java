package org.firmament.planner.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.firmament.catalogs.units.Decimals;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;

/// `orbits.csv`: where each satellite is at each stored time: geodetic latitude, longitude and height over the
/// scenario's Earth, and Earth-fixed position and velocity. Positions to a millimetre, velocities to a micrometre a
/// second, angles to 1e-9°, a tenth of a millimetre on the ground.
final class OrbitsCsv {
    private static final double KILOMETRE = 1e3;
    private static final int TIME_PLACES = 3;
    private static final int ANGLE_PLACES = 9;
    private static final int LENGTH_PLACES = 6;
    private static final int SPEED_PLACES = 9;

    private final Writer out;
    private final Earth earth;
    private final int states;

    /// Starts with a row of headings. The stream stays open.
    OrbitsCsv(OutputStream out, Earth earth, int states) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.earth = earth;
        this.states = states;
        this.out.append("time_s,satellite,lat_deg,lon_deg,alt_km,x_km,y_km,z_km,vx_km_s,vy_km_s,vz_km_s\n");
    }

    void add(Ephemeris ephemeris, int satellite) throws IOException {
        String name = Csv.quoted(ephemeris.name(satellite));
        StringBuilder row = new StringBuilder();
        double[] pv = new double[6];
        for (int k = 0; k < states; k++) {
            for (int c = 0; c < pv.length; c++) {
                pv[c] = ephemeris.state(satellite, k, c);
            }
            var track = SubSatellite.of(earth, pv[0], pv[1], pv[2]);
            row.setLength(0);
            Decimals.append(row, k * ephemeris.step(), TIME_PLACES);
            row.append(',').append(name).append(',');
            Decimals.append(row, track.latitude(), ANGLE_PLACES);
            Decimals.append(row.append(','), track.longitude(), ANGLE_PLACES);
            Decimals.append(row.append(','), track.altitude() / KILOMETRE, LENGTH_PLACES);
            for (int c = 0; c < pv.length; c++) {
                Decimals.append(row.append(','), pv[c] / KILOMETRE, c < 3 ? LENGTH_PLACES : SPEED_PLACES);
            }
            out.append(row.append('\n'));
        }
    }

    void flush() throws IOException {
        out.flush();
    }
}
