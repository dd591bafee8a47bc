package org.firmament.planner.store;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;

/// Questions in SQL to the rows of a study.
public final class StudyStore {
    private static final String ROWS = "study.parquet";

    private StudyStore() {}

    /// Asks the rows of a study, which are the table `study`, and writes what comes out as comma-separated values.
    ///
    /// @throws BadInput  if the folder holds no finished study, or DuckDB does not answer the question
    public static void query(Path folder, String sql, PrintWriter out) {
        Path rows = folder.resolve(ROWS);
        if (!Files.isRegularFile(rows)) {
            throw BadInput.of(
                    folder,
                    "there is no " + ROWS + " in it. Maybe name the folder a study wrote with --out, or end it with "
                            + "--resume.");
        }
        try (Connection duck = Duck.open();
                Statement statement = duck.createStatement()) {
            statement.execute("create table study as select * from read_parquet(" + Duck.quoted(rows) + ")");
            // From here on nothing but the table can be reached.
            statement.execute("set temp_directory = ''");
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
            try (ResultSet answer = statement.executeQuery(sql)) {
                table(answer, out);
            }
        } catch (SQLException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            String end = why.endsWith(".") || why.endsWith("!") ? "" : ".";
            throw new BadInput(List.of(new Problem(
                    "--query",
                    0,
                    "",
                    "DuckDB does not answer it: " + why + end
                            + " Maybe ask \"describe study\" for its columns; one with a "
                            + "point in its name wants quotes: select \"leakage.mean\" from study.")));
        }
    }

    /// Row by row: an answer may be larger than memory has room for as one text.
    private static void table(ResultSet answer, PrintWriter out) throws SQLException {
        ResultSetMetaData columns = answer.getMetaData();
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            cells.add(cell(columns.getColumnLabel(i)));
        }
        out.print(String.join(",", cells) + '\n');
        while (answer.next()) {
            cells.clear();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String value = answer.getString(i);
                cells.add(answer.wasNull() ? "" : cell(value));
            }
            out.print(String.join(",", cells) + '\n');
        }
    }

    /// As RFC 4180 quotes a text.
    private static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
