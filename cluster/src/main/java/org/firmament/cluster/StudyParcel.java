package org.firmament.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.planner.study.RowEvaluator;
import org.firmament.planner.study.StudyOrder;
import org.firmament.planner.study.StudyRow;
import org.jspecify.annotations.Nullable;

/// A study on its way to another computer: the files it is read from, by content, and what was typed over them.
///
/// Where it arrives the files are laid out as they lay, below a folder of their own, and the study is read again: a
/// row depends on nothing but the study and its number, so it is the row it would have been at home. All rows
/// evaluated in one process share one reading, and with it flights, orbits, coverage and custody.
final class StudyParcel implements Serializable {
    private static final long serialVersionUID = 1L;

    /// Name below the folder they all lie in, with `/` → content.
    private final TreeMap<String, byte[]> files = new TreeMap<>();

    private final ArrayList<String> settings;

    /// The study file among them.
    private final String study;

    /// The overlay's folder among them; empty for none.
    private final String overlay;

    /// The study file's folder as the user wrote it, with `/` behind, for messages.
    private final String home;

    private transient @Nullable Unpacked unpacked;

    /// A study laid out and read.
    ///
    /// @param away  the study file's folder, with `/` behind
    private record Unpacked(StudyOrder order, RowEvaluator evaluator, String away) {}

    private StudyParcel(StudyOrder order) {
        List<Path> all = order.files();
        Path top = parent(plain(order.file()));
        for (Path file : all) {
            top = above(top, plain(file));
        }
        if (order.overlay().isPresent()) {
            top = above(top, parent(plain(order.overlay().get())));
        }
        for (Path file : all) {
            files.put(below(top, file), content(file));
        }
        Path root = top;
        settings = new ArrayList<>(order.settings());
        study = below(root, order.file());
        overlay = order.overlay().map(folder -> below(root, folder)).orElse("");
        home = Optional.ofNullable(order.file().getParent())
                .map(folder -> folder + "/")
                .orElse("");
    }

    /// Packs a study.
    ///
    /// @throws BadInput  if one of its files cannot be read any more
    static StudyParcel of(StudyOrder order) {
        return new StudyParcel(order);
    }

    /// The nearest folder above both.
    private static Path above(Path folder, Path path) {
        Path common = folder;
        while (!path.startsWith(common)) {
            common = parent(common);
        }
        return common;
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Path parent(Path path) {
        return Optional.ofNullable(path.getParent())
                .orElseThrow(
                        () -> BadInput.of(path, "has no folder in common with the study. Maybe copy it beside it."));
    }

    private static String below(Path top, Path path) {
        return top.relativize(plain(path)).toString().replace('\\', '/');
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw BadInput.of(file, "cannot be read (" + e + ").");
        }
    }

    /// Lays the study out and reads it here, to be sure that it can be read elsewhere.
    ///
    /// @param root   a folder that goes with the process
    /// @param order  what it was packed from
    /// @throws BadInput  naming what would stay behind
    void rehearse(Path root, StudyOrder order) {
        Unpacked there = unpacked(root);
        List<Problem> left = there.order().files().stream()
                .filter(file -> !file.startsWith(root))
                .map(file -> new Problem(
                        file.toString(),
                        0,
                        "",
                        "is named by its absolute path, where other computers need not have it. Maybe name it from the "
                                + "folder of the file that names it."))
                .toList();
        if (!left.isEmpty()) {
            throw new BadInput(left);
        }
        if (there.order().study().size() != order.study().size()) {
            throw BadInput.of(order.file(), "was changed while it was read. Maybe start again.");
        }
    }

    /// Evaluates a row, and returns it as one line.
    ///
    /// @param root  a folder that goes with the process
    String line(int number, Path root) {
        Unpacked there;
        try {
            there = unpacked(root);
        } catch (BadInput bad) {
            // Its problems do not travel.
            throw new IllegalStateException(bad.getMessage());
        }
        StudyRow row = there.evaluator().row(number);
        return new StudyRow(
                        row.number(),
                        row.inputs(),
                        row.outputs(),
                        row.failure().map(why -> why.replace(there.away(), home)))
                .line();
    }

    private synchronized Unpacked unpacked(Path root) {
        if (unpacked != null) {
            return unpacked;
        }
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(root), "study-");
            for (var file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(parent(path));
                Files.write(path, file.getValue());
            }
            Path file = folder.resolve(study);
            StudyOrder order = StudyOrder.read(
                    file,
                    settings,
                    Optional.of(overlay).filter(name -> !name.isEmpty()).map(folder::resolve));
            Unpacked here = new Unpacked(order, RowEvaluator.of(order.study(), order.catalog()), parent(file) + "/");
            unpacked = here;
            return here;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
