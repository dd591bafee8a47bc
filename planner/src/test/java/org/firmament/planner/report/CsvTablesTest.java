package org.firmament.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.coverage.access.Coverage;
import org.firmament.coverage.access.Events;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.PointCoverage;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.planner.Evaluation.RaidOpportunities;
import org.firmament.planner.results.Atlas;
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
    void everyPointIsARowOfTheSameWidth() throws IOException {
        PointCoverage seen = PointCoverage.of(
                "a",
                1,
                new TimeSpan(0, 1000),
                List.of(new Timeline(List.of(new TimeSpan(100, 300), new TimeSpan(500, 1000)))));
        PointCoverage unseen = PointCoverage.of("b", 1, new TimeSpan(0, 1000), List.of());
        try (PointsCsv csv = new PointsCsv(out)) {
            csv.covered(
                    "=two points",
                    List.of(new Place(Math.toRadians(10), Math.toRadians(-20), 500), new Place(0, 0, 0)),
                    Coverage.of(List.of(seen, unseen), List.of(), new Events()));
        }

        List<String> lines = written().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .startsWith(
                        "target,point,lat_deg,lon_deg,alt_km,weight,window_s,percent_coverage,percent_coverage_2_fold")
                .contains("gap_count,gap_duration_mean_s", "age_of_data_p95_s", "stereo_angle_mean_deg");
        long commas = lines.getFirst().chars().filter(c -> c == ',').count();
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == ',')).hasSize((int) commas));
        assertThat(lines.get(1))
                .startsWith(
                        "'=two points,a,10,-20,0.500,1,1000.000,70,0,0,0,0,0,0,0,700.000,2,350.000,200.000,500.000,")
                .contains(",2,150.000,200.000,200.000,200.000,50.000,25.000,");
        assertThat(lines.get(2)).startsWith("'=two points,b,0,0,0.000,1,1000.000,0,0,0,0,0,0,0,0,0.000,0,,,,1,");
    }

    @Test
    void latitudesAndTimesAreRows() throws IOException {
        Atlas atlas = SampleAtlas.of(10, "world");
        BreakdownCsv.byLatitude(atlas.profiles(), out);
        BreakdownCsv.overTime(atlas.series(), out);

        assertThat(written().lines())
                .hasSize(1 + 36 + 1 + 289)
                .contains("target,time_s,percent_coverage_instant,percent_coverage_accumulated")
                .anySatisfy(line -> assertThat(line).startsWith("world,-87.5,"))
                .anySatisfy(line -> assertThat(line).startsWith("world,86400.000,"));
    }

    @Test
    void anOpportunityIsARow() throws IOException {
        Opportunity opportunity = new Opportunity(
                1, 3, new TimeSpan(75, 133.9386), 171.0361, 240, Phase.BOOST, 0.8, 353_633.4, List.of(0));

        CsvTables.engagements(
                List.of(new RaidOpportunities(
                        2, List.of("a", "b"), List.of("one", "two"), List.of(opportunity), List.of())),
                out);

        assertThat(written().lines().skip(1))
                .containsExactly("2,4,b,two,75.000,133.939,171.036,240.000,boost,0.8,353.633");
    }

    @Test
    void aLaunchIsARowAShotOrARowWithItsReason() throws IOException {
        CsvTables.allocation(SampleRaids.allocation("interceptors").raids().subList(0, 1), out);

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
