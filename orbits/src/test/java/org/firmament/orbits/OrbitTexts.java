package org.firmament.orbits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.orekit.frames.Frame;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.utils.PVCoordinates;

/// Texts of orbit files, and what reading them remarks on.
final class OrbitTexts {
    static final String LINE_1 = "1 25544U 98067A   24001.50000000  .00016717  00000-0  10270-3 0  9009";
    static final String LINE_2 = "2 25544  51.6400 208.9163 0006703 307.5225  52.5371 15.49560812484108";
    static final String STATION = "ISS (ZARYA)\n" + LINE_1 + "\n" + LINE_2 + "\n";

    /// The same elements as a message.
    static final String OMM = """
            CCSDS_OMM_VERS = 2.0
            CREATION_DATE = 2024-01-01T13:00:00
            ORIGINATOR = TEST
            OBJECT_NAME = ISS (ZARYA)
            OBJECT_ID = 1998-067A
            CENTER_NAME = EARTH
            REF_FRAME = TEME
            TIME_SYSTEM = UTC
            MEAN_ELEMENT_THEORY = SGP/SGP4
            COMMENT angles follow
            EPOCH = 2024-01-01T12:00:00.000
            MEAN_MOTION = 15.49560812 [rev/day]
            ECCENTRICITY = 0.0006703
            INCLINATION = 51.6400 [deg]
            RA_OF_ASC_NODE = 208.9163 [deg]
            ARG_OF_PERICENTER = 307.5225 [deg]
            MEAN_ANOMALY = 52.5371 [deg]
            EPHEMERIS_TYPE = 0
            CLASSIFICATION_TYPE = U
            NORAD_CAT_ID = 25544
            ELEMENT_SET_NO = 900
            REV_AT_EPOCH = 48410
            BSTAR = 0.00010270 [1/ER]
            MEAN_MOTION_DOT = 0.00016717 [rev/day**2]
            MEAN_MOTION_DDOT = 0.0 [rev/day**3]
            """;

    private OrbitTexts() {}

    /// The message as XML, one element a line.
    static String ommXml() {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\"?>\n<ndm><omm id=\"CCSDS_OMM_VERS\" version=\"2.0\">\n");
        OMM.lines()
                .filter(line -> !line.startsWith("COMMENT") && !line.startsWith("CCSDS"))
                .forEach(line -> {
                    String[] sides = line.split(" = ", 2);
                    xml.append('<').append(sides[0]).append('>');
                    xml.append(sides[1].replaceFirst(" \\[.*", ""));
                    xml.append("</").append(sides[0]).append(">\n");
                });
        return xml.append("</omm></ndm>\n").toString();
    }

    /// The message as catalogs give it out, in JSON.
    static String ommJson() {
        return """
                [{
                  "OBJECT_NAME": "ISS (ZARYA)", "OBJECT_ID": "1998-067A", "EPOCH": "2024-01-01T12:00:00.000000",
                  "MEAN_MOTION": 15.49560812, "ECCENTRICITY": 0.0006703, "INCLINATION": 51.64,
                  "RA_OF_ASC_NODE": 208.9163, "ARG_OF_PERICENTER": 307.5225, "MEAN_ANOMALY": 52.5371,
                  "EPHEMERIS_TYPE": 0, "CLASSIFICATION_TYPE": "U", "NORAD_CAT_ID": 25544, "ELEMENT_SET_NO": 900,
                  "REV_AT_EPOCH": 48410, "BSTAR": 0.0001027, "MEAN_MOTION_DOT": 0.00016717, "MEAN_MOTION_DDOT": 0
                }]
                """;
    }

    /// An ephemeris of a two-body orbit, states `step` seconds apart from the standard epoch on.
    static String oem(String frameName, Frame frame, String time, double step, int from, int states) {
        EmbeddedData data = new EmbeddedData();
        var motion = new KeplerianPropagator(Skies.orbit(
                Skies.ellipse(7_000e3, 0.01, 53, 40, 50, 60),
                data.getFrames().getGCRF(),
                data.date(Skies.EPOCH),
                Conventions.standard().mu()));
        StringBuilder text = new StringBuilder("""
                META_START
                OBJECT_NAME = EXAMPLE
                OBJECT_ID = 2030-001A
                CENTER_NAME = EARTH
                REF_FRAME = %s
                TIME_SYSTEM = %s
                META_STOP
                """.formatted(frameName, time));
        var scale = time.equals("TAI")
                ? data.getTimeScales().getTAI()
                : data.getTimeScales().getUTC();
        for (int k = from; k < from + states; k++) {
            var date = data.date(Skies.EPOCH).shiftedBy(k * step);
            PVCoordinates pv = motion.getPVCoordinates(date, frame);
            text.append(String.format(
                    Locale.ROOT,
                    "%s %.9f %.9f %.9f %.12f %.12f %.12f%n",
                    date.getComponents(scale).toStringWithoutUtcOffset(60, 6),
                    pv.getPosition().getX() / 1e3,
                    pv.getPosition().getY() / 1e3,
                    pv.getPosition().getZ() / 1e3,
                    pv.getVelocity().getX() / 1e3,
                    pv.getVelocity().getY() / 1e3,
                    pv.getVelocity().getZ() / 1e3));
        }
        return text.toString();
    }

    /// The two-body orbit of [#oem], moved by this room.
    static Ephemeris flown(double duration) {
        return new Almanac(Skies.frame(Conventions.ElementsFrame.GCRF), Skies.EPOCH)
                .propagate(
                        List.of(Skies.satellite(Skies.ellipse(7_000e3, 0.01, 53, 40, 50, 60))),
                        new Propagation(Propagation.Model.KEPLER, 60),
                        duration);
    }

    /// Reads a text that must be without a fault.
    static List<CataloguedObject> sound(Reading reading, String text) {
        return reading.read(text, (line, what, message) -> {
            throw new AssertionError(line + " " + what + ": " + message);
        });
    }

    /// What a text is remarked on, as `line what: message`.
    static List<String> remarks(Reading reading, String text) {
        List<String> remarks = new ArrayList<>();
        reading.read(text, (line, what, message) -> remarks.add(line + " " + what + ": " + message));
        return remarks;
    }

    /// One of the readers of [OrbitFiles].
    @FunctionalInterface
    interface Reading {
        List<CataloguedObject> read(String text, Remarks remarks);
    }

    static Satellite satellite(CataloguedObject object) {
        return new Satellite(object.name(), 1, 1, object.orbit());
    }
}
