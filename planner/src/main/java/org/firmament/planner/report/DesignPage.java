package org.firmament.planner.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.report.HtmlReport.Parts;
import org.firmament.planner.results.DesignResults;

/// The page of a design: one file that opens without a network.
final class DesignPage {
    private DesignPage() {}

    /// Writes the page. Equal designs give an equal page.
    static void write(DesignResults results, OutputStream out) throws IOException {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, DesignPage.class.getClassLoader(), DesignPage.class.getPackageName());
        String charts = HtmlReport.script(HtmlReport.resource(HtmlReport.CHARTS));
        String drawing = HtmlReport.script(
                "'use strict';\n" + HtmlReport.resource("page.js") + "\n" + HtmlReport.resource("design.js"));
        Parts parts = new Parts(
                HtmlReport.policy(charts, drawing),
                HtmlReport.resource("report.css"),
                charts,
                drawing,
                PageData.insideScript(new String(RecordWriter.json(results), StandardCharsets.UTF_8)),
                "[]");
        StringOutput page = new StringOutput();
        templates.render("design.jte", Map.of("results", results, "parts", parts), page);
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }
}
