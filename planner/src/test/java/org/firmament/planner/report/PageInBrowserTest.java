package org.firmament.planner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.firmament.planner.results.Results;
import org.firmament.planner.study.StudyAnswers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The page as a reader opens it: from a file, in a browser without a network. Skipped where no Chromium is
/// installed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// One browser for all pages: it starts in seconds, a page opens in one.
    private Optional<ChromeDriver> started = Optional.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    void start(@TempDir Path profile) {
        Optional<Path> chromium = onPath("chromium");
        Optional<Path> driver = onPath("chromedriver");
        assumeThat(chromium).isPresent();
        assumeThat(driver).isPresent();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .build();
        started = Optional.of(new ChromeDriver(service, options));
    }

    @AfterAll
    void stop() {
        started.ifPresent(ChromeDriver::quit);
    }

    @Test
    void everyChartIsDrawnWithoutAnError() throws IOException {
        ChromeDriver browser = open(SampleResults.evaluated(), 1280);

        List<WebElement> charts = browser.findElements(By.className("chart"));
        assertThat(charts).hasSize(7);
        // Marks within a vector chart, differently coloured pixels within a painted one.
        assertThat(charts).allSatisfy(chart -> assertThat(marks(browser, chart)).isGreaterThan(20));
        assertThat(errors(browser)).isEmpty();
    }

    @Test
    void choosingARaidShowsItsTableAndItsKillChain() throws IOException {
        ChromeDriver browser = open(SampleResults.evaluated(), 1280);
        assertThat(shownRaids(browser)).containsExactly("0");
        String before = text(browser, "chain-chart");

        new Select(browser.findElement(By.id("raid"))).selectByValue("2");

        assertThat(shownRaids(browser)).containsExactly("2");
        assertThat(before).contains("3 leaked");
        assertThat(text(browser, "chain-chart")).contains("1 leaked").doesNotContain("3 leaked");
        assertThat(errors(browser)).isEmpty();
    }

    @Test
    void choosingAMeasurePaintsTheMapAgain() throws IOException {
        ChromeDriver browser = open(SampleResults.covered(), 1280);
        WebElement map = browser.findElement(By.id("grid-chart"));
        assertThat(map.getAttribute("aria-label")).contains("share of time covered", "from 76");

        new Select(browser.findElement(By.id("grid-measure"))).selectByValue("max_gap_s");

        assertThat(map.getAttribute("aria-label")).contains("longest gap", "min");
        assertThat(errors(browser)).isEmpty();
    }

    @Test
    void theMapShowsResponseAndWhereTheGuaranteeFails() throws IOException {
        ChromeDriver browser = open(SampleResults.covered(), 1280);
        WebElement map = browser.findElement(By.id("grid-chart"));

        new Select(browser.findElement(By.id("grid-measure"))).selectByValue("mean_response_s");

        assertThat(map.getAttribute("aria-label")).contains("age of data", "from 0 s to 67.5 s");
        Object marks = browser.executeScript(
                "const option = echarts.getInstanceByDom("
                        + "document.getElementById('grid-chart')).getOption();"
                        + " return option.series[option.series.length - 1].data.map((hole) => hole.value.map((angle) => angle.toFixed(1)).join(' '))");
        assertThat(marks).isEqualTo(List.of("-15.2 -14.1"));
        assertThat(text(browser, "coverage")).contains("at the time", "so far", "What the figures mean");
        assertThat(errors(browser)).isEmpty();
    }

    @Test
    void aHostileNameRunsNothing() throws IOException {
        ChromeDriver browser = open(SampleResults.hostile(), 1280);

        assertThat(browser.executeScript("return window.broken === undefined")).isEqualTo(true);
        assertThat(browser.findElements(By.tagName("img"))).isEmpty();
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo(SampleResults.HOSTILE);
        assertThat(errors(browser)).isEmpty();
    }

    @Test
    void aTelephoneScrollsTablesNotThePage() throws IOException {
        ChromeDriver browser = open(SampleResults.evaluated(), 360);

        assertThat(browser.executeScript("return window.innerWidth")).isEqualTo(360L);
        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        assertThat(errors(browser)).isEmpty();
    }

    /// Rows and swings as they are written, and a name that would like to be a program.
    @Test
    void aStudyDrawsItsFrontAndItsTornado() throws IOException {
        ChromeDriver browser = open(SampleStudies.swung(), 1280);

        assertThat(browser.findElements(By.className("chart"))).hasSize(4);
        assertThat(option(browser, "front-chart", "option.series.map((one) => one.data.length).join(' ')"))
                .isEqualTo("4 3 3");
        // From row 2's least cost to its greatest, at its leakage; from its least leakage to its greatest, at its cost.
        assertThat(option(browser, "front-chart", "option.series[2].data[2].map((end) => +end.toFixed(3)).join(' ')"))
                .isEqualTo("68 0.2 72 0.2 70 0.15 70 0.25");
        assertThat(option(browser, "front-chart", "option.series[1].data[2][3]"))
                .isEqualTo("total 1200, name =1+1");
        String tornado = String.valueOf(
                browser.executeScript("return document.querySelector('[data-matters=\"leakage.mean\"]').textContent"));
        assertThat(tornado).contains("decision_s", "13.4164", "46.5836", "400", "1200");
        assertThat(browser.executeScript("return window.broken === undefined")).isEqualTo(true);
        assertThat(browser.findElements(By.tagName("img"))).isEmpty();
        assertThat(browser.findElement(By.tagName("table")).getText())
                .contains("$50 billion ($48 billion to $52 billion)", "$25 billion", "$3 billion", "50 %");
        assertThat(text(browser, "salvo-chart")).contains("launches of a salvo");
        assertThat(errors(browser)).isEmpty();
    }

    @Test
    void aStudyOfSharesDrawsThemWithTheirIntervals() throws IOException {
        ChromeDriver browser = open(SampleStudies.shared(), 360);

        assertThat(browser.findElements(By.id("front-chart"))).isEmpty();
        WebElement chart = browser.findElement(By.cssSelector("[data-matters='leakage.mean']"));
        assertThat(chart.getText()).contains("share of the variance", "decision_s", "total");
        assertThat(chart.findElements(By.cssSelector("path[fill='#56b4e9'], path[fill='#0072b2']")))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        assertThat(errors(browser)).isEmpty();
    }

    private static String option(JavascriptExecutor browser, String chart, String wanted) {
        return String.valueOf(browser.executeScript("const option = echarts.getInstanceByDom(document.getElementById('"
                + chart + "')).getOption(); return " + wanted));
    }

    private ChromeDriver open(StudyAnswers answers, int width) throws IOException {
        Path page = folder.resolve("study.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            StudyPage.write(answers, SampleStudies.rows(), out);
        }
        return open(page, width);
    }

    private ChromeDriver open(Results results, int width) throws IOException {
        return open(Files.writeString(folder.resolve("report.html"), HtmlReport.render(results)), width);
    }

    private ChromeDriver open(Path page, int width) {
        ChromeDriver browser = started.orElseThrow();
        // A window of this browser is never narrower than 500 pixels; the device it plays can be.
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.get(page.toUri().toString());
        new WebDriverWait(browser, PATIENCE)
                .until(b -> browser.executeScript("return document.readyState === 'complete'"
                        + " && [...document.querySelectorAll('.chart')].every(c => c.querySelector('svg, canvas'))"));
        return browser;
    }

    private static long marks(JavascriptExecutor browser, WebElement chart) {
        return Long.parseLong(String.valueOf(browser.executeScript("""
                const canvas = arguments[0].querySelector('canvas');
                if (!canvas) return arguments[0].querySelectorAll('svg path, svg text, svg rect').length;
                const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
                return new Set(pixels).size;
                """, chart)));
    }

    private static List<String> shownRaids(ChromeDriver browser) {
        return browser.findElements(By.cssSelector("[data-raid]")).stream()
                .filter(WebElement::isDisplayed)
                .map(table -> String.valueOf(table.getAttribute("data-raid")))
                .toList();
    }

    private static String text(JavascriptExecutor browser, String id) {
        return String.valueOf(browser.executeScript("return document.getElementById(arguments[0]).textContent", id));
    }

    private static List<String> errors(ChromeDriver browser) {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
