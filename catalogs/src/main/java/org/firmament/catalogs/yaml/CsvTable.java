package org.firmament.catalogs.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.DataFile;

/// A table of comma-separated values as records: the first line names the columns, which are the record's keys.
///
/// Columns stand in any order, in small letters or capitals; `latitude`, `longitude` and `altitude` may be
/// written out. A column nobody asks for is a problem, because `alt_m` left aside would put things on the
/// ground. Cells may be quoted (RFC 4180), an empty one counts as left out; empty lines and lines that begin
/// with `#` are passed over.
public final class CsvTable {
    private static final char QUOTE = '"';

    private static final Map<String, String> WRITTEN_OUT = Map.of(
            "latitude_deg", "lat_deg",
            "longitude_deg", "lon_deg",
            "altitude_km", "alt_km");

    private final DataFile file;
    private final Problems problems = new Problems();
    private final Forms forms = new Forms();
    private int at;
    private int line = 1;

    private CsvTable(DataFile file) {
        this.file = file;
    }

    /// A record and the line it stands in.
    public record Row<T>(int line, T value) {}

    /// One line cut into cells.
    private record Cells(int line, List<String> texts) {}

    /// The rows of a file.
    ///
    /// @throws BadInput  with every problem of the file, and for a file without rows
    public static <T extends Record> List<Row<T>> read(DataFile file, Class<T> type) {
        return new CsvTable(file).rows(type);
    }

    private <T extends Record> List<Row<T>> rows(Class<T> type) {
        Optional<Cells> header = next();
        if (header.isEmpty()) {
            throw BadInput.of(file, 0, "", "an empty file is not a table. Maybe begin with " + example(type) + ".");
        }
        List<String> columns =
                header.get().texts().stream().map(CsvTable::column).toList();
        requireColumns(columns, header.get(), type);
        problems.throwIfAny();
        Binder binder = new Binder(new Catalog(List.of()), problems, forms);
        List<Row<T>> rows = new ArrayList<>();
        for (Optional<Cells> next = next(); next.isPresent() && !problems.enough(); next = next()) {
            Cells cells = next.get();
            if (cells.texts().size() != columns.size()) {
                problem(
                        cells.line(),
                        "",
                        cells.texts().size() + " cells are not the " + columns.size()
                                + " of the first line. Maybe put a text with commas in quotes");
                continue;
            }
            binder.value(new Form.Composite(type), mapping(columns, cells), new Trail.Top())
                    .ifPresent(value -> rows.add(new Row<>(cells.line(), type.cast(value))));
        }
        problems.throwIfAny();
        if (rows.isEmpty()) {
            throw BadInput.of(
                    file, 0, "", "a table without rows is not a table of places. Maybe add a line below the first.");
        }
        return rows;
    }

    private Node.Mapping mapping(List<String> columns, Cells cells) {
        Where where = new Where(file.path().toString(), cells.line());
        SequencedMap<String, Node> entries = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = cells.texts().get(i);
            if (!text.isEmpty()) {
                // A word that YAML would take for true or false is a word here.
                boolean word = text.chars().allMatch(Character::isLetter) && !text.equalsIgnoreCase("nan");
                entries.put(columns.get(i), new Node.Scalar(where, text, word ? Node.Style.QUOTED : Node.Style.PLAIN));
            }
        }
        return new Node.Mapping(where, entries);
    }

    private void requireColumns(List<String> columns, Cells header, Class<? extends Record> type) {
        Map<String, Form.Field> keys = forms.keys(type);
        if (columns.size() == 1 && header.texts().getFirst().matches(".*[;\t|].*")) {
            problem(header.line(), "", "one column is not a table of " + example(type) + ". Maybe use commas");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                problem(header.line(), Words.cut(column), "this column is written twice. Maybe delete one of the two");
            } else if (!keys.containsKey(column)) {
                List<String> free = keys.keySet().stream()
                        .filter(key -> !columns.contains(key))
                        .toList();
                String maybe = free.stream()
                        .filter(key -> key.startsWith(column + "_") || column.startsWith(key.replaceFirst("_.*", "_")))
                        .findFirst()
                        .or(() -> Words.nearest(column, free))
                        .orElse("delete it");
                problem(header.line(), Words.cut(column), "not a column here. Maybe " + maybe);
            }
        }
        keys.forEach((key, field) -> {
            if (field.required() && !columns.contains(key)) {
                problem(header.line(), key, "missing, a column of the first line. Maybe write " + example(type));
            }
        });
    }

    private String example(Class<? extends Record> type) {
        return String.join(",", forms.keys(type).keySet());
    }

    private static String column(String heading) {
        String small = heading.toLowerCase(Locale.ROOT).strip().replaceAll("[ -]+", "_");
        return WRITTEN_OUT.getOrDefault(small, small);
    }

    private void problem(int where, String path, String message) {
        problems.add(Problem.of(file, where, path, message + "."));
    }

    /// The next line with anything on it.
    private Optional<Cells> next() {
        String text = file.text();
        while (at < text.length()) {
            int start = line;
            boolean comment = text.charAt(at) == '#';
            List<String> cells = comment ? skip() : cells();
            boolean blank = cells.stream().allMatch(String::isEmpty);
            if (!blank) {
                return Optional.of(new Cells(start, cells));
            }
        }
        return Optional.empty();
    }

    private List<String> skip() {
        int end = file.text().indexOf('\n', at);
        at = end < 0 ? file.text().length() : end + 1;
        line++;
        return List.of();
    }

    private List<String> cells() {
        String text = file.text();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int start = line;
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (quoted) {
                boolean doubled = c == QUOTE && at < text.length() && text.charAt(at) == QUOTE;
                at += doubled ? 1 : 0;
                quoted = c != QUOTE || doubled;
                if (quoted) {
                    cell.append(harmless(c));
                }
            } else if (c == '\n') {
                line++;
                cells.add(cell.toString().strip());
                return cells;
            } else if (c == ',') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == QUOTE && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else if (c != '\r') {
                cell.append(harmless(c));
            }
        }
        if (quoted) {
            problem(start, "", "a quote that opens is not closed. Maybe close it");
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private char harmless(char c) {
        if (c == '\n' || (c != '\t' && !Character.isSurrogate(c) && Words.harmful(c))) {
            throw BadInput.of(file, line, "", "a control character or a line break is not text. Maybe delete it.");
        }
        return c;
    }
}
