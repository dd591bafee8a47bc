package org.firmament.planner.report;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

final class RenderTest {
    @Test
    void writes() throws Exception {
        Path out = Path.of("target/pages");
        Files.createDirectories(out);
        HtmlReport r = new HtmlReport();
        Files.writeString(out.resolve("evaluated.html"), r.render(SampleResults.evaluated()));
        Files.writeString(out.resolve("hostile.html"), r.render(SampleResults.hostile()));
        Files.writeString(out.resolve("covered.html"), r.render(SampleResults.covered()));
    }
}
