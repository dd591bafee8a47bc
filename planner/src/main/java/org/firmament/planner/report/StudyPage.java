package org.firmament.planner.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.firmament.catalogs.units.Rounding;
import org.firmament.catalogs.yaml.JsonObjects;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.report.HtmlReport.Parts;
import org.firmament.planner.study.Objective;
import org.firmament.planner.study.StudyAnswers;
import org.firmament.planner.study.StudyRow;

/// The page of a study: one file that opens without a network.
final class StudyPage {
    /// Architectures drawn; of more, evenly many of them, and every one of the front.
    private static final int DRAWN = 20_000;

    private static final int DIGITS = 6;

    private StudyPage() {}

    /// Writes the page. Equal studies give an equal page.
    static void write(StudyAnswers answers, List<StudyRow> rows, OutputStream out) throws IOException {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, StudyPage.class.getClassLoader(), StudyPage.class.getPackageName());
        String charts = HtmlReport.script(HtmlReport.resource(HtmlReport.CHARTS));
        String drawing = HtmlReport.script(
                "'use strict';\n" + HtmlReport.resource("page.js") + "\n" + HtmlReport.resource("study.js"));
        Parts parts = new Parts(
                HtmlReport.policy(charts, drawing),
                HtmlReport.resource("report.css"),
                charts,
                drawing,
                PageData.insideScript(new String(RecordWriter.json(answers), StandardCharsets.UTF_8)),
                PageData.insideScript(points(answers, rows)));
        StringOutput page = new StringOutput();
        templates.render("study.jte", Map.of("answers", answers, "parts", parts), page);
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The objectives of every architecture drawn, as a list of flat objects.
    private static String points(StudyAnswers answers, List<StudyRow> rows) {
        List<String> figures =
                answers.objectives().stream().map(Objective::figure).distinct().toList();
        List<StudyRow> good =
                rows.stream().filter(row -> row.failure().isEmpty()).toList();
        int every = 1 + good.size() / DRAWN;
        StudyWords words = new StudyWords(answers.varied());
        List<Integer> front =
                answers.front().stream().map(StudyAnswers.Best::row).toList();
        List<String> points = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            StudyRow row = good.get(i);
            if (i % every == 0 || front.contains(row.number())) {
                SequencedMap<String, Object> point = new LinkedHashMap<>();
                point.put("row", row.number());
                figures.forEach(figure ->
                        row.output(figure).ifPresent(value -> point.put(figure, Rounding.significant(value, DIGITS))));
                point.put("inputs", words.architecture(row.inputs()));
                points.add(JsonObjects.line(point));
            }
        }
        return "[" + String.join(",\n", points) + "]";
    }
}
