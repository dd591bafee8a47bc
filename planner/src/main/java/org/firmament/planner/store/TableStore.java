package org.firmament.planner.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Tables as Parquet files.
public final class TableStore {
    private TableStore() {}

    /// Writes comma-separated values with headings.
    @FunctionalInterface
    public interface Table {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Type of a column, as DuckDB and Parquet know it.
    public enum Type {
        VARCHAR,
        DOUBLE
    }

    /// Writes a table as a Parquet file: equal tables give equal bytes. Types of columns are those all of their
    /// values allow. The stream stays open.
    ///
    /// @throws IOException  also where the disk for temporary files is full
    public static void parquet(Table table, OutputStream out) throws IOException {
        parquet(table, "sample_size = -1", out);
    }

    /// The same with types of columns that do not depend on what stands in them.
    ///
    /// @param columns  in the order of the table
    public static void parquet(Table table, SequencedMap<String, Type> columns, OutputStream out) throws IOException {
        parquet(
                table,
                columns.entrySet().stream()
                        .map(column -> "'" + column.getKey() + "': '" + column.getValue() + "'")
                        .collect(Collectors.joining(", ", "columns = {", "}")),
                out);
    }

    private static void parquet(Table table, String types, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("firmament-");
        Path csv = folder.resolve("table.csv");
        Path file = folder.resolve("table.parquet");
        try {
            try (OutputStream rows = Files.newOutputStream(csv)) {
                table.writeTo(rows);
            }
            try (Connection duck = Duck.open();
                    Statement statement = duck.createStatement()) {
                statement.execute("copy (select * from read_csv(" + Duck.quoted(csv) + ", header = true, delim = ',', "
                        + "quote = '\"', escape = '\"', " + types + ")) to " + Duck.quoted(file)
                        + " (format parquet, compression zstd)");
            }
            Files.copy(file, out);
        } catch (SQLException e) {
            throw new IOException("DuckDB cannot write the table: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(csv);
            Files.deleteIfExists(folder);
        }
    }
}
