package org.firmament.planner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `docs/reference/scenario.md` is what the records say. Run with `-Dfirmament.write.documents=true` to write it anew.
class ScenarioReferenceTest {
    private static final Path DOCUMENT = Path.of("../docs/reference/scenario.md");

    @Test
    void theReferenceIsWhatTheRecordsSay() throws IOException {
        String text = ScenarioReference.text();
        if (Boolean.getBoolean("firmament.write.documents")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(DOCUMENT).hasContent(text);
    }
}
