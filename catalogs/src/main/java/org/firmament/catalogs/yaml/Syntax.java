package org.firmament.catalogs.yaml;

import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/// A parser's complaint in the words of this program: the line, the essence, one way out.
final class Syntax {
    private static final Pattern DEVELOPER_TALK =
            Pattern.compile("(: enable | \\(start marker| \\(not recognized|: has to be).*");

    private Syntax() {}

    static BadInput problem(String file, JacksonException e) {
        int line = Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        if (e.getCause() instanceof MarkedYamlEngineException yaml) {
            line = yaml.getProblemMark().map(Mark::getLine).orElse(line - 1) + 1;
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
        if (line.contains("special characters are not allowed")) {
            return "a control character is not text. Maybe delete it.";
        }
        if (line.startsWith("Expected a property name")) {
            return "a key is not a plain word. Maybe write key: value.";
        }
        if (line.contains("unexpected end of stream") || line.contains("Unexpected end-of-input")) {
            return "the file ends in the middle of a value. Maybe close a quote or a bracket.";
        }
        if (line.startsWith("found character '")) {
            return line.substring(17, 18) + " cannot begin a value. Maybe put the value in quotes.";
        }
        if (line.startsWith("Non-standard token")) {
            return "NaN and infinity are not numbers. Maybe leave the key out.";
        }
        String essence = DEVELOPER_TALK.matcher(line).replaceAll("");
        return "not well formed: "
                + essence.substring(0, Math.min(1, essence.length())).toLowerCase(Locale.ROOT)
                + Words.cut(essence.substring(Math.min(1, essence.length())))
                + ". Maybe check brackets, commas and indentation.";
    }
}
