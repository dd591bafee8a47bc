package org.firmament.planner.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.BadInput;

/// Questions in SQL to the rows of a study.
public final class StudyStore {
    private static final String ROWS = "study.parquet";

    private StudyStore() {}

    /// Asks the rows of a study, which are the table `study`, and returns what comes out as comma-separated
    /// values.
    ///
    /// @throws BadInput        if the folder holds no finished study
    /// @throws LimitException  if the question cannot be answered, with what DuckDB says of it
    public static String query(Path folder, String sql) {
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
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
            try (ResultSet answer = statement.executeQuery(sql)) {
                return table(answer);
            }
        } catch (SQLException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new LimitException("--query", why, "a question DuckDB answers", "ask: describe study");
        }
    }

    private static String table(ResultSet answer) throws SQLException {
        ResultSetMetaData columns = answer.getMetaData();
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            cells.add(cell(columns.getColumnLabel(i)));
        }
        StringBuilder text = new StringBuilder(String.join(",", cells)).append('\n');
        while (answer.next()) {
            cells.clear();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String value = answer.getString(i);
                cells.add(answer.wasNull() ? "" : cell(value));
            }
            text.append(String.join(",", cells)).append('\n');
        }
        return text.toString();
    }

    /// As RFC 4180 quotes a text.
    private static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
