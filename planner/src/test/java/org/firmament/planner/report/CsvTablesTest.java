package org.firmament.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.planner.Evaluation.RaidOpportunities;
import org.junit.jupiter.api.Test;

class CsvTablesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void figuresKeepAllTheirDigits() throws IOException {
        CsvTables.coverage(List.of(new FigureOfMerit("gap", 759.8123456789, "s", "maximum", "world, 2 deg")), out);

        assertThat(written())
                .isEqualTo("name,value,unit,statistic,target\ngap,759.8123456789,s,maximum,\"world, 2 deg\"\n");
    }

    @Test
    void namesAreQuotedAndNeverFormulas() throws IOException {
        CsvTables.coverage(
                List.of(
                        new FigureOfMerit("a\"b", -1.5, "s", "mean", "two\nlines"),
                        new FigureOfMerit("=1+1", 2, "s", "mean", "@x"),
                        new FigureOfMerit("-x", 2, "s", "mean", "é")),
                out);

        assertThat(written()).isEqualTo("""
                        name,value,unit,statistic,target
                        "a""b",-1.5,s,mean,"two
                        lines"
                        '=1+1,2,s,mean,'@x
                        '-x,2,s,mean,é
                        """);
    }

    @Test
    void anOpportunityIsARow() throws IOException {
        Opportunity opportunity = new Opportunity(
                1, 3, new TimeSpan(75, 133.9386), 171.0361, 240, Phase.BOOST, 0.8, 353_633.4, List.of(0));

        CsvTables.engagements(
                List.of(new RaidOpportunities(2, List.of("a", "b"), List.of("one", "two"), List.of(opportunity))), out);

        assertThat(written().lines().skip(1))
                .containsExactly("2,4,b,two,75.000,133.939,171.036,240.000,boost,0.8,353.633");
    }

    @Test
    void aLaunchIsARowAShotOrARowWithItsReason() throws IOException {
        CsvTables.allocation(SampleResults.allocation("interceptors").raids().subList(0, 1), out);

        assertThat(written().lines())
                .hasSize(1 + 8 + 3 + 2)
                .contains(
                        "0,0,north-pacific-icbm,generic-solid-icbm,aim 0,engaged,,interceptors/17,interceptors,"
                                + "notional-sbi-6,78.000,152.000,boost,0.8,0.2",
                        "0,3,north-pacific-icbm,generic-solid-icbm,aim 3,leaked,too-late,,,,,,,,1");
    }

    @Test
    void accessesAreWrittenToTheMillisecond() throws IOException {
        try (AccessesCsv csv = new AccessesCsv(out)) {
            csv.access("iss", "point 1", 0, 577.0466);
            csv.access("iss", "point 1", -0.0004, 86_399.9996);
            csv.access("iss", "point 2", -1.5, 12.05);
        }

        assertThat(written()).isEqualTo("""
                        satellite,point,start_s,end_s
                        iss,point 1,0.000,577.047
                        iss,point 1,0.000,86400.000
                        iss,point 2,-1.500,12.050
                        """);
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
