package org.firmament.catalogs.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/// A parser's complaint in the words of this program: the line, the essence, one way out.
final class Syntax {
    private static final Pattern CHARACTER = Pattern.compile("^Unexpected character \\('(.)'");
    private static final Pattern TOKEN = Pattern.compile("^Unrecognized token '([^']*)'");

    /// What the YAML parser says of a key without a colon, two lines later.
    private static final String KEY_ALONE = "could not find expected ':'";

    private Syntax() {}

    static BadInput problem(String file, JacksonException e) {
        int line = Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        if (e.getCause() instanceof MarkedYamlEngineException yaml) {
            boolean keyAlone = yaml.getProblem().startsWith(KEY_ALONE);
            line = (keyAlone ? yaml.getContextMark() : yaml.getProblemMark())
                            .map(Mark::getLine)
                            .orElse(line - 1)
                    + 1;
            return new BadInput(new Where(file, line), plain(yaml.getProblem()));
        }
        return new BadInput(new Where(file, line), plain(String.valueOf(e.getOriginalMessage())));
    }

    /// The complaints people meet, then the parser's own first line.
    private static String plain(String complaint) {
        String line = complaint.lines().findFirst().orElse("").strip();
        if (line.contains("(TAB)")) {
            return "a tab is not an indentation. Maybe use spaces.";
        }
        if (line.startsWith("mapping values are not allowed")) {
            return "a second colon, or a line indented more than its neighbours. Maybe put the value in quotes, or"
                    + " align the line.";
        }
        if (line.startsWith("Expected a property name")) {
            return "a key is not a plain word. Maybe write key: value.";
        }
        if (line.contains("unexpected end of stream")
                || line.contains("<stream end>")
                || line.contains("Unexpected end-of-input")) {
            return "the text ends in the middle of a value. Maybe close a quote or a bracket.";
        }
        if (line.startsWith(KEY_ALONE)) {
            return "a key has no colon after it. Maybe write key: value.";
        }
        if (line.startsWith("found character '")) {
            return line.substring(17, 18) + " cannot begin a value. Maybe put the value in quotes.";
        }
        if (line.startsWith("Non-standard token")) {
            return "NaN and infinity are not numbers. Maybe leave the key out.";
        }
        Matcher character = CHARACTER.matcher(line);
        if (character.find()) {
            return character.group(1) + " cannot stand here. Maybe a quote, comma or bracket before it is missing.";
        }
        Matcher token = TOKEN.matcher(line);
        if (token.find()) {
            return Words.cut(token.group(1)) + " is not a value. Maybe put it in double quotes.";
        }
        if (line.startsWith("Illegal unquoted character")) {
            return "a text breaks off at the end of its line. Maybe close its quotes.";
        }
        return "not well formed: " + Words.cut(line) + ". Maybe check brackets, commas and indentation.";
    }
}
