package org.firmament.planner.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Holds `VALIDATION.md` to what the program computes. Run with `-Dfirmament.write.documents=true` to write it
/// anew.
@Tag("validation")
class ValidationTest {
    private static final Path DOCUMENT = Path.of("../VALIDATION.md");

    @Test
    void everyReferenceIsMetAndTheDocumentSaysSo() throws IOException {
        List<Comparison> comparisons = Stream.of(
                        AccessComparisons.all(),
                        CatalogComparisons.all(),
                        OrbitComparisons.all(),
                        SensorComparisons.all(),
                        SightComparisons.all(),
                        GuaranteeComparisons.all(),
                        ThreatComparisons.all(),
                        EngagementComparisons.all(),
                        AllocationComparisons.all(),
                        DesignComparisons.all(),
                        CostComparisons.all())
                .flatMap(List::stream)
                .toList();
        String text = """
                # Validation

                Written by the validation run (`mvn verify -Pvalidation`), which fails if a row leaves its tolerance or this page
                is not what it computes. More comparisons, with Orekit and with slow twins, stand in the tests of each room.

                | Quantity | Reference | Theirs | Ours | Difference | Tolerance | Why that tolerance |
                |---|---|---|---|---|---|---|
                """ + comparisons.stream().map(Comparison::row).collect(Collectors.joining());
        if (Boolean.getBoolean("firmament.write.documents")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(comparisons)
                .allSatisfy(comparison ->
                        assertThat(comparison.within()).as(comparison.row()).isTrue());
        assertThat(DOCUMENT).hasContent(text);
    }
}
