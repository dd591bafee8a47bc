package org.firmament.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    /// Mail programs and file hosts balk at pages beyond this.
    private static final int MEGABYTES_5 = 5_000_000;

    @Test
    void theAnswerComesFirst() {
        String page = HtmlReport.render(SampleResults.evaluated());

        assertThat(page)
                .contains("A raid of 10 missiles: 3.3 leak on average over 24 raids; no plan leaks fewer than 3.2.");
        assertThat(page.indexOf("A raid of 10 missiles")).isLessThan(page.indexOf("<table"));
        assertThat(page).contains("$233\u00a0billion", "✗ not met", "✓ met");
    }

    @Test
    void everySectionStandsInItsOrder() {
        assertThat(sections(HtmlReport.render(SampleResults.evaluated())))
                .containsExactly(
                        "requirements",
                        "asked",
                        "map",
                        "coverage",
                        "network",
                        "custody",
                        "engagement",
                        "leakage",
                        "raids",
                        "cost",
                        "conventions",
                        "sources");
    }

    @Test
    void whatWasNotComputedIsLeftOut() {
        String page = HtmlReport.render(SampleResults.covered());

        assertThat(sections(page)).containsExactly("asked", "coverage", "conventions");
        assertThat(page)
                .contains(
                        "Over world, 5 deg, sensors cover 92.34\u00a0% of the time on average and 76.02\u00a0% at the worst "
                                + "point; the longest gap is 12.7\u00a0min.");
    }

    @Test
    void nothingPointsOutside() {
        String page = HtmlReport.render(SampleResults.evaluated());
        String markup = page.replaceAll("(?s)<script.*?</script>", "");

        assertThat(markup).doesNotContain("http:", "https:", "//", "@import", "url(", "<link", "<iframe", "<img");
        assertThat(tags(page, "\\b(?:src|href)=\"([^\"]*)\"")).containsExactly("#answer");
        assertThat(policy(page)).startsWith("default-src 'none'; ");
    }

    @Test
    void scriptsRunOnlyByTheirDigest() {
        String policy = policy(HtmlReport.render(SampleResults.evaluated()));

        assertThat(policy)
                .containsPattern("script-src 'sha256-[^']+' 'sha256-[^']+'$")
                .doesNotContain("unsafe-eval");
        assertThat(policy.substring(policy.indexOf("script-src"))).doesNotContain("unsafe-inline");
    }

    @Test
    void aHostileNameStaysText() {
        String page = HtmlReport.render(SampleResults.hostile());

        assertThat(withoutLibrary(page)).doesNotContain("<script>window", "<img", "\"'><");
        assertThat(tags(page, "(<script[^>]*>)"))
                .containsExactly(
                        "<script type=\"application/json\" id=\"results\">",
                        "<script type=\"application/json\" id=\"land\">",
                        "<script>",
                        "<script>");
        assertThat(page).contains("&lt;/script&gt;&lt;script&gt;window.broken=1", "\\u003c/script\\u003e");
    }

    @Test
    void notionalSourcesAreMarked() {
        assertThat(HtmlReport.render(SampleResults.evaluated()))
                .contains("<td>Typical of the open literature</td><td><span class=\"notional\">notional</span></td>");
    }

    @Test
    void everyTableHasHeadings() {
        String page = HtmlReport.render(SampleResults.evaluated());

        assertThat(count(page, "<table")).isEqualTo(count(page, "<thead")).isPositive();
        assertThat(page).doesNotContain("<th>", "<th class");
    }

    @Test
    void equalResultsGiveAnEqualPage() {
        assertThat(HtmlReport.render(SampleResults.evaluated()))
                .isEqualTo(HtmlReport.render(SampleResults.evaluated()));
    }

    @Test
    void aWorldOfTwoDegreeCellsIsASmallPage() {
        String page = HtmlReport.render(SampleResults.evaluated());

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MEGABYTES_5);
    }

    private static String policy(String page) {
        return tags(page, "Content-Security-Policy\" content=\"([^\"]*)\"")
                .getFirst()
                .replace("&#39;", "'");
    }

    private static List<String> sections(String page) {
        return tags(page, "<section id=\"([a-z]+)\"");
    }

    private static List<String> tags(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(withoutLibrary(page))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static int count(String page, String text) {
        return (int) Pattern.compile(Pattern.quote(text))
                .matcher(withoutLibrary(page))
                .results()
                .count();
    }

    /// The page without the contents of its scripts that run.
    private static String withoutLibrary(String page) {
        return page.replaceAll("(?s)<script>.*?</script>", "<script></script>");
    }
}
