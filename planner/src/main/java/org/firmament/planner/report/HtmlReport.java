package org.firmament.planner.report;

import java.util.List;
import java.util.Map;
import org.firmament.planner.results.Results;

/// The page of an evaluation: one file that opens without a network.
final class HtmlReport {
    private HtmlReport() {}

    /// The page. Equal results give an equal page.
    static String render(Results results) {
        return Page.of(
                        List.of("page.js", "maps.js", "charts.js", "raids.js"),
                        PageData.json(results),
                        Page.resource("land-110m.json"))
                .laidOut("report.jte", Map.of("results", results, "headline", Headline.of(results)));
    }
}
