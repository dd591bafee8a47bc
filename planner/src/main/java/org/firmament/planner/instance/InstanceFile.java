package org.firmament.planner.instance;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.firmament.catalogs.Catalog;
import org.firmament.catalogs.yaml.BadInput;
import org.firmament.catalogs.yaml.Problem;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.optimizer.Restricted;
import org.firmament.optimizer.Restrictions;

/// A file that holds one problem, in a format told by its name or its first line.
public final class InstanceFile {
    /// Greatest text file [bytes]: ten million pairs.
    private static final long MOST_BYTES = 300L << 20;

    private InstanceFile() {}

    /// Reads a `.json` or `.yaml` file of our own, a weapon-target text (three numbers in its first line) or a set
    /// cover text (two).
    ///
    /// @throws BadInput  with everything that is wrong with it
    public static Instance read(Path file) {
        if (ours(file)) {
            AllocationDocument document =
                    RecordReader.read(file, List.of(), AllocationDocument.class, new Catalog(List.of()));
            List<Problem> contradictions =
                    Restricted.contradictions(document.problem(), document.restrictions()).stream()
                            .map(message -> new Problem(file.toString(), 0, "", message))
                            .toList();
            if (!contradictions.isEmpty()) {
                throw new BadInput(contradictions);
            }
            return new Instance.Shots("json", Restricted.of(document.problem(), document.restrictions()));
        }
        NumberText text = new NumberText(file.toString(), text(file));
        return switch (text.inFirstLine()) {
            case 2 -> new Instance.Covering(SetCoverText.read(text));
            case 3 ->
                new Instance.Shots("weapon-target", Restricted.of(WeaponTargetText.read(text), Restrictions.NONE));
            default ->
                throw text.refused(text.inFirstLine() + " words in the first line are not a format this program knows:"
                        + " weapon-target begins with three numbers, set cover with two. Maybe name"
                        + " a .json file.");
        };
    }

    /// Writes an instance as `.json`, or as weapon-target text under any other name: whole or not at all.
    ///
    /// @throws BadInput  if the format cannot say the problem, or the file stands already
    public static void write(Path file, AllocationDocument instance) {
        if (Files.exists(file)) {
            throw BadInput.of(file, "this file stands already. Maybe name another.");
        }
        boolean restricted = !instance.restrictions().equals(Restrictions.NONE);
        String told = restricted ? "pinned, forbidden or spaced shots" : WeaponTargetText.obstacle(instance.problem());
        String obstacle = ours(file) ? "" : told;
        if (!obstacle.isEmpty()) {
            throw BadInput.of(file, "weapon-target text cannot say " + obstacle + ". Maybe name a .json file.");
        }
        byte[] bytes = ours(file)
                ? RecordWriter.json(instance)
                : WeaponTargetText.write(instance.problem()).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, bytes);
    }

    private static boolean ours(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String text(Path file) {
        if (!Files.exists(file)) {
            throw BadInput.of(file, "no such file. Maybe check its spelling.");
        }
        if (!Files.isRegularFile(file)) {
            throw BadInput.of(file, "not a file. Maybe name one in it.");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw BadInput.of(file, "more than 300 MB is too large for an instance. Maybe it is another file.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw BadInput.of(file, "not UTF-8 text. Maybe it is compressed.");
        } catch (IOException e) {
            throw BadInput.of(
                    file, "cannot be read: " + e.getClass().getSimpleName() + ". Maybe check its permissions.");
        }
    }
}
