package org.firmament.orbits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firmament.catalogs.units.LimitException;
import org.orekit.time.AbsoluteDate;

/// A satellite read off a table of states: between two of them by the polynomial of degree seven through the four
/// around, positions and velocities.
///
/// Past either end of a segment, where no access is read but a grid may have a time, it flies straight on.
final class TableMotion implements InertialMotion {
    /// Greatest error of reading between states that is taken [m].
    private static final double GREATEST_ERROR = 1_000;

    /// Times this much past an end are rounding [s].
    private static final double ROUNDING = 1e-3;

    private final List<StateTable.Segment> segments;
    private final double[] starts;

    private TableMotion(List<StateTable.Segment> segments, double[] starts) {
        this.segments = segments;
        this.starts = starts;
    }

    /// The motion of a table that covers the almanac's epoch to `end` seconds after it.
    ///
    /// @throws LimitException  if the table does not, or its states are too far apart
    static InertialMotion until(double end, String name, StateTable table, EmbeddedData data, AbsoluteDate epoch) {
        double[] starts = table.segments().stream()
                .mapToDouble(segment -> data.date(segment.start()).durationFrom(epoch))
                .toArray();
        double covered = 0;
        for (int s = 0; s < starts.length; s++) {
            StateTable.Segment segment = table.segments().get(s);
            double error = segment.error();
            if (error > GREATEST_ERROR) {
                throw new LimitException(
                        "file",
                        name,
                        String.format(
                                Locale.ROOT,
                                "given closely enough: between its states the path is uncertain by %.0f km",
                                error / 1e3),
                        "write states at shorter intervals");
            }
            if (starts[s] <= covered + ROUNDING) {
                covered = Math.max(covered, starts[s] + segment.end());
            }
        }
        double first = starts[0] + table.segments().getFirst().time(0);
        if (first > ROUNDING || covered < end - ROUNDING) {
            throw new LimitException(
                    "file",
                    name,
                    String.format(
                            Locale.ROOT,
                            "given for the whole scenario: from %.0f to %.0f s after its epoch without a gap, and %.0f s"
                                    + " are needed",
                            first,
                            covered,
                            end),
                    "move epoch or use a shorter duration_h");
        }
        return new TableMotion(List.copyOf(new ArrayList<>(table.segments())), starts);
    }

    @Override
    public void state(double time, double[] pv) {
        int s = starts.length - 1;
        while (s > 0 && time < starts[s] + segments.get(s).time(0)) {
            s--;
        }
        StateTable.Segment segment = segments.get(s);
        double within = time - starts[s];
        double inside = Math.clamp(within, segment.time(0), segment.end());
        window(segment, inside).state(inside, pv);
        for (int c = 0; c < 3; c++) {
            pv[c] += (within - inside) * pv[c + 3];
        }
    }

    private static HermiteWindow window(StateTable.Segment segment, double time) {
        int low = 0;
        int high = segment.size() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (segment.time(middle) <= time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        int first = Math.clamp(low - 1, 0, segment.size() - StateTable.Segment.LEAST);
        return HermiteWindow.of(segment, segment.time(low), first, first + 1, first + 2, first + 3);
    }
}
