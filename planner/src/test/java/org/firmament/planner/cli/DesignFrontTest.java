package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Choices held against each other, and requirements that cannot hold together, as a user meets them.
class DesignFrontTest {
    private static final String SCENARIO = """
            firmament: 1
            name: A raid on a layer
            epoch: 2030-03-20T00:00:00Z
            duration_h: 1
            constellations:
              - name: watchers
                pattern: {kind: walker-delta, total: 24, planes: 4, phasing: 1, altitude_km: 8000, inclination_deg: 60}
                carries: {sensor: {kind: horizon, min_elevation_deg: 5}}
            threats:
              - {corridor: north-pacific-icbm, missile: generic-solid-icbm}
            raid: {launches: 4, spacing_s: 20, starts: every 30 min}
            doctrine: {policy: single, max_shots: 1}
            cost: {life_y: 5, launch_usd_per_kg: 0}
            requirements:
              - {measure: leakage, statistic: mean, at_most: 0.9}
              - {measure: cost.total_usd, statistic: total, at_most: 1e12}
            """;

    private static final String FAMILY = """
            firmament: 1
            name: How many carriers
            scenario: scenario.yaml
            front: {measure: leakage}
            choose:
              kind: walkers
              name: carriers
              totals: [200, 400, 800]
              planes: [20]
              altitudes_km: [400]
              inclinations_deg: [55]
              carries: {interceptor: notional-sbi-6, each: 1, sensor: none, unit_cost_usd: 10000000}
            """;

    private static final String SLOTS = """
            firmament: 1
            name: Which carriers
            scenario: scenario.yaml
            front: {measure: leakage}
            choose:
              kind: slots
              need: engagement
              share_pct: 60
              front_pct: [30]
              front_usd: [0, 25000000]
              from:
                - name: carriers
                  pattern: {kind: walker-delta, total: 800, planes: 20, altitude_km: 400, inclination_deg: 55}
                  carries: {interceptor: notional-sbi-6, each: 1, sensor: none, unit_cost_usd: 10000000}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void scenario() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
    }

    private CommandLineRun design(String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("design.yaml"), text);
        return CommandLineRun.of(Stream.concat(Stream.of("design", file.toString(), "--quiet"), Stream.of(more))
                .toArray(String[]::new));
    }

    /// A figure's front in the text, the table and the page; the page can be written again.
    @Test
    void membersOfAFamilyAreHeldAgainstEachOther() throws IOException {
        Path out = folder.resolve("out");
        CommandLineRun run = design(FAMILY, "--out", out.toString());

        assertThat(run.err()).contains("front.csv");
        assertThat(run.out()).contains("Cost against leakage, mean", "choices are beaten by no other one");
        List<String> rows = Files.readAllLines(out.resolve("front.csv"));
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).startsWith("asked,share_pct,budget_usd,satellites,cost_usd");
        List<Double> leaked = rows.stream()
                .skip(1)
                .map(row -> List.of(row.split(",", -1)))
                .map(cells -> Double.parseDouble(cells.get(cells.size() - 2)))
                .toList();
        assertThat(leaked.getLast()).as("four times as many carriers").isLessThan(leaked.getFirst());
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page).contains("id=\"front-chart\"", "leakage, mean", "by none", "Content-Security-Policy");
        Files.delete(out.resolve("report.html"));
        assertThat(CommandLineRun.of("report", out.toString()).exit()).isZero();
        assertThat(Files.readString(out.resolve("report.html"))).isEqualTo(page);
    }

    /// Each choice has its proof, and none that is cheaper and leaks less is called beaten.
    @Test
    void choicesOfSlotsAreHeldAgainstEachOther() throws IOException {
        CommandLineRun run = design(SLOTS, "--format", "json");
        CommandLineRun again = design(SLOTS, "--format", "json", "--threads", "2");

        assertThat(again.out()).isEqualTo(run.out());
        assertThat(run.out())
                .contains("\"as asked\"", "\"30 % of the needs\"", "\"the most for $0 million\"")
                .contains("\"measure\": \"unmet_needs\"", "\"beaten\": false");
        assertThat(design(SLOTS).out()).contains("Cost against leakage, mean");
        assertThat(design(SLOTS.replace("front: {measure: leakage}\n", "")).out())
                .contains("What shares and budgets take", "as asked", "30 % of the needs", "the most for $25 million");
    }

    @Test
    void aFigureThereIsNotIsRefused() throws IOException {
        CommandLineRun unknown = design(FAMILY.replace("measure: leakage", "measure: leekage"));
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("front.measure: leekage", "Maybe leakage");
        CommandLineRun absent = design(FAMILY.replace("{measure: leakage}", "{measure: percent_coverage}"));
        assertThat(absent.exit()).isEqualTo(2);
        assertThat(absent.err()).contains("design.yaml front: percent_coverage (mean)");
    }

    /// Leaking little and costing little exclude each other here; the other requirement has nothing to do with it.
    @Test
    void requirementsThatCannotHoldTogetherAreNamed() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), SCENARIO.replace("""
              - {measure: leakage, statistic: mean, at_most: 0.9}
              - {measure: cost.total_usd, statistic: total, at_most: 1e12}
            """, """
              - {measure: engageable_fraction, statistic: mean, at_least: 0}
              - {measure: opportunities, statistic: mean, at_least: 1}
              - {measure: cost.total_usd, statistic: total, at_most: 5e9}
            """));
        CommandLineRun run = design(FAMILY.replace("front: {measure: leakage}\n", ""));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("No choice", "These cannot hold together", "opportunities, mean", "cost.total usd, total");
        assertThat(run.out().substring(run.out().indexOf("cannot hold together")))
                .doesNotContain("engageable fraction");
    }
}
