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
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The text of an input file, refused early if it cannot be one.
final class FileText {
    /// Greatest YAML file [bytes]; a hand-written file is thousands of times smaller.
    private static final int YAML_BYTES = 16 << 20;

    /// Greatest JSON file [bytes], for results written by the program itself.
    private static final int JSON_BYTES = 200 << 20;

    /// Greatest attached file [bytes]: a day of a hundred satellites a minute apart, or every catalogued object.
    private static final int ATTACHED_BYTES = 64 << 20;

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

    /// @throws BadInput  if it is no readable UTF-8 file of a fit size
    static String read(Path file) {
        Predicate<Path> written = name -> json(name) || yaml(name);
        requireFile(file, written);
        if (!written.test(file)) {
            throw new BadInput(where(file), "not a .yaml, .yml or .json file. Maybe rename it.");
        }
        requireRegular(file);
        return text(file, json(file) ? JSON_BYTES : YAML_BYTES, "name catalog entries instead of writing them out");
    }

    /// A file of any kind that another file names.
    ///
    /// @throws BadInput  if it is no readable UTF-8 file of at most 64 MB
    static String attached(Path file) {
        requireFile(file, Files::isRegularFile);
        requireRegular(file);
        return text(file, ATTACHED_BYTES, "split it, or leave out what the scenario does not need");
    }

    private static Where where(Path file) {
        return new Where(file.toString(), 0);
    }

    private static void requireFile(Path file, Predicate<Path> fit) {
        if (Files.isDirectory(file)) {
            throw new BadInput(
                    where(file),
                    "a folder is not a file."
                            + maybe(entries(file, fit).stream().findFirst()));
        }
        if (!Files.exists(file)) {
            throw new BadInput(where(file), "no such file." + maybe(sibling(file, fit)));
        }
    }

    private static void requireRegular(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(where(file), "a device or pipe is not a file. Maybe write its contents to one.");
        }
    }

    private static String text(Path file, int limit, String smaller) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > limit) {
                throw tooLarge(file, limit, smaller);
            }
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(file, limit, smaller);
            }
            return decode(file.toString(), bytes);
        } catch (IOException e) {
            throw new BadInput(
                    where(file), "cannot be read: " + e.getClass().getSimpleName() + ". Maybe check its permissions.");
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

    private static BadInput tooLarge(Path file, int limit, String smaller) {
        return new BadInput(
                where(file),
                "more than " + limit / MEGABYTE + " MB is too large for an input file. Maybe " + smaller + ".");
    }

    private static Optional<Path> sibling(Path file, Predicate<Path> fit) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        List<Path> entries = entries(folder, fit);
        return Words.nearest(name(file), entries.stream().map(FileText::name).toList())
                .flatMap(near ->
                        entries.stream().filter(e -> name(e).equals(near)).findFirst());
    }

    /// The fit files of a folder, by name.
    private static List<Path> entries(Path folder, Predicate<Path> fit) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(fit).sorted().toList();
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
