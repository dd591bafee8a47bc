package org.firmament.orbits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.LimitException;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitIllegalArgumentException;
import org.orekit.time.AbsoluteDate;

/// Orbit mean-elements messages of SGP4.
///
/// JSON is what satellite catalogs give out; it leaves out what is the same for all of them (centre, frame, time
/// system, theory), so these are asked of KVN and XML only, and must be right wherever they are written.
final class OmmReader {
    private static final double DEGREE = Math.PI / 180;
    private static final double DAY = 86_400;

    private static final List<String> THEORIES = List.of("SGP4", "SGP/SGP4", "SDP4");

    /// Where a text comes from.
    private enum Source {
        /// A message that stands alone.
        MESSAGE,
        /// A catalog's records, which leave out what all of them share.
        CATALOG
    }

    private final Remarks remarks;
    private final EmbeddedData data = new EmbeddedData();

    OmmReader(Remarks remarks) {
        this.remarks = remarks;
    }

    List<CataloguedObject> read(String text) {
        Source source = MessageText.json(text) ? Source.CATALOG : Source.MESSAGE;
        List<CataloguedObject> objects = new ArrayList<>();
        List<MessageBlock> blocks = MessageText.omm(text, remarks);
        for (MessageBlock block : blocks) {
            message(block, source).ifPresent(objects::add);
        }
        return List.copyOf(objects);
    }

    private Optional<CataloguedObject> message(MessageBlock block, Source source) {
        requireOneOf(block, source, "CENTER_NAME", List.of("EARTH"), "use a message of an Earth satellite");
        requireOneOf(block, source, "REF_FRAME", List.of("TEME"), "use elements in TEME, the frame of SGP4");
        requireOneOf(block, source, "TIME_SYSTEM", List.of("UTC"), "use a message in UTC");
        requireOneOf(block, source, "MEAN_ELEMENT_THEORY", THEORIES, "use elements of SGP4, or an OEM");
        double motion = block.number("MEAN_MOTION");
        double e = block.number("ECCENTRICITY");
        double i = block.number("INCLINATION");
        double raan = block.number("RA_OF_ASC_NODE");
        double argp = block.number("ARG_OF_PERICENTER");
        double m = block.number("MEAN_ANOMALY");
        double bStar = block.number("BSTAR");
        double rate = block.numberOrZero("MEAN_MOTION_DOT");
        double change = block.numberOrZero("MEAN_MOTION_DDOT");
        double number = block.numberOrZero("NORAD_CAT_ID");
        Instant epoch = epoch(block);
        if (!block.sound()) {
            return Optional.empty();
        }
        String designator = block.text("OBJECT_ID").orElse("");
        try {
            GeneralPerturbations elements = new GeneralPerturbations(
                    (int) number,
                    designator,
                    epoch,
                    2 * Math.PI * motion / DAY,
                    // A two-line set, and so an OMM, writes half the first derivative and a sixth of the second.
                    2 * 2 * Math.PI * rate / (DAY * DAY),
                    6 * 2 * Math.PI * change / (DAY * DAY * DAY),
                    e,
                    i * DEGREE,
                    raan * DEGREE,
                    argp * DEGREE,
                    m * DEGREE,
                    bStar,
                    (int) block.numberOrZero("ELEMENT_SET_NO"),
                    (int) block.numberOrZero("REV_AT_EPOCH"),
                    block.text("CLASSIFICATION_TYPE")
                            .map(word -> word.charAt(0))
                            .orElse('U'));
            String name =
                    block.text("OBJECT_NAME").orElse(designator.isEmpty() ? String.valueOf((int) number) : designator);
            return Optional.of(new CataloguedObject(name, designator, block.line(), elements));
        } catch (LimitException broken) {
            block.fault("MEAN_MOTION", broken);
            return Optional.empty();
        }
    }

    private static void requireOneOf(MessageBlock block, Source source, String key, List<String> words, String maybe) {
        if (source == Source.MESSAGE || block.text(key).isPresent()) {
            block.requireOneOf(key, words, maybe);
        }
    }

    private Instant epoch(MessageBlock block) {
        Optional<String> text = block.text("EPOCH");
        if (text.isEmpty()) {
            block.fault(block.line(), "EPOCH", "missing, and must be a time. Maybe the message is cut off.");
            return Instant.EPOCH;
        }
        try {
            return new AbsoluteDate(text.get(), data.getTimeScales().getUTC()).toInstant(data.getTimeScales());
        } catch (OrekitException | OrekitIllegalArgumentException e) {
            block.fault(
                    block.at("EPOCH"), "EPOCH", text.get() + " is not a time. Maybe write 2030-03-20T00:00:00.000.");
            return Instant.EPOCH;
        }
    }
}
