package org.firmament.catalogs.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Text to [Node]s, token by token. Whatever YAML offers beyond plain data is refused: anchors and aliases (a few
/// lines of them expand to gigabytes), tags, several documents, keys written twice.
final class TreeReader {
    private static final int DEEPEST = 64;
    private static final int LONGEST_LIST = 1_000_000;

    /// Characters of a YAML text; [FileText] has already limited its bytes.
    private static final int MOST_CHARACTERS = 64 << 20;

    private enum Format {
        YAML,
        JSON
    }

    private final String file;
    private final Format format;
    private final int[] characters;
    private final JsonParser parser;
    private Where last;

    private TreeReader(String file, String text, Format format) {
        this.file = file;
        this.format = format;
        // YAML locations count code points; the first one of a token tells what the token stream does not.
        this.characters = format == Format.YAML ? text.codePoints().toArray() : new int[0];
        this.parser = factory(format).createParser(ObjectReadContext.empty(), text);
        this.last = new Where(file, 1);
    }

    /// The tree of a file, a mapping at its top.
    ///
    /// @throws BadInput  if the file cannot be read
    static Node.Mapping file(Path file) {
        Format format = FileText.json(file) ? Format.JSON : Format.YAML;
        return top(read(file.toString(), FileText.read(file), format));
    }

    /// The tree of a YAML text, a mapping at its top.
    static Node.Mapping text(String name, String yaml) {
        return top(read(name, yaml, Format.YAML));
    }

    /// Any value, written as YAML.
    static Node value(String name, String yaml) {
        return read(name, yaml, Format.YAML);
    }

    /// Any value, written as JSON.
    static Node json(String name, String json) {
        return read(name, json, Format.JSON);
    }

    private static Node.Mapping top(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        boolean empty = node instanceof Node.Scalar scalar && scalar.nothing();
        throw new BadInput(
                new Where(node.where().file(), empty ? 0 : node.where().line()),
                (empty ? "an empty file is" : Phrase.shown(node) + " is")
                        + " not a mapping of keys to values. Maybe write lines of key: value.");
    }

    private static Node read(String file, String text, Format format) {
        requireNoControls(file, text);
        TreeReader reader = new TreeReader(file, text, format);
        try (JsonParser parser = reader.parser) {
            if (parser.nextToken() == null) {
                return new Node.Scalar(new Where(file, 0), "", Node.Style.PLAIN);
            }
            Node node = reader.node(reader.here(), 0);
            if (parser.nextToken() != null) {
                throw new BadInput(reader.here(), "a second document begins here. Maybe move it to a file of its own.");
            }
            return node;
        } catch (JacksonException e) {
            throw Syntax.problem(file, e);
        }
    }

    private Node node(Where where, int depth) {
        if (depth > DEEPEST) {
            throw new BadInput(here(), "nested deeper than " + DEEPEST + " levels. Maybe a bracket is not closed.");
        }
        char first = plainData();
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(where, depth);
            case START_ARRAY -> sequence(where, depth);
            case VALUE_STRING ->
                scalar(
                        where,
                        format == Format.JSON || "'\"|>".indexOf(first) >= 0 ? Node.Style.QUOTED : Node.Style.PLAIN);
            default -> scalar(where, Node.Style.PLAIN);
        };
    }

    private Node mapping(Where where, int depth) {
        SequencedMap<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            plainData();
            String key = parser.currentName();
            Where line = here();
            requireHarmless(key, line);
            Node earlier = entries.get(key);
            if (earlier != null) {
                throw new BadInput(
                        line,
                        Words.cut(key) + " is written twice, first in line "
                                + earlier.where().line() + ". Maybe delete one of the two.");
            }
            parser.nextToken();
            entries.put(key, node(line, depth + 1));
        }
        return new Node.Mapping(where, entries);
    }

    private Node sequence(Where where, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == LONGEST_LIST) {
                throw new BadInput(
                        where, "a list of more than " + LONGEST_LIST + " items is too long. Maybe split it.");
            }
            items.add(node(here(), depth + 1));
        }
        return new Node.Sequence(where, items);
    }

    private Node scalar(Where where, Node.Style style) {
        String text = parser.getString();
        if (format == Format.YAML && style == Node.Style.QUOTED && text.endsWith("\n")) {
            text = text.substring(0, text.length() - 1); // the line break that ends a block of text is not part of it
        }
        requireHarmless(text, where);
        return new Node.Scalar(where, text, style);
    }

    private static void requireNoControls(String file, String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                throw new BadInput(new Where(file, line), "a control character is not text. Maybe delete it.");
            }
        }
    }

    /// The current token's first character, which is neither anchor, alias nor tag.
    private char plainData() {
        if (format == Format.JSON) {
            return ' ';
        }
        long offset = parser.currentTokenLocation().getCharOffset();
        int first = offset >= 0 && offset < characters.length ? characters[(int) offset] : ' ';
        if (first == '&' || first == '*') {
            throw new BadInput(here(), "anchors and aliases are not read. Maybe write the value out.");
        }
        if (first == '!') {
            throw new BadInput(here(), "tags are not read. Maybe leave the tag out, and quote text.");
        }
        return (char) first;
    }

    private void requireHarmless(String text, Where where) {
        if (text.codePoints().anyMatch(Words::harmful)) {
            throw new BadInput(
                    where,
                    Words.cut(text) + " has a control character or a line break in it. Maybe delete it, or write >-"
                            + " instead of |.");
        }
    }

    private Where here() {
        TokenStreamLocation location = parser.currentTokenLocation();
        if (location.getLineNr() != last.line()) {
            last = new Where(file, Math.max(1, location.getLineNr()));
        }
        return last;
    }

    private static TokenStreamFactory factory(Format format) {
        return switch (format) {
            case JSON -> JsonFactory.builder().build();
            case YAML ->
                YAMLFactory.builder()
                        .loadSettings(LoadSettings.builder()
                                .setCodePointLimit(MOST_CHARACTERS)
                                .setAllowDuplicateKeys(true) // refused here, with both lines
                                .build())
                        .build();
        };
    }
}
