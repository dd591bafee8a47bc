package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.firmament.catalogs.yaml.BadInput;
import org.jspecify.annotations.Nullable;

/// A run's folder, written whole or not at all.
///
/// Files are written into a hidden folder inside it, on the same file system, and renamed into place by
/// [#publish()], the manifest last. Until then nothing that was there changes; without it, [#close()] takes away
/// what was begun. No file this program does not name is ever touched, and a link in a file's place is replaced,
/// never followed.
public final class OutputFolder implements AutoCloseable {
    /// What to do with a folder that already holds something.
    public enum Existing {
        /// Refuse it, unless it is this run's own.
        KEEP,
        /// Replace the files a run writes.
        REPLACE
    }

    /// Writes one file's bytes.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final String UNFINISHED = ".firmament-unfinished-";

    private final Path folder;
    private final SortedMap<String, String> digests = new TreeMap<>();
    private final Set<OutputFile> written = EnumSet.noneOf(OutputFile.class);
    private final Set<OutputFile> kept;
    private @Nullable Path unfinished;
    private @Nullable Path created;

    /// @param kept  files of an earlier run that stay although this one does not write them
    private OutputFolder(Path folder, Set<OutputFile> kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /// A folder free to be written by a run, or [BadInput] saying why not. Writes nothing yet.
    ///
    /// @param ownInputs  digests of what the run is made from, any names: a folder whose manifest has the
    ///                   same ones is the run's own
    public static OutputFolder open(Path folder, SortedMap<String, String> ownInputs, Existing existing) {
        requireUsable(folder);
        switch (existing) {
            case KEEP -> refuseAnotherRuns(folder, ownInputs);
            case REPLACE -> {
                // Only the files a run names are replaced.
            }
        }
        return new OutputFolder(folder, EnumSet.noneOf(OutputFile.class));
    }

    private static void requireUsable(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw BadInput.of(
                    folder, "this is a file, not a folder. Maybe name a folder, or one that does not exist yet.");
        }
        if (!Files.exists(folder) && Files.isSymbolicLink(folder)) {
            throw BadInput.of(folder, "this is a link to nothing. Maybe name the folder itself.");
        }
        Path nearest = nearestExisting(folder);
        if (!Files.isDirectory(nearest) || !Files.isWritable(nearest)) {
            throw BadInput.of(folder, nearest + " cannot be written to. Maybe name a folder of your own.");
        }
        for (OutputFile file : OutputFile.values()) {
            if (Files.isDirectory(folder.resolve(file.fileName()), LinkOption.NOFOLLOW_LINKS)) {
                throw BadInput.of(folder, file.fileName() + " in it is a folder. Maybe name another folder.");
            }
        }
    }

    /// A folder an earlier run left, to write some of its files again.
    ///
    /// @param from  the file they are written from
    static OutputFolder again(Path folder, OutputFile from) {
        if (!Files.isRegularFile(folder.resolve(from.fileName()))) {
            throw BadInput.of(
                    folder,
                    "there is no " + from.fileName() + " in it. Maybe name the folder a run " + "wrote with --out.");
        }
        requireUsable(folder);
        return new OutputFolder(folder, EnumSet.allOf(OutputFile.class));
    }

    /// Writes one file, not yet in its place.
    public void write(OutputFile file, Content content) {
        try (OutputStream out = stream(file)) {
            content.writeTo(out);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// A stream to one file, not yet in its place, for what is written as it is found. Close it before
    /// [#publish()].
    public OutputStream stream(OutputFile file) {
        if (!written.add(file)) {
            throw new IllegalStateException(file.fileName() + " is written twice");
        }
        try {
            Path path = unfinished().resolve(file.fileName());
            OutputStream bytes = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Digested(bytes, digest -> digests.put(file.fileName(), digest));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// SHA-256 of each file written so far, by name.
    public SortedMap<String, String> digests() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    /// Puts everything written in its place, the manifest last, and with a new manifest takes away what the one
    /// before it named and this run did not write.
    public void publish() {
        try {
            if (written.contains(OutputFile.MANIFEST)) {
                removeStale();
            }
            for (OutputFile file : OutputFile.values()) {
                if (written.contains(file)) {
                    Files.move(
                            unfinished().resolve(file.fileName()),
                            folder.resolve(file.fileName()),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            created = null;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Takes away what was begun and not published.
    @Override
    public void close() {
        Path begun = unfinished;
        if (begun == null) {
            return;
        }
        unfinished = null;
        try {
            for (OutputFile file : OutputFile.values()) {
                Files.deleteIfExists(begun.resolve(file.fileName()));
            }
            Files.deleteIfExists(begun);
            removeCreated();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void removeStale() throws IOException {
        Path manifest = folder.resolve(OutputFile.MANIFEST.fileName());
        Optional<SortedMap<String, String>> before = StoredManifest.outputs(manifest);
        if (before.isEmpty()) {
            return;
        }
        // Without a manifest the folder is nobody's until the new one stands: a crash here cannot look like a whole
        // run.
        Files.delete(manifest);
        for (OutputFile file : OutputFile.values()) {
            if (!written.contains(file) && !kept.contains(file) && before.get().containsKey(file.fileName())) {
                Files.deleteIfExists(folder.resolve(file.fileName()));
            }
        }
    }

    /// The folders this run made, from the inside out, as long as nothing else has come into them.
    private void removeCreated() throws IOException {
        Path outermost = created;
        if (outermost == null) {
            return;
        }
        created = null;
        for (Path made = folder; made != null && made.startsWith(outermost); made = made.getParent()) {
            if (!isEmpty(made)) {
                return;
            }
            Files.delete(made);
        }
    }

    private Path unfinished() throws IOException {
        Path begun = unfinished;
        if (begun == null) {
            if (!Files.exists(folder)) {
                created = outermostMissing(folder);
                Files.createDirectories(folder);
            }
            begun = Files.createTempDirectory(folder, UNFINISHED);
            unfinished = begun;
        }
        return begun;
    }

    private static void refuseAnotherRuns(Path folder, SortedMap<String, String> ownInputs) {
        try {
            if (!Files.exists(folder) || isEmpty(folder)) {
                return;
            }
        } catch (IOException e) {
            throw BadInput.of(folder, "it cannot be listed (" + e + "). Maybe name a folder of your own.");
        }
        Optional<SortedMap<String, String>> inputs =
                StoredManifest.inputs(folder.resolve(OutputFile.MANIFEST.fileName()));
        if (inputs.isEmpty()) {
            throw BadInput.of(
                    folder,
                    "it is not empty, and no run of this program wrote it. Maybe name another folder, or "
                            + "add --overwrite to put results beside what is there.");
        }
        // By content: the same file may have been named by another path.
        if (!sorted(inputs.get()).equals(sorted(ownInputs))) {
            throw BadInput.of(
                    folder, "it holds the results of another run. Maybe name another folder, or add --overwrite.");
        }
    }

    private static List<String> sorted(SortedMap<String, String> digests) {
        return digests.values().stream().sorted().toList();
    }

    /// Whether nothing is in it but what a killed run may have left unfinished.
    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!String.valueOf(entry.getFileName()).startsWith(UNFINISHED)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Path nearestExisting(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    private static Path outermostMissing(Path folder) {
        Path path = folder;
        while (path.getParent() != null && !Files.exists(path.getParent())) {
            path = path.getParent();
        }
        return path;
    }

    BadInput failed(IOException e) {
        return BadInput.of(
                folder,
                "it could not be written (" + e + "). Maybe its disk is full: nothing there was changed "
                        + "unless files stand there without a manifest.json.");
    }
}
