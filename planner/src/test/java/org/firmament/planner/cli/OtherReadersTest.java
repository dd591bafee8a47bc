package org.firmament.planner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.firmament.planner.study.RowLog;
import org.firmament.planner.study.StudyRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The table of a study as programs of others read it: pandas, R, and a workbook of Excel, written and read back.
/// Names that are hard on tables come through, numbers are numbers, and nothing becomes a formula.
///
/// Each reader tells what it has read in lines of `column ⇥ row ⇥ kind ⇥ value`, compared with the log of the rows.
@Tag("validation")
@Tag("readers")
class OtherReadersTest {
    private static final String ALTITUDE = "constellations[shell].pattern.altitude_km";

    private static final List<String> NAMES =
            List.of("Größe, \"alt\"", "it's; a tab, 漢字", "=1+1", "@home", " spaces ", "-5 dB");

    /// Fails in the fifth architecture: no shell flies at 99 km.
    private static final List<String> ALTITUDES = List.of("300", "512.25", "1e3", "0.7e3", "99", "33333.333333333336");

    /// What a spreadsheet holds at most (Microsoft, Excel specifications and limits).
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_CHARACTERS = 32_767;

    private static final String PANDAS = """
        import sys, pandas as pd, pandas.api.types as kinds
        def tell(table, name):
            with open(name, 'w', encoding='utf-8') as out:
                for column in table.columns:
                    kind = 'number' if kinds.is_numeric_dtype(table[column]) else 'text'
                    for row, value in enumerate(table[column]):
                        told = '' if pd.isna(value) else repr(float(value)) if kind == 'number' else str(value)
                        print(column, row, kind, told, sep='\\t', file=out)
        csv = pd.read_csv('study.csv')
        tell(csv, 'csv.told')
        tell(pd.read_parquet('study.parquet'), 'parquet.told')
        """;

    private static final String WORKBOOK = """
        import csv, openpyxl
        book = openpyxl.Workbook()
        for line in csv.reader(open('study.csv', newline='', encoding='utf-8')):
            cells = []
            for text in line:
                try:
                    cells.append(float(text))
                except ValueError:
                    cells.append(text or None)
            book.active.append(cells)
        book.save('study.xlsx')
        table = list(openpyxl.load_workbook('study.xlsx').active.iter_rows())
        with open('workbook.told', 'w', encoding='utf-8') as out:
            for at, heading in enumerate(table[0]):
                for row, cells in enumerate(table[1:]):
                    cell = cells[at]
                    kind = {'n': 'number', 's': 'text'}.get(cell.data_type, cell.data_type)
                    value = cell.value
                    told = '' if value is None else repr(float(value)) if kind == 'number' else value
                    print(heading.value, row, kind, told, sep='\\t', file=out)
        """;

