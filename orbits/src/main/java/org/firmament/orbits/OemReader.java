package org.firmament.orbits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitIllegalArgumentException;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScale;

/// Orbit ephemeris messages: the segments of each object, their frame and their times.
///
/// States are read between by this room's own polynomial, whatever interpolation a message recommends; its
/// accelerations and covariances are passed over.
final class OemReader {
    private static final double KILOMETRE = 1e3;

    /// An epoch and six numbers.
    private static final int WORDS = 7;

    /// Nearest and farthest place over the equatorial radius a state may be at [m].
    private static final double LOWEST = 0;

    private static final double HIGHEST = 500_000e3;

    private static final List<String> FRAMES = List.of("EME2000", "J2000", "GCRF", "ICRF", "TOD", "TEME", "ITRF");
    private static final List<String> TIMES = List.of("UTC", "TAI", "TT", "GPS");

    private final Remarks remarks;
    private final EmbeddedData data = new EmbeddedData();

    OemReader(Remarks remarks) {
        this.remarks = remarks;
    }

    /// A segment with the axes its message names.
    private record Piece(StateTable.Axes axes, StateTable.Segment segment) {}

    List<CataloguedObject> read(String text) {
        List<MessageBlock> blocks = MessageText.oem(text, remarks);
        Map<String, List<Piece>> pieces = new LinkedHashMap<>();
        Map<String, MessageBlock> first = new LinkedHashMap<>();
        for (MessageBlock block : blocks) {
            String object = block.text("OBJECT_ID").orElse("");
            if (object.isEmpty()) {
                block.fault(block.line(), "OBJECT_ID", "missing, and must be a name. Maybe write its designator.");
            }
            first.putIfAbsent(object, block);
            piece(block)
                    .ifPresent(piece -> pieces.computeIfAbsent(object, _ -> new ArrayList<>())
                            .add(piece));
        }
        List<CataloguedObject> objects = new ArrayList<>();
        first.forEach((object, block) -> {
            List<Piece> parts = pieces.getOrDefault(object, List.of());
            if (!parts.isEmpty()) {
                object(object, block, parts).ifPresent(objects::add);
            }
        });
        return List.copyOf(objects);
    }

    private Optional<CataloguedObject> object(String id, MessageBlock block, List<Piece> parts) {
        StateTable.Axes axes = parts.getFirst().axes();
        String name = block.text("OBJECT_NAME").orElse(id);
        if (parts.stream().anyMatch(part -> part.axes() != axes)) {
            remarks.add(
                    block.line(), name, "has segments in different frames. Maybe write all of them in " + axes + ".");
            return Optional.empty();
        }
        List<StateTable.Segment> segments = parts.stream()
                .map(Piece::segment)
                .sorted(Comparator.comparing(StateTable.Segment::start))
                .toList();
        return Optional.of(new CataloguedObject(name, id, block.line(), new StateTable(axes, segments)));
    }

    private Optional<Piece> piece(MessageBlock block) {
        block.requireOneOf("CENTER_NAME", List.of("EARTH"), "use a message of an Earth satellite");
        Optional<StateTable.Axes> axes = axes(block);
        block.requireOneOf("TIME_SYSTEM", TIMES, "write times in UTC");
        int size = block.rows().size();
        if (size < StateTable.Segment.LEAST) {
            block.fault(
                    block.line(),
                    block.text("OBJECT_NAME").orElse(""),
                    size + " states are not a segment of at least " + StateTable.Segment.LEAST
                            + ". Maybe the file is cut off.");
        }
        if (!block.sound() || axes.isEmpty()) {
            return Optional.empty();
        }
        TimeScale scale = scale(block.text("TIME_SYSTEM").orElse("UTC").toUpperCase(Locale.ROOT));
        double[] times = new double[size];
        double[] states = new double[6 * size];
        AbsoluteDate start = AbsoluteDate.ARBITRARY_EPOCH;
        for (int k = 0; k < size && block.sound(); k++) {
            MessageBlock.Row row = block.rows().get(k);
            Optional<AbsoluteDate> date = date(block, row, scale);
            if (date.isEmpty()) {
                break;
            }
            start = k == 0 ? date.get() : start;
            times[k] = date.get().durationFrom(start);
            if (k > 0 && times[k] <= times[k - 1]) {
                block.fault(
                        row.line(),
                        "",
                        row.words().getFirst() + " is not later than the state before. Maybe sort"
                                + " the states by time.");
            }
            state(block, row, states, 6 * k);
        }
        return block.sound()
                ? Optional.of(new Piece(
                        axes.get(), new StateTable.Segment(start.toInstant(data.getTimeScales()), times, states)))
                : Optional.empty();
    }

    private static Optional<StateTable.Axes> axes(MessageBlock block) {
        String written = block.text("REF_FRAME").orElse("").toUpperCase(Locale.ROOT);
        Optional<StateTable.Axes> axes = switch (written) {
            case "EME2000", "J2000" -> Optional.of(StateTable.Axes.EME2000);
            case "GCRF", "ICRF" -> Optional.of(StateTable.Axes.GCRF);
            case "TOD" -> Optional.of(StateTable.Axes.TOD);
            case "TEME" -> Optional.of(StateTable.Axes.TEME);
            default -> written.startsWith("ITRF") ? Optional.of(StateTable.Axes.ITRF) : Optional.empty();
        };
        if (axes.isEmpty()) {
            block.requireOneOf("REF_FRAME", FRAMES, "write the states in EME2000");
        }
        return axes;
    }

    private TimeScale scale(String word) {
        return switch (word) {
            case "TAI" -> data.getTimeScales().getTAI();
            case "TT" -> data.getTimeScales().getTT();
            case "GPS" -> data.getTimeScales().getGPS();
            default -> data.getTimeScales().getUTC();
        };
    }

    private static Optional<AbsoluteDate> date(MessageBlock block, MessageBlock.Row row, TimeScale scale) {
        if (row.words().size() < WORDS) {
            block.fault(
                    row.line(),
                    "",
                    row.words().size() + " words are not a time and six numbers. Maybe the line is cut" + " off.");
            return Optional.empty();
        }
        String written = row.words().getFirst();
        try {
            return Optional.of(new AbsoluteDate(written, scale));
        } catch (OrekitException | OrekitIllegalArgumentException e) {
            block.fault(row.line(), "", written + " is not a time. Maybe write 2030-03-20T00:00:00.000.");
            return Optional.empty();
        }
    }

    private static void state(MessageBlock block, MessageBlock.Row row, double[] states, int at) {
        double square = 0;
        for (int c = 0; c < 6; c++) {
            states[at + c] =
                    KILOMETRE * block.number(row.line(), "state", row.words().get(c + 1));
            square += c < 3 ? states[at + c] * states[at + c] : 0;
        }
        double height = Math.sqrt(square) - Earth.EQUATORIAL_RADIUS;
        if (block.sound() && !(height >= LOWEST && height <= HIGHEST)) {
            block.fault(
                    row.line(),
                    block.text("OBJECT_NAME").orElse(""),
                    Math.round(height / KILOMETRE) + " km over the equator's radius is not in orbit: it "
                            + (height < LOWEST ? "hits the ground" : "escapes")
                            + ". Maybe leave this satellite out.");
        }
    }
}
