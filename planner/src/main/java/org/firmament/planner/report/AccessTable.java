package org.firmament.planner.report;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.firmament.planner.store.TableStore;

/// A run's table of accesses in its folder: the text itself, or Parquet made of the same text once it is whole.
public final class AccessTable implements Closeable {
    /// How it is stored.
    public enum Format {
        CSV,
        PARQUET
    }

    private final AccessesCsv rows;
    private final Optional<Path> text;

    private AccessTable(AccessesCsv rows, Optional<Path> text) {
        this.rows = rows;
        this.text = text;
    }

    static AccessTable in(OutputFolder folder, Format format) {
        return switch (format) {
            case CSV -> new AccessTable(new AccessesCsv(folder.stream(OutputFile.ACCESSES)), Optional.empty());
            case PARQUET -> {
                try {
                    Path text = Files.createTempFile("firmament-accesses-", ".csv");
                    yield new AccessTable(new AccessesCsv(Files.newOutputStream(text)), Optional.of(text));
                } catch (IOException e) {
                    throw folder.failed(e);
                }
            }
        };
    }

    /// Adds a row.
    ///
    /// @param start  [s after the epoch]
    /// @param end    [s after the epoch]
    void access(String satellite, String point, double start, double end) {
        rows.access(satellite, point, start, end);
    }

    /// Ends the text, and writes the table that is made of it.
    void finish(OutputFolder folder) throws IOException {
        rows.close();
        if (text.isPresent()) {
            Path table = text.get();
            folder.write(
                    OutputFile.ACCESSES_PARQUET,
                    out -> TableStore.parquet(csv -> Files.copy(table, csv), columns(), out));
        }
    }

    /// Names are texts even where all of them are numbers, and an empty table has the same types.
    private static SequencedMap<String, TableStore.Type> columns() {
        SequencedMap<String, TableStore.Type> columns = new LinkedHashMap<>();
        columns.put(AccessesCsv.SATELLITE, TableStore.Type.VARCHAR);
        columns.put(AccessesCsv.POINT, TableStore.Type.VARCHAR);
        columns.put(AccessesCsv.START, TableStore.Type.DOUBLE);
        columns.put(AccessesCsv.END, TableStore.Type.DOUBLE);
        return columns;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        if (text.isPresent()) {
            Files.deleteIfExists(text.get());
        }
    }
}
