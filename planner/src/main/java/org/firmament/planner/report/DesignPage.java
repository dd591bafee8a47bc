package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.results.DesignResults;

/// The page of a design: one file that opens without a network.
final class DesignPage {
    private DesignPage() {}

    /// Writes the page. Equal designs give an equal page.
    static void write(DesignResults results, OutputStream out) throws IOException {
        String data = new String(RecordWriter.json(results), StandardCharsets.UTF_8);
        String page =
                Page.of(List.of("page.js", "design.js"), data, "[]").laidOut("design.jte", Map.of("results", results));
        out.write(page.getBytes(StandardCharsets.UTF_8));
    }
}
