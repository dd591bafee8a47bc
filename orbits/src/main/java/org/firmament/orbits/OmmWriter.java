package org.firmament.orbits;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Rounding;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.yaml.JsonText;

/// Writes orbit mean-elements messages (CCSDS 502.0-B-3) of SGP4, one a satellite.
///
/// Numbers have the digits that give the elements back, so the motion read back is the same but for the last bit.
/// Messages are dated by the scenario's epoch, not by the clock: equal inputs give equal bytes.
public final class OmmWriter {
    /// How messages are written down.
    public enum Notation {
        /// Keys and values, a line each: one message after the other, which not every reader takes.
        KVN,
        /// A combined message (CCSDS 505.0-B-3).
        XML,
        /// A list of flat objects, as satellite catalogs give them out.
        JSON
    }

    private static final double DAY = 86_400;
    private static final double TURN = 2 * Math.PI;
    private static final int LEAST_DIGITS = 12;
    private static final int MOST_DIGITS = 17;

    private static final Set<String> WORDS = Set.of(
            "CREATION_DATE",
            "ORIGINATOR",
            "OBJECT_NAME",
            "OBJECT_ID",
            "CENTER_NAME",
            "REF_FRAME",
            "TIME_SYSTEM",
            "MEAN_ELEMENT_THEORY",
            "EPOCH",
            "CLASSIFICATION_TYPE");

    private static final List<List<String>> PARTS = List.of(
            List.of("OBJECT_NAME", "OBJECT_ID", "CENTER_NAME", "REF_FRAME", "TIME_SYSTEM", "MEAN_ELEMENT_THEORY"),
            List.of(
                    "EPOCH",
                    "MEAN_MOTION",
                    "ECCENTRICITY",
                    "INCLINATION",
                    "RA_OF_ASC_NODE",
                    "ARG_OF_PERICENTER",
                    "MEAN_ANOMALY"),
            List.of(
                    "EPHEMERIS_TYPE",
                    "CLASSIFICATION_TYPE",
                    "NORAD_CAT_ID",
                    "ELEMENT_SET_NO",
                    "REV_AT_EPOCH",
                    "BSTAR",
                    "MEAN_MOTION_DOT",
                    "MEAN_MOTION_DDOT"));

    private final EmbeddedData data = new EmbeddedData();
    private final String created;

    /// @param epoch  of the scenario, which the messages are dated by
    public OmmWriter(Instant epoch) {
        created = time(epoch);
    }

    /// Elements under the name of their satellite.
    public record Named(String name, GeneralPerturbations elements) {}

    /// Writes all messages; the stream stays open.
    public void write(List<Named> satellites, Notation notation, OutputStream out) throws IOException {
        switch (notation) {
            case KVN -> {
                Writer text = text(out);
                for (Named one : satellites) {
                    text.append("CCSDS_OMM_VERS = 3.0\n");
                    for (Map.Entry<String, String> entry : keys(one).entrySet()) {
                        text.append(entry.getKey() + " = " + entry.getValue() + "\n");
                    }
                    text.append("\n");
                }
                text.flush();
            }
            case XML -> {
                Writer text = text(out);
                text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ndm>\n");
                for (Named one : satellites) {
                    xml(keys(one), text);
                }
                text.append("</ndm>\n");
                text.flush();
            }
            case JSON -> json(satellites, out);
        }
    }

