package org.firmament.orbits;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.firmament.catalogs.units.Decimals;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/// Writes an orbit ephemeris message (CCSDS 502.0-B-3, KVN), a segment a satellite, satellite by satellite.
///
/// Positions to a micrometre and velocities to a nanometre a second, times to a nanosecond. Between its states the
/// polynomial of degree seven through four of them, positions and velocities, is a micrometre off at 60 s in low orbit
/// ([TableMotion]). A message is dated by the scenario's epoch, not by the clock: equal inputs give equal bytes.
public final class OemWriter {
    private static final double KILOMETRE = 1e3;
    private static final int POSITION_PLACES = 9;
    private static final int VELOCITY_PLACES = 12;

    private final Writer out;
    private final StateTable.Axes axes;
    private final Optional<EarthTurn> turn;
    private final String[] stamps;
    private final Set<String> ids = new HashSet<>();

    /// Writes the header. The stream stays open.
    ///
    /// @param states  at the grid times 0, `step`, … [s] of the ephemerides to come
    /// @throws org.firmament.catalogs.units.LimitException  for fewer than four states, or axes of a sky where a
    /// Greenwich angle stands for it
    public OemWriter(
            OutputStream out, Conventions conventions, Instant epoch, double step, int states, StateTable.Axes axes)
            throws IOException {
        requireWritable(conventions, step, states, axes);
        EmbeddedData data = new EmbeddedData();
        AbsoluteDate start = data.date(epoch);
        TimeScale utc = data.getTimeScales().getUTC();
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII), 1 << 16);
        this.axes = axes;
        turn = axes == StateTable.Axes.ITRF
                ? Optional.empty()
                : Optional.of(EarthTurn.between(data.earthFixed(), axes.frame(data), start, 0, step, states));
        stamps = new String[states];
        for (int k = 0; k < states; k++) {
            stamps[k] = MessageWords.time(start.shiftedBy(k * step), utc);
        }
        this.out.append("CCSDS_OEM_VERS = 3.0\n");
        this.out.append("COMMENT Dated by the epoch of the scenario, so that equal inputs give equal bytes.\n");
        this.out.append("COMMENT No Earth-orientation corrections: UT1 = UTC, no polar motion.\n");
        this.out.append("CREATION_DATE = " + stamps[0] + "\nORIGINATOR = FIRMAMENT\n");
    }

    /// What cannot be written, before anything is.
    ///
    /// @throws org.firmament.catalogs.units.LimitException  as the constructor
    public static void requireWritable(Conventions conventions, double step, int states, StateTable.Axes axes) {
        Limits.require(
                states >= StateTable.Segment.LEAST,
                "propagation.step_s",
                Keys.number(step),
                "short enough for the " + StateTable.Segment.LEAST + " states an ephemeris is read between",
                "add --set propagation.step_s=" + Keys.number(Math.max(1, Math.floor(step * (states - 1) / 3))));
        Limits.require(
                axes == StateTable.Axes.ITRF || conventions.greenwichAngle().isEmpty(),
                "--frame",
                axes.name(),
                "a frame there is where greenwich_angle_deg stands for the sky",
                "use --frame itrf");
    }

    /// Writes a satellite's segment.
    ///
    /// @param id  its international designator; its name where that is empty or another's too
    public void add(Ephemeris ephemeris, int satellite, String id) throws IOException {
        String name = MessageWords.plain(ephemeris.name(satellite));
        String designator = MessageWords.designator(id).orElse(name);
        String object = ids.add(designator) ? designator : name;
        for (int n = 2; !object.equals(designator) && !ids.add(object); n++) {
            object = name + "-" + n;
        }
        out.append("\nMETA_START\nOBJECT_NAME = " + name + "\nOBJECT_ID = " + object + "\n");
        out.append("CENTER_NAME = EARTH\nREF_FRAME = " + word(axes) + "\nTIME_SYSTEM = UTC\n");
        out.append("START_TIME = " + stamps[0] + "\nSTOP_TIME = " + stamps[stamps.length - 1] + "\n");
        out.append("INTERPOLATION = HERMITE\nINTERPOLATION_DEGREE = 7\nMETA_STOP\n\n");
        double[] pv = new double[6];
        StringBuilder row = new StringBuilder();
        for (int k = 0; k < stamps.length; k++) {
            for (int c = 0; c < pv.length; c++) {
                pv[c] = ephemeris.state(satellite, k, c);
            }
            if (turn.isPresent()) {
                turn.get().apply(k, pv);
            }
            row.setLength(0);
            row.append(stamps[k]);
            for (int c = 0; c < pv.length; c++) {
                row.append(' ');
                Decimals.append(row, pv[c] / KILOMETRE, c < 3 ? POSITION_PLACES : VELOCITY_PLACES);
            }
            out.append(row.append('\n'));
        }
    }

    /// Passes on what is held back.
    public void flush() throws IOException {
        out.flush();
    }

    private static String word(StateTable.Axes axes) {
        return axes == StateTable.Axes.ITRF ? "ITRF2014" : axes.name();
    }
}