    private static final String R = """
        table <- read.csv('study.csv', check.names = FALSE, encoding = 'UTF-8')
        told <- file('r.told', 'w', encoding = 'UTF-8')
        for (column in names(table)) {
          values <- table[[column]]
          kind <- if (is.numeric(values) || all(is.na(values))) 'number' else 'text'
          for (row in seq_along(values)) {
            value <- values[row]
            text <- if (is.na(value)) '' else if (kind == 'number') sprintf('%.17g', value) else value
            cat(column, '\\t', row - 1, '\\t', kind, '\\t', text, '\\n', sep = '', file = told)
          }
        }
        close(told)
        """;

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void study() throws IOException {
        TinyStudy.write(folder, "[500]");
        StringBuilder list = new StringBuilder();
        for (int row = 0; row < NAMES.size(); row++) {
            list.append("  - {name: '")
                    .append(NAMES.get(row).replace("'", "''"))
                    .append("', \"")
                    .append(ALTITUDE)
                    .append("\": ")
                    .append(ALTITUDES.get(row))
                    .append("}\n");
        }
        Path file = Files.writeString(folder.resolve("names.yaml"), """
            firmament: 1
            scenario: tiny.yaml
            sampling: {method: list}
            minimise: [leakage.mean, cost.total_usd]
            list:
            """ + list);
        out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("study", file.toString(), "--quiet", "--out", out.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("5 architectures evaluated, 1 failed");
    }

    @Test
    void pandasReadsWhatTheRowsSay() throws Exception {
        python(PANDAS);

        compare(told("csv.told"), Reading.OF_DECIMALS);
        compare(told("parquet.told"), Reading.OF_PARQUET);
    }

    @Test
    void rReadsWhatTheRowsSay() throws Exception {
        Path script = Files.writeString(out.resolve("read.R"), R);
        run(List.of("Rscript", "--vanilla", script.toString()), "Maybe install R: apt-get install r-base-core.");

        compare(told("r.told"), Reading.OF_DECIMALS);
    }

    /// Not Excel itself, which runs nowhere near a test: the limits it states, and its file format by openpyxl.
    @Test
    void aWorkbookOfExcelHoldsWhatTheRowsSay() throws Exception {
        List<String> lines = Files.readAllLines(out.resolve("study.csv"), StandardCharsets.UTF_8);
        assertThat(lines).hasSize(1 + NAMES.size()).hasSizeLessThan(MOST_ROWS);
        python(WORKBOOK);

        List<Cell> cells = told("workbook.told");
        compare(cells, Reading.OF_DECIMALS);
        assertThat(cells.stream().map(Cell::column).distinct().count()).isLessThan(MOST_COLUMNS);
        assertThat(cells).allSatisfy(cell -> {
            assertThat(cell.kind()).isIn("number", "text");
            assertThat(cell.value()).hasSizeLessThan(MOST_CHARACTERS).doesNotStartWith("=");
        });
    }

    /// How near numbers come.
    ///
    /// Parquet holds their bits. Of decimals `pd.read_csv`, `read.csv` and workbooks keep fifteen digits; pandas
    /// keeps all where it is told `float_precision='round_trip'`.
    private enum Reading {
        OF_PARQUET(0),
        OF_DECIMALS(1e-14);

        private final double rounding;

        Reading(double rounding) {
            this.rounding = rounding;
        }

        double of(double value) {
            return rounding * Math.abs(value);
        }

        /// A name as it is read.
        String of(String name) {
            return this != OF_PARQUET && "=@-".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
        }
    }

    private record Cell(String column, int row, String kind, String value) {}

    /// Column by column: the same headings in the same order, the same kinds, the same values.
    private void compare(List<Cell> cells, Reading reading) {
        List<StudyRow> rows = RowLog.read(out);
        Map<String, List<Cell>> columns = new LinkedHashMap<>();
        cells.forEach(cell ->
                columns.computeIfAbsent(cell.column(), _ -> new ArrayList<>()).add(cell));
        List<String> headings = new ArrayList<>(List.of("row", "status"));
        rows.getFirst().inputs().keySet().forEach(headings::add);
        rows.getFirst().outputs().keySet().forEach(headings::add);
        headings.add("reason");
        assertThat(columns.keySet()).containsExactlyElementsOf(headings);
        assertThat(headings).hasSizeGreaterThan(50);
        assertThat(columns.values()).allSatisfy(column -> assertThat(column).hasSize(rows.size()));

        for (StudyRow row : rows) {
            int at = row.number();
            assertThat(cell(columns, "row", at).value())
                    .satisfies(text -> assertThat(Double.parseDouble(text)).isEqualTo(at));
            assertThat(cell(columns, "status", at).value())
                    .isEqualTo(row.failure().isPresent() ? "failed" : "ok");
            assertThat(cell(columns, "reason", at).value())
                    .isEqualTo(row.failure().orElse(""));
            assertThat(cell(columns, "name", at).value()).isEqualTo(reading.of(NAMES.get(at)));
            assertNumber(
                    cell(columns, ALTITUDE, at), OptionalDouble.of(Double.parseDouble(ALTITUDES.get(at))), reading);
            for (String column : rows.getFirst().outputs().keySet()) {
                assertNumber(cell(columns, column, at), row.output(column), reading);
            }
        }
    }

    private static Cell cell(Map<String, List<Cell>> columns, String column, int row) {
        return columns.getOrDefault(column, List.of()).get(row);
    }

    private static void assertNumber(Cell cell, OptionalDouble expected, Reading reading) {
        assertThat(cell.kind()).as("%s", cell).isEqualTo("number");
        if (expected.isEmpty()) {
            assertThat(cell.value()).as("%s", cell).isEmpty();
        } else {
            double value = expected.getAsDouble();
            assertThat(Double.parseDouble(cell.value())).as("%s", cell).isCloseTo(value, within(reading.of(value)));
        }
    }

    private List<Cell> told(String name) throws IOException {
        return Files.readAllLines(out.resolve(name), StandardCharsets.UTF_8).stream()
                .map(line -> line.split("\t", 4))
                .map(parts -> new Cell(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]))
                .toList();
    }

    private void python(String text) throws IOException, InterruptedException {
        Path script = Files.writeString(out.resolve("read.py"), text);
        run(
                List.of("python3", "-X", "utf8", script.toString()),
                "Maybe install pandas: pip install pandas pyarrow openpyxl, for the python3 that stands first on the PATH.");
    }

    private void run(List<String> command, String maybe) throws IOException, InterruptedException {
        Path told = folder.resolve("told.txt");
        int exit;
        try {
            exit = new ProcessBuilder(command)
                    .directory(out.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile())
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            throw new AssertionError(command.getFirst() + " cannot be started. " + maybe, missing);
        }
        assertThat(exit).as("%s%n%s", maybe, Files.readString(told)).isZero();
    }
}
