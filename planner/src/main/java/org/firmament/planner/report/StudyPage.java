package org.firmament.planner.report;

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
        String data = new String(RecordWriter.json(answers), StandardCharsets.UTF_8);
        String page = Page.of(List.of("page.js", "study.js"), data, points(answers, rows))
                .laidOut("study.jte", Map.of("answers", answers));
        out.write(page.getBytes(StandardCharsets.UTF_8));
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
