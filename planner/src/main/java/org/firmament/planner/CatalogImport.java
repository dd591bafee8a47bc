package org.firmament.planner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.DataFile;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.orbits.CataloguedObject;
import org.firmament.orbits.GeneralPerturbations;
import org.firmament.orbits.OrbitFiles;

/// Takes a file of two-line sets or mean-elements messages into a catalog of the user's own: a copy of it, and a
/// constellation that names the copy, with its source. Nothing that stands there is changed.
public final class CatalogImport {
    private final Path folder;

    /// @param folder  of the catalog; made if there is none
    public CatalogImport(Path folder) {
        this.folder = folder;
    }

    /// What became of a file.
    ///
    /// @param name        of the constellation
    /// @param satellites  in it
    public record Imported(String name, int satellites) {}

    /// @param name    of the constellation; made of the file's name where it is empty
    /// @param sensor  of the catalog, which each satellite carries; none if it is empty
    /// @throws BadInput  with all that is wrong with the file, or what stands in its way
    public Imported take(Path file, Optional<String> name, Optional<String> sensor) {
        DataFile data = CatalogReader.data(file);
        Kind kind = Kind.of(data);
        List<Problem> problems = new ArrayList<>();
        List<CataloguedObject> objects = kind.read(data, problems);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        String entry = name.orElseGet(() -> plain(data));
        Catalog catalog = Files.isDirectory(folder) ? CatalogReader.withOverlay(folder) : CatalogReader.builtin();
        requireFree(entry, catalog, name.isEmpty());
        sensor.ifPresent(word -> requireSensor(word, catalog));
        String copy = entry + kind.ending;
        String yaml = "constellations:\n  " + entry + ":\n    pattern: {kind: " + kind.word + ", file: " + copy + "}\n"
                + sensor.map(word -> "    carries: {sensor: " + word + "}\n").orElse("")
                + "    sources:\n      - {of: [all], cite: \"" + cite(data, objects) + "\", status: read}\n";
        write(copy, data.text(), entry + ".yaml", yaml);
        return new Imported(entry, objects.size());
    }

    /// What a file holds.
    private enum Kind {
        TLE("tle", ".tle"),
        KVN("omm", ".omm"),
        XML("omm", ".xml"),
        JSON("omm", ".json");

        private final String word;
        private final String ending;

        Kind(String word, String ending) {
            this.word = word;
            this.ending = ending;
        }

        /// Told by the file's first sign, so that no name is asked for: `.txt` serves as well as `.tle`.
        static Kind of(DataFile file) {
            String text = file.text().stripLeading();
            if (text.startsWith("<")) {
                return XML;
            }
            if (text.startsWith("[") || text.startsWith("{")) {
                return JSON;
            }
            return text.startsWith("CCSDS_OMM_VERS") ? KVN : TLE;
        }

        List<CataloguedObject> read(DataFile file, List<Problem> problems) {
            String text = file.text();
            return switch (this) {
                case TLE ->
                    OrbitFiles.tle(text, (line, what, said) -> problems.add(Problem.of(file, line, what, said)));
                case KVN, XML, JSON ->
                    OrbitFiles.omm(text, (line, what, said) -> problems.add(Problem.of(file, line, what, said)));
            };
        }
    }

    private static String plain(DataFile file) {
        String name = String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT);
        return name.replaceFirst("(\\.omm)?\\.[a-z0-9]*$", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private void requireFree(String name, Catalog catalog, boolean made) {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new LimitException(
                    "--name",
                    name,
                    "a name of small letters, digits and dashes",
                    made ? "add --name, such as --name stations" : "use --name stations");
        }
        boolean known = catalog.entries("constellations").stream()
                .anyMatch(entry -> entry.value().name().equals(name));
        if (known) {
            throw new LimitException(
                    "--name", name, "free: the catalog has a constellation of that name", "add another --name");
        }
    }

    private static void requireSensor(String sensor, Catalog catalog) {
        if (catalog.find(Sensor.class, sensor).isEmpty()) {
            throw new LimitException(
                    "--sensor", sensor, "a sensor of the catalog", "look at: firmament catalog list sensors");
        }
    }

    private static String cite(DataFile file, List<CataloguedObject> objects) {
        List<Instant> epochs = objects.stream()
                .map(CataloguedObject::orbit)
                .filter(GeneralPerturbations.class::isInstance)
                .map(orbit -> ((GeneralPerturbations) orbit).epoch())
                .sorted()
                .toList();
        String name = String.valueOf(file.path().getFileName()).replaceAll("[^\\p{L}\\p{N} ()+._-]", "_");
        return "Imported from " + name + ": " + objects.size() + (objects.size() == 1 ? " satellite" : " satellites")
                + ", elements of " + epochs.getFirst()
                + (epochs.size() > 1 ? " to " + epochs.getLast() : "");
    }

    /// Both files or none, and never in place of another.
    private void write(String orbits, String text, String entry, String yaml) {
        for (String file : List.of(orbits, entry)) {
            if (Files.exists(folder.resolve(file))) {
                throw BadInput.of(folder.resolve(file), "this file stands already. Maybe add another --name.");
            }
        }
        try {
            Files.createDirectories(folder);
            place(orbits, text);
            try {
                place(entry, yaml);
            } catch (IOException e) {
                Files.deleteIfExists(folder.resolve(orbits));
                throw e;
            }
        } catch (IOException e) {
            throw BadInput.of(folder, "it cannot be written (" + e + "). Maybe name a folder of your own.");
        }
    }

    private void place(String name, String text) throws IOException {
        Path begun = Files.createTempFile(folder, ".firmament-unfinished-", "");
        try {
            Files.write(begun, text.getBytes(StandardCharsets.UTF_8));
            Files.move(begun, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
        }
    }
}
