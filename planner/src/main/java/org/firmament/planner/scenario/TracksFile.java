package org.firmament.planner.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.CsvTable;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.Where;

/// Tracks read from a table of comma-separated values whose columns are the keys of [Fix].
public final class TracksFile {
    /// Most rows of a table.
    private static final int MOST_ROWS = 1_000_000;

    private final String name;
    private final Path path;
    private final List<Track> tracks;
    private final int[] lines;

    private TracksFile(DataFile file, List<Track> tracks, int[] lines) {
        name = file.name();
        path = file.path();
        this.tracks = List.copyOf(tracks);
        this.lines = lines;
    }

    /// Reads the table.
    ///
    /// @throws BadInput  with all that is wrong with it
    public static TracksFile read(DataFile file) {
        List<CsvTable.Row<Fix>> rows = CsvTable.read(file, Fix.class);
        if (rows.size() > MOST_ROWS) {
            throw BadInput.of(
                    file,
                    0,
                    "",
                    rows.size() + " rows are more than " + MOST_ROWS + ". Maybe leave out every other one.");
        }
        int[] lines = rows.stream().mapToInt(CsvTable.Row::line).toArray();
        List<Problem> problems = new ArrayList<>();
        List<Track> tracks = Track.of(
                rows.stream().map(CsvTable.Row::value).toList(),
                (row, key, value, allowed, maybe) -> problems.add(
                        Problem.of(file, lines[row], key, value + " is not " + allowed + ". Maybe " + maybe + ".")));
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new TracksFile(file, tracks, lines);
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    /// Its tracks.
    public List<Track> tracks() {
        return tracks;
    }

    /// Where a row stands.
    ///
    /// @param row  from 0
    Where where(int row) {
        return new Where(path.toString(), lines[row]);
    }

    @Override
    public String toString() {
        return name;
    }
}
