package org.firmament.planner.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firmament.planner.results.Results;

/// The report: one page that holds everything it needs and opens without a network.
///
/// Templates (`src/main/jte`) are compiled with the program and escape every value by where it stands. The page's
/// content security policy lets only the two scripts run whose digests it names, so even a name that slipped
/// through could not.
public final class HtmlReport {
    static final String CHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
    private static final List<String> SCRIPTS = List.of("page.js", "maps.js", "charts.js", "raids.js");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());
    private final String style = resource("report.css");
    private final String land = resource("land-110m.json");
    private final String charts = script(resource(CHARTS));
    private final String drawing =
            script(SCRIPTS.stream().map(HtmlReport::resource).collect(Collectors.joining("\n", "'use strict';\n", "")));

    /// What a page is made from, besides the results.
    ///
    /// @param policy   content security policy
    /// @param style    style sheet
    /// @param charts   the chart library
    /// @param drawing  our own script
    /// @param data     what it draws, JSON
    /// @param land     outlines, JSON
    record Parts(String policy, String style, String charts, String drawing, String data, String land) {}

    /// The page. Equal results give an equal page.
    public String render(Results results) {
        StringOutput page = new StringOutput();
        Parts parts = new Parts(
                policy(charts, drawing), style, charts, drawing, PageData.json(results), PageData.insideScript(land));
        templates.render(
                "report.jte", Map.of("results", results, "headline", Headline.of(results), "parts", parts), page);
        return page.toString();
    }

    /// What the page may do: run these two scripts, and nothing else.
    static String policy(String charts, String drawing) {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src 'unsafe-inline'; "
                + "script-src '" + digest(charts) + "' '" + digest(drawing) + "'";
    }

    /// Keeps a script's own strings from ending the element it stands in.
    static String script(String text) {
        return text.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    private static String digest(String script) {
        byte[] hash = Digests.sha256().digest(script.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
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
