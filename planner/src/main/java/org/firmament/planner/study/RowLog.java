package org.firmament.planner.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.JsonObjects;
import org.jspecify.annotations.Nullable;

/// The rows of a study as they come, a line each in their order, in `rows.jsonl`: what a killed study goes on
/// from.
///
/// The first line says what the study is made from. A last line that was cut off in the middle is taken away and
/// computed again. The file is locked while a study writes it.
public final class RowLog implements AutoCloseable {
    /// Its name in a study's folder.
    public static final String NAME = "rows.jsonl";

    private final Path file;
    private final FileChannel channel;
    private final List<StudyRow> rows;

    private RowLog(Path file, FileChannel channel, List<StudyRow> rows) {
        this.file = file;
        this.channel = channel;
        this.rows = rows;
    }

    /// Begins the log of a study in a folder that has none, or whose own is to be replaced.
    ///
    /// @param inputs  digests of what the study is made from
    public static RowLog begin(Path folder, SortedMap<String, String> inputs) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(NAME);
            FileChannel channel = locked(file);
            channel.truncate(0);
            return begin(file, channel, inputs);
        } catch (IOException e) {
            throw failed(folder, e, 0);
        }
    }

    private static RowLog begin(Path file, FileChannel channel, SortedMap<String, String> inputs) throws IOException {
        RowLog log = new RowLog(file, channel, new ArrayList<>());
        log.append(head(inputs));
        return log;
    }

    private static String head(SortedMap<String, String> inputs) {
        SequencedMap<String, Object> head = new LinkedHashMap<>();
        head.put("firmament", 1);
        head.putAll(inputs);
        return JsonObjects.line(head);
    }

    /// Goes on with the log of a study: its rows so far, as many as stand there whole.
    ///
    /// @param inputs  digests of what the study is made from: those the log names, or it is another study's
    public static RowLog resume(Path folder, SortedMap<String, String> inputs) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw BadInput.of(folder, "there are no rows of a study to go on from. Maybe leave --resume out.");
        }
        try {
            FileChannel channel = locked(file);
            try {
                return resume(file, channel, inputs);
            } catch (BadInput refused) {
                channel.close();
                throw refused;
            }
        } catch (IOException e) {
            throw failed(folder, e, 0);
        }
    }

    private static RowLog resume(Path file, FileChannel channel, SortedMap<String, String> inputs) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (head(inputs).startsWith(new String(bytes, StandardCharsets.UTF_8))) {
            // Killed before its first line was whole.
            channel.truncate(0);
            return begin(file, channel, inputs);
        }
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        List<String> lines =
                new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
        SortedMap<String, String> before = lines.isEmpty() ? new TreeMap<>() : head(file, lines.getFirst());
        changed(before, inputs).ifPresent(name -> {
            throw BadInput.of(
                    file,
                    name + " is not what these rows were computed from. Maybe name another folder, or add --overwrite "
                            + "to begin anew.");
        });
        List<StudyRow> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            StudyRow row = StudyRow.read(file.toString(), line);
            if (row.number() != rows.size()) {
                throw BadInput.of(
                        file,
                        "row " + row.number() + " stands in the place of row " + rows.size()
                                + ". Maybe add --overwrite to begin anew.");
            }
            rows.add(row);
        }
        channel.truncate(whole);
        channel.position(whole);
        return new RowLog(file, channel, rows);
    }

    /// The rows of a finished or unfinished study.
    public static List<StudyRow> read(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .skip(1)
                    .map(line -> StudyRow.read(file.toString(), line))
                    .toList();
        } catch (IOException e) {
            throw failed(folder, e, 0);
        }
    }

    /// Whether a folder holds the rows of a study.
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    private static SortedMap<String, String> head(Path file, String line) {
        SortedMap<String, String> head = new TreeMap<>();
        JsonObjects.read(file.toString(), line)
                .getFirst()
                .values()
                .forEach((key, value) -> head.put(key, value.text()));
        head.remove("firmament");
        return head;
    }

    /// Something that differs between two studies.
    private static Optional<String> changed(Map<String, String> before, Map<String, String> now) {
        if (before.isEmpty()) {
            return Optional.of("the study");
        }
        List<String> digests = before.values().stream().sorted().toList();
        if (digests.equals(now.values().stream().sorted().toList())) {
            return Optional.empty();
        }
        return now.entrySet().stream()
                .filter(entry -> !before.containsValue(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> before.keySet().stream().findFirst());
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            // Held by another study of this process.
        }
        channel.close();
        throw BadInput.of(file, "another run is writing it. Maybe wait for it, or name another folder.");
    }

    /// The rows written so far, those of earlier runs among them.
    public List<StudyRow> rows() {
        return Collections.unmodifiableList(rows);
    }

    /// Writes the next row, so that it outlives the process.
    ///
    /// @throws BadInput  where the disk is full; the rows before stay
    public void add(StudyRow row) {
        try {
            append(row.line());
            rows.add(row);
        } catch (IOException e) {
            throw failed(file, e, rows.size());
        }
    }

    private void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            var _ = channel.write(bytes);
        }
    }

    /// Ends the writing. A log without rows is taken away: nothing is lost with it.
    @Override
    public void close() {
        try {
            if (rows.isEmpty()) {
                Files.deleteIfExists(file);
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is said where a row could not be written.
    ///
    /// @param kept  rows that stay
    public static BadInput failed(Path path, IOException e, int kept) {
        return BadInput.of(
                path,
                "it could not be written (" + e + "); " + kept
                        + " rows are kept. Maybe its disk is full: free some space " + "and add --resume.");
    }
}
