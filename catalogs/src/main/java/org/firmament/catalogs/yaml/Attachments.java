package org.firmament.catalogs.yaml;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.DataFile;

/// Reads the files that a file names. A name is relative to the folder of the file it is written in, or absolute;
/// it may climb out of that folder, since whoever may name it may read it.
final class Attachments {
    private final Problems problems;
    private final Path main;
    private final List<Record> holders = new ArrayList<>();

    /// @param main  the file that values given on the command line are taken to stand in
    Attachments(Problems problems, Path main) {
        this.problems = problems;
        this.main = main;
    }

    /// The file a scalar names.
    Optional<DataFile> file(String name, Where where, Trail trail) {
        try {
            Path from = where.file().equals(Overrides.SET) ? main : Path.of(where.file());
            Path path = from.resolveSibling(name);
            return Optional.of(new DataFile(name, path, FileText.attached(path)));
        } catch (BadInput unreadable) {
            Problem why = unreadable.problems().getFirst();
            problems.add(where, trail.toString(), Words.cut(name) + ": " + line(why) + why.message());
        } catch (InvalidPathException e) {
            problems.add(where, trail.toString(), Words.cut(name) + " is not the name of a file. Maybe rename it.");
        }
        return Optional.empty();
    }

    /// What the file a scalar names says, as a type that reads itself from one.
    Optional<Object> read(Form.Filed form, String name, Where where, Trail trail) {
        Optional<DataFile> file = file(name, where, trail);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.read().invoke(null, file.get()));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof BadInput bad) {
                bad.problems().forEach(problems::add);
                return Optional.empty();
            }
            throw new IllegalStateException(
                    form.read() + " fails for " + file.get().path(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(form.read() + " is out of reach", e);
        }
    }

    /// Where its problems go.
    Problems problems() {
        return problems;
    }

    /// Remembers a record that holds a file.
    void hold(Record holder) {
        holders.add(holder);
    }

    /// The records that hold files, in the order they were read.
    List<Record> holders() {
        return List.copyOf(holders);
    }

    private static String line(Problem problem) {
        return problem.line() > 0 ? "line " + problem.line() + ": " : "";
    }
}