    private static Writer text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII), 1 << 16);
    }

    private void json(List<Named> satellites, OutputStream out) {
        try (JsonText json = new JsonText(out)) {
            json.startArray();
            for (Named one : satellites) {
                json.startObject();
                keys(one).forEach((key, value) -> {
                    json.key(key);
                    if (WORDS.contains(key)) {
                        json.text(value);
                    } else {
                        json.number(Double.parseDouble(value));
                    }
                });
                json.endObject();
            }
            json.endArray();
        }
    }

    private static void xml(SequencedMap<String, String> keys, Writer out) throws IOException {
        out.append("<omm id=\"CCSDS_OMM_VERS\" version=\"3.0\">\n<header>\n");
        element("CREATION_DATE", keys, out);
        element("ORIGINATOR", keys, out);
        out.append("</header>\n<body>\n<segment>\n");
        List<String> names = List.of("metadata", "meanElements", "tleParameters");
        for (int part = 0; part < names.size(); part++) {
            out.append(part == 1 ? "<data>\n" : "").append("<" + names.get(part) + ">\n");
            for (String key : PARTS.get(part)) {
                element(key, keys, out);
            }
            out.append("</" + names.get(part) + ">\n");
        }
        out.append("</data>\n</segment>\n</body>\n</omm>\n");
    }

    private static void element(String key, Map<String, String> keys, Writer out) throws IOException {
        String value = keys.getOrDefault(key, "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        out.append("<" + key + ">" + value + "</" + key + ">\n");
    }

    private SequencedMap<String, String> keys(Named named) {
        GeneralPerturbations g = named.elements();
        SequencedMap<String, String> keys = new LinkedHashMap<>();
        keys.put("CREATION_DATE", created);
        keys.put("ORIGINATOR", "FIRMAMENT");
        keys.put("OBJECT_NAME", MessageWords.plain(named.name()));
        keys.put("OBJECT_ID", MessageWords.designator(g.designator()).orElse("UNKNOWN"));
        keys.put("CENTER_NAME", "EARTH");
        keys.put("REF_FRAME", "TEME");
        keys.put("TIME_SYSTEM", "UTC");
        keys.put("MEAN_ELEMENT_THEORY", "SGP4");
        keys.put("EPOCH", time(g.epoch()));
        keys.put("MEAN_MOTION", digits(g.meanMotion() * DAY / TURN, motion -> TURN * motion / DAY));
        keys.put("ECCENTRICITY", Keys.number(g.e()));
        keys.put("INCLINATION", degrees(g.i()));
        keys.put("RA_OF_ASC_NODE", degrees(g.raan()));
        keys.put("ARG_OF_PERICENTER", degrees(g.argp()));
        keys.put("MEAN_ANOMALY", degrees(g.m()));
        keys.put("EPHEMERIS_TYPE", "0");
        keys.put("CLASSIFICATION_TYPE", String.valueOf(g.classification()));
        keys.put("NORAD_CAT_ID", String.valueOf(g.number()));
        keys.put("ELEMENT_SET_NO", String.valueOf(g.elementSet()));
        keys.put("REV_AT_EPOCH", String.valueOf(g.revolution()));
        keys.put("BSTAR", Keys.number(g.bStar()));
        // Half the first derivative and a sixth of the second, as a two-line set has them.
        keys.put(
                "MEAN_MOTION_DOT",
                digits(g.meanMotionRate() * DAY * DAY / (2 * TURN), rate -> 2 * TURN * rate / (DAY * DAY)));
        keys.put(
                "MEAN_MOTION_DDOT",
                digits(
                        g.meanMotionChange() * DAY * DAY * DAY / (6 * TURN),
                        change -> 6 * TURN * change / (DAY * DAY * DAY)));
        return keys;
    }

    private String time(Instant instant) {
        return MessageWords.time(data.date(instant), data.getTimeScales().getUTC());
    }

    private static String degrees(double angle) {
        return digits(Math.toDegrees(angle), Unit.DEGREES::toSi);
    }

    /// The fewest digits that are read back as the value meant, give or take its last bit.
    private static String digits(double written, DoubleUnaryOperator read) {
        double meant = read.applyAsDouble(written);
        for (int digits = LEAST_DIGITS; digits < MOST_DIGITS; digits++) {
            double rounded = Rounding.significant(written, digits);
            if (Math.abs(read.applyAsDouble(rounded) - meant) <= Math.ulp(meant)) {
                return Keys.number(rounded);
            }
        }
        return Keys.number(written);
    }
}
