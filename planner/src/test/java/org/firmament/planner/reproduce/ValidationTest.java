package org.firmament.planner.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firmament.planner.RunListener;
import org.firmament.planner.report.ReproductionText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds `VALIDATION.md` to what `firmament reproduce` computes. Run with `-Dfirmament.write.documents=true` to
/// write it anew.
@Tag("validation")
class ValidationTest {
    private static final Path DOCUMENT = Path.of("../VALIDATION.md");

    @Test
    void everyReferenceIsMetAndTheDocumentSaysSo() throws IOException {
        Reproduction reproduction = Reproduction.all();
        List<Comparison> comparisons = reproduction.compare(RunListener.SILENT);
        String text = """
            # Validation

            Written by the validation run (`mvn verify -Pvalidation`), which fails if a tested case leaves its tolerance or this
            page is not what it computes. `firmament reproduce CASE` works out any of them anew; what stands where a study leaves
            its assumptions open is told in [published cases](docs/reference/reproduce.md). More comparisons, with Orekit and with
            slow twins, stand in the tests of each room.
            """ + ReproductionText.markdown(reproduction, comparisons);
        if (Boolean.getBoolean("firmament.write.documents")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Comparison.outside(comparisons)).isEmpty();
        assertThat(DOCUMENT).hasContent(text);
    }
}
