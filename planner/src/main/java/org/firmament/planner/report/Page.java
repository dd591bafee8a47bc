package org.firmament.planner.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What every page is made from, besides what its template shows: one file that holds everything it needs and opens
/// without a network.
///
/// Templates (`src/main/jte`) are compiled with the program and escape every value by where it stands. The page's
/// content security policy lets only the two scripts run whose digests it names, so even a name that slipped
/// through could not.
///
/// @param policy   content security policy
/// @param style    style sheet
/// @param charts   the chart library
/// @param drawing  our own script
/// @param data     what it draws, JSON
/// @param more     what else it draws, JSON: outlines of land, or points
record Page(String policy, String style, String charts, String drawing, String data, String more) {
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

    /// @param scripts  our own, by name
    static Page of(List<String> scripts, String data, String more) {
        String charts = script(resource(CHARTS));
        String drawing =
                script(scripts.stream().map(Page::resource).collect(Collectors.joining("\n", "'use strict';\n", "")));
        return new Page(
                policy(charts, drawing),
                resource("report.css"),
                charts,
                drawing,
                insideScript(data),
                insideScript(more));
    }

    /// The page as a template lays it out. Equal values give an equal page.
    ///
    /// @param shown  what the template shows, by the names of its parameters
    String laidOut(String template, Map<String, Object> shown) {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Page.class.getClassLoader(), Page.class.getPackageName());
        Map<String, Object> values = new LinkedHashMap<>(shown);
        values.put("page", this);
        StringOutput text = new StringOutput();
        templates.render(template, values, text);
        return text.toString();
    }

    /// What the page may do: run these two scripts, and nothing else.
    private static String policy(String charts, String drawing) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'unsafe-inline'; "
                + "script-src '" + digest(charts) + "' '" + digest(drawing) + "'";
    }

    /// Keeps a script's own strings from ending the element it stands in.
    private static String script(String text) {
        return text.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    /// JSON that no name in it can break out of: inside strings, where alone these characters occur, an escape
    /// means the same to a JSON reader and nothing to an HTML one.
    private static String insideScript(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String digest(String script) {
        byte[] hash = Digests.sha256().digest(script.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }

    /// A text the program is built with.
    static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without its resource " + name);
            }
            // Browsers read CR LF as LF before they compare a script with its digest.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
