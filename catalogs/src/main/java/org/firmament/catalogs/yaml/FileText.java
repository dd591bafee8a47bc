package org.firmament.catalogs.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The text of an input file, refused early if it cannot be one.
final class FileText {
    /// Greatest YAML file [bytes]; a hand-written file is thousands of times smaller.
    private static final int YAML_BYTES = 16 << 20;

    /// Greatest JSON file [bytes], for results written by the program itself.
    private static final int JSON_BYTES = 200 << 20;

    private static final int MEGABYTE = 1 << 20;

    private FileText() {}

    /// Whether a file name is that of a JSON file.
    static boolean json(Path file) {
        return name(file).endsWith(".json");
    }

    /// Whether a file name is that of a YAML file.
    static boolean yaml(Path file) {
        return name(file).endsWith(".yaml") || name(file).endsWith(".yml");
    }

    /// Whether a file name is that of a GeoJSON file.
    static boolean geoJson(Path file) {
        return name(file).endsWith(".geojson");
    }

    /// @throws BadInput  if it is no readable UTF-8 file of a fit size
    static String read(Path file) {
        Where where = new Where(file.toString(), 0);
        if (Files.isDirectory(file)) {
            throw new BadInput(
                    where,
                    "a folder is not a file." + maybe(entries(file).stream().findFirst()));
        }
        if (!Files.exists(file)) {
            throw new BadInput(where, "no such file." + maybe(sibling(file, entries(folder(file)))));
        }
        if (!json(file) && !yaml(file)) {
            throw new BadInput(where, "not a .yaml, .yml or .json file. Maybe rename it.");
        }
        return read(file, json(file) ? JSON_BYTES : YAML_BYTES, "name catalog entries instead of writing them out");
    }

    /// The text of a file that an input file names, whatever its name.
    ///
    /// @param limit  its greatest size [bytes]
    /// @throws BadInput  if it is no readable UTF-8 file of a fit size
    static String data(Path file, int limit) {
        Where where = new Where(file.toString(), 0);
        if (Files.isDirectory(file)) {
            throw new BadInput(where, "a folder is not a file. Maybe name a file in it.");
        }
        if (!Files.exists(file)) {
            throw new BadInput(where, "no such file." + maybe(sibling(file, files(folder(file)))));
        }
        return read(file, limit, "split it");
    }

    private static String read(Path file, int limit, String instead) {
        Where where = new Where(file.toString(), 0);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(where, "a device or pipe is not a file. Maybe write its contents to a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > limit) {
                throw tooLarge(where, limit, instead);
            }
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(where, limit, instead);
            }
            return decode(where.file(), bytes);
        } catch (IOException e) {
            throw new BadInput(
                    where, "cannot be read: " + e.getClass().getSimpleName() + ". Maybe check its permissions.");
        }
    }

    /// @throws BadInput  if the bytes are not UTF-8
    static String decode(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new BadInput(new Where(file, line), "not UTF-8 text. Maybe save the file again as UTF-8.");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static BadInput tooLarge(Where where, int limit, String instead) {
        return new BadInput(
                where, "more than " + limit / MEGABYTE + " MB is too large for an input file. Maybe " + instead + ".");
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    /// The file of a folder whose name is nearest to one that is not there.
    private static Optional<Path> sibling(Path file, List<Path> entries) {
        return Words.nearest(name(file), entries.stream().map(FileText::name).toList())
                .flatMap(near ->
                        entries.stream().filter(e -> name(e).equals(near)).findFirst());
    }

    /// The input files of a folder, by name.
    private static List<Path> entries(Path folder) {
        return files(folder).stream().filter(file -> json(file) || yaml(file)).toList();
    }

    /// The files of a folder, by name.
    private static List<Path> files(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String maybe(Optional<?> way) {
        return way.map(w -> " Maybe " + w + ".").orElse(" Maybe check its spelling.");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
