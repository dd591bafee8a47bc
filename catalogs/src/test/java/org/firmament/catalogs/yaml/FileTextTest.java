package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that cannot be read at all, and JSON.
class FileTextTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeASibling() throws IOException {
        Files.writeString(folder.resolve("homeland.yaml"), "firmament: 1\nname: a\n");
    }

    @Test
    void readsAFile() {
        assertThat(RecordReader.read(folder.resolve("homeland.yaml"), List.of(), Plan.class, Examples.catalog())
                        .name())
                .isEqualTo("a");
    }

    @Test
    void namesTheNearestFileForAMissingOne() {
        assertThat(told("homland.yaml")).isEqualTo("homland.yaml: no such file. Maybe homeland.yaml.");
        assertThat(told("a/homeland.yaml")).isEqualTo("a/homeland.yaml: no such file. Maybe check its spelling.");
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(told("empty")).isEqualTo("empty: a folder is not a file. Maybe check its spelling.");
        assertThat(told("")).isEqualTo(": a folder is not a file. Maybe homeland.yaml.");
    }

    @Test
    void refusesOtherFormats() throws IOException {
        Files.writeString(folder.resolve("a.toml"), "a = 1");
        assertThat(told("a.toml")).isEqualTo("a.toml: not a .yaml, .yml or .json file. Maybe rename it.");
    }

    @Test
    void refusesAHugeFileUnread() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.yaml").toFile(), "rw")) {
            huge.setLength(1L << 40);
        }
        assertThat(told("huge.yaml"))
                .isEqualTo("huge.yaml: more than 16 MB is too large for an input file. Maybe name catalog entries"
                        + " instead of writing them out.");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("latin.yaml"), "firmament: 1\nname: Malmö\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(told("latin.yaml")).isEqualTo("latin.yaml:2: not UTF-8 text. Maybe save the file again as UTF-8.");
    }

    @Test
    void readsPastAByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("bom.yaml"), "\uFEFFfirmament: 1\nname: Malmö\n");
        assertThat(RecordReader.read(file, List.of(), Plan.class, Examples.catalog())
                        .name())
                .isEqualTo("Malmö");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"firmament\": 1, \"seed\": NaN} ~ :1: NaN and infinity are not numbers. Maybe leave the key out.",
                "{\"firmament\": 1,} ~ :1: } cannot stand here. Maybe a quote, comma or bracket before it is missing.",
                "{\"firmament\": 1} {} ~ :1: a second document begins here. Maybe move it to a file of its own.",
                "{\"firmament\": [1 ~ :1: the text ends in the middle of a value. Maybe close a quote or a bracket.",
                "{\"name\": 1, \"name\": 2} ~ :1: name is written twice, first in line 1. Maybe delete one of the two.",
                "{\"firmament\": one} ~ :1: one is not a value. Maybe put it in double quotes.",
                "[1] ~ :1: a list is not a mapping of keys to values. Maybe write lines of key: value.",
                "{\"firmament\": 1, \"name\": null} ~ :1 name: nothing is not a text. Maybe write it."
            })
    void refusesBrokenJson(String json, String told) throws IOException {
        Files.writeString(folder.resolve("a.json"), json);
        assertThat(told("a.json")).isEqualTo("a.json" + told);
    }

    private String told(String name) {
        Path file = folder.resolve(name);
        return catchThrowableOfType(
                        BadInput.class, () -> RecordReader.read(file, List.of(), Plan.class, Examples.catalog()))
                .getMessage()
                .replace(folder + "/", "")
                .replace(folder.toString(), "");
    }
}
