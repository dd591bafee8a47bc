package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// Files that are no plain data, broken or hostile, are refused with one line before anything is bound.
class RefusedTextTest {
    private static final String HEAD = "firmament: 1\nname: a\n";

    static final List<Arguments> TEXTS = List.of(
            arguments(
                    "nothing at all",
                    "",
                    "f: an empty file is not a mapping of keys to values. Maybe write lines of key: value."),
            arguments(
                    "only a comment",
                    "# x\n",
                    "f: an empty file is not a mapping of keys to values. Maybe write lines of key: value."),
            arguments(
                    "a list at the top",
                    "- 1\n",
                    "f:1: a list is not a mapping of keys to values. Maybe write lines of key: value."),
            arguments(
                    "an anchor",
                    "a: &x [1]\nb: *x\n",
                    "f:1: anchors and aliases are not read. Maybe write the value out."),
            arguments(
                    "an alias",
                    "firmament: 1\nname: *x\n",
                    "f:2: anchors and aliases are not read. Maybe write the value out."),
            arguments("an alias as a key", "? *x\n: 3\n", "f:1: a key is not a plain word. Maybe write key: value."),
            arguments(
                    "a tag",
                    "firmament: !!int 1\n",
                    "f:1: tags are not read. Maybe leave the tag out, and quote text."),
            arguments(
                    "a merge",
                    HEAD + "<<: {seed: 3}\n",
                    "f:3 <<: not a key here. Maybe one of epoch, duration_h, seed, prove, constellations, ground, missile, region, starts, phases, latitude_deg, rules, …."),
            arguments(
                    "a key twice",
                    HEAD + "name: b\n",
                    "f:3: name is written twice, first in line 2. Maybe delete one of the two."),
            arguments(
                    "two documents",
                    HEAD + "---\nname: c\n",
                    "f:4: a second document begins here. Maybe move it to a file of its own."),
            arguments("a tab", "rules:\n\tgap: 1\n", "f:2: a tab is not an indentation. Maybe use spaces."),
            arguments(
                    "two colons",
                    HEAD + "duration_h: 3: 4\n",
                    "f:3: a second colon, or a line indented more than its neighbours. Maybe put the value in quotes, or align the line."),
            arguments(
                    "a line indented too far",
                    HEAD + "  seed: 3\n",
                    "f:3: a second colon, or a line indented more than its neighbours. Maybe put the value in quotes, or align the line."),
            arguments(
                    "an open brace",
                    HEAD + "rules: {gap: 1\n",
                    "f:4: the text ends in the middle of a value. Maybe close a quote or a bracket."),
            arguments(
                    "a comma left out",
                    HEAD + "rules: {gap: 1 shots: 2}\n",
                    "f:3: not well formed: expected ',' or '}', but got :. Maybe check brackets, commas and indentation."),
            arguments(
                    "an open quote",
                    "firmament: 1\nname: 'x\n",
                    "f:3: the text ends in the middle of a value. Maybe close a quote or a bracket."),
            arguments(
                    "a colon left out",
                    "firmament: 1\nname a\n",
                    "f:2: a key has no colon after it. Maybe write key: value."),
            arguments(
                    "an at sign",
                    "firmament: 1\nname: @x\n",
                    "f:2: @ cannot begin a value. Maybe put the value in quotes."),
            arguments(
                    "an escape in quotes",
                    "firmament: 1\nname: \"a\\x1b[31m\"\n",
                    "f:2: a?[31m has a control character or a line break in it. Maybe delete it, or write >- instead of |."),
            arguments(
                    "a bell", "firmament: 1\nname: \u0007\n", "f:2: a control character is not text. Maybe delete it."),
            arguments(
                    "a text turned round",
                    "firmament: 1\nname: \"a\\u202eb\"\n",
                    "f:2: a?b has a control character or a line break in it. Maybe delete it, or write >- instead of |."),
            arguments(
                    "two lines of text",
                    "firmament: 1\nname: |\n  a\n  b\n",
                    "f:2: a?b has a control character or a line break in it. Maybe delete it, or write >- instead of |."));

    @ParameterizedTest(name = "{0}")
    @FieldSource("TEXTS")
    void refusesInOneLine(String text, String yaml, String told) {
        assertThat(Examples.problems(yaml)).as(text).containsExactly(told);
    }

    @Test
    void anAliasBombNeverGoesOff() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append(String.join(", ", java.util.Collections.nCopies(9, before)));
            bomb.append("]\n");
        }
        assertThat(Examples.problems(bomb.toString()))
                .containsExactly("f:1: anchors and aliases are not read. Maybe write the value out.");
    }

    @Test
    void deepNestingIsRefusedInEveryStyle() {
        String told = "nested deeper than 64 levels. Maybe a bracket is not closed.";
        assertThat(Examples.problems("a: " + "[".repeat(100_000))).containsExactly("f:1: " + told);
        assertThat(Examples.problems("a: " + "{a: ".repeat(100_000))).containsExactly("f:1: " + told);
        assertThat(Examples.problems("- ".repeat(100_000) + "a")).containsExactly("f:1: " + told);
    }

    @Test
    void sixtyFourLevelsAreRead() {
        assertThat(Examples.problems("a: " + "[".repeat(63) + "]".repeat(63)))
                .contains("f:1 firmament: missing, and must be 1. Maybe add firmament: 1.");
    }

    @Test
    void longValuesAreCut() {
        assertThat(Examples.problems(HEAD + "seed: " + "x".repeat(5_000)))
                .containsExactly("f:3 seed: " + "x".repeat(30) + "… is not a number from 0 to 9E+15. Maybe 1.");
        assertThat(Examples.problems(HEAD + "k".repeat(900) + ": 1\n").getFirst())
                .hasSizeLessThan(250);
    }

    @Test
    void markupInATextIsText() {
        String yaml = "firmament: 1\nname: <script>alert(1)</script>\n";
        assertThat(Examples.plan(yaml).name()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aMillionMistakesAreToldInFiftyLines() {
        StringBuilder yaml = new StringBuilder(HEAD);
        for (int i = 0; i < 5_000; i++) {
            yaml.append("k").append(i).append(": 1\n");
        }
        assertThat(Examples.refusal(yaml.toString()).getMessage().lines())
                .hasSize(51)
                .last()
                .isEqualTo("… and 1950 more");
    }
}
