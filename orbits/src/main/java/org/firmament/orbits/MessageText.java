package org.firmament.orbits;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.JsonObjects;

/// Takes the text of CCSDS messages apart, line by line: KVN, XML, and the flat JSON that satellite catalogs are
/// given out in.
final class MessageText {
    private static final String COMMENT = "COMMENT";
    private static final String STATE = "stateVector";
    private static final List<String> STATE_KEYS = List.of("EPOCH", "X", "Y", "Z", "X_DOT", "Y_DOT", "Z_DOT");

    /// XML elements whose contents nothing here asks for, by their names.
    private static final Set<String> PASSED_OVER =
            Set.of("covarianceMatrix", "userDefinedParameters", "spacecraftParameters");

    private final Remarks remarks;
    private final List<MessageBlock> blocks = new ArrayList<>();
    private boolean readable = true;

    private MessageText(Remarks remarks) {
        this.remarks = remarks;
    }

    /// What kind of text it is.
    static boolean xml(String text) {
        return text.stripLeading().startsWith("<");
    }

    static boolean json(String text) {
        return text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{");
    }

    /// Mean-elements messages, one block each.
    static List<MessageBlock> omm(String text, Remarks remarks) {
        MessageText message = new MessageText(remarks);
        if (xml(text)) {
            message.xml(text, "omm");
        } else if (json(text)) {
            message.objects(text);
        } else {
            message.keys(text);
        }
        return message.blocks("mean-elements message");
    }

    /// The segments of an ephemeris message.
    static List<MessageBlock> oem(String text, Remarks remarks) {
        MessageText message = new MessageText(remarks);
        if (xml(text)) {
            message.xml(text, "segment");
        } else {
            message.segments(text);
        }
        return message.blocks("ephemeris segment");
    }

    /// What was found; nothing of a text that could not be read to its end.
    private List<MessageBlock> blocks(String what) {
        if (!readable) {
            return List.of();
        }
        if (blocks.isEmpty()) {
            remarks.add(1, "", "no " + what + " in it. Maybe it is another file.");
        }
        return blocks;
    }

    private void unreadable(int line, String message) {
        readable = false;
        remarks.add(Math.max(1, line), "", message);
    }

    /// KVN: a message begins with its version.
    private void keys(String text) {
        int line = 0;
        for (String written : text.lines().toList()) {
            line++;
            if (written.isBlank() || written.stripLeading().startsWith(COMMENT)) {
                continue;
            }
            String[] sides = written.split("=", 2);
            String key = sides[0].strip();
            if (blocks.isEmpty() || key.equals("CCSDS_OMM_VERS")) {
                blocks.add(new MessageBlock(line, remarks));
            }
            if (sides.length < 2) {
                unreadable(line, "not a line of KEY = VALUE. Maybe it is not an OMM.");
                return;
            }
            blocks.getLast().add(line, key, sides[1]);
        }
    }

    /// KVN: META_START begins a segment, its states follow META_STOP.
    private void segments(String text) {
        boolean metadata = false;
        boolean covariance = false;
        int line = 0;
        for (String written : text.lines().toList()) {
            line++;
            String word = written.strip();
            if (word.isEmpty() || word.startsWith(COMMENT)) {
                continue;
            }
            switch (word) {
                case "META_START" -> {
                    blocks.add(new MessageBlock(line, remarks));
                    metadata = true;
                }
                case "META_STOP" -> metadata = false;
                case "COVARIANCE_START" -> covariance = true;
                case "COVARIANCE_STOP" -> covariance = false;
                default -> {
                    String[] sides = word.split("=", 2);
                    if (covariance || (blocks.isEmpty() && sides.length == 2)) {
                        continue;
                    }
                    if (blocks.isEmpty()) {
                        unreadable(line, "states before META_START. Maybe it is not an OEM.");
                        return;
                    }
                    if (metadata && sides.length == 2) {
                        blocks.getLast().add(line, sides[0].strip(), sides[1]);
                    } else {
                        blocks.getLast().add(new MessageBlock.Row(line, Arrays.asList(word.split("\\s+"))));
                    }
                }
            }
        }
    }

    /// JSON: one object a message.
    private void objects(String text) {
        try {
            for (JsonObjects.Flat object : JsonObjects.read("json", text)) {
                MessageBlock block = new MessageBlock(object.line(), remarks);
                object.values().forEach((key, value) -> block.add(value.line(), key, value.text()));
                blocks.add(block);
            }
        } catch (BadInput bad) {
            bad.problems().forEach(problem -> unreadable(problem.line(), problem.message()));
        }
    }

    private void xml(String text, String begins) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            elements(xml, begins);
            xml.close();
        } catch (XMLStreamException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(at -> at.getLineNumber())
                    .orElse(1);
            String why = String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "");
            unreadable(line, "not well-formed XML (" + why + "). Maybe it is cut off.");
        }
    }

    private void elements(XMLStreamReader xml, String begins) throws XMLStreamException {
        Map<String, String> state = new HashMap<>();
        int stateLine = 0;
        boolean inState = false;
        String leaf = "";
        int leafLine = 0;
        String content = "";
        int passing = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    leaf = name;
                    leafLine = xml.getLocation().getLineNumber();
                    content = "";
                    passing += PASSED_OVER.contains(name) || passing > 0 ? 1 : 0;
                    if (name.equals(begins)) {
                        blocks.add(new MessageBlock(leafLine, remarks));
                    }
                    if (name.equals(STATE)) {
                        inState = true;
                        stateLine = leafLine;
                        state.clear();
                    }
                }
                case XMLStreamConstants.CHARACTERS -> content = xml.getText();
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = xml.getLocalName();
                    boolean value = name.equals(leaf) && !name.equals(COMMENT) && passing == 0 && !blocks.isEmpty();
                    if (value && inState) {
                        state.put(name, content.strip());
                    } else if (value && !content.isBlank()) {
                        blocks.getLast().add(leafLine, name, content);
                    }
                    if (name.equals(STATE) && !blocks.isEmpty()) {
                        inState = false;
                        blocks.getLast()
                                .add(new MessageBlock.Row(
                                        stateLine,
                                        STATE_KEYS.stream()
                                                .map(key -> state.getOrDefault(key, ""))
                                                .toList()));
                    }
                    passing -= passing > 0 ? 1 : 0;
                    leaf = "";
                }
                default -> {
                    // Comments and the like.
                }
            }
        }
    }
}
