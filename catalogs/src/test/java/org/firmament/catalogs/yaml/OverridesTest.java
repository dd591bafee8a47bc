package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.firmament.catalogs.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// `--set path=value`: what it changes, and what it is told.
class OverridesTest {
    private static final String SHELL = """
            firmament: 1
            name: a
            constellations:
            - name: shell
              pattern: {kind: walker-delta, total: 100, planes: 10, altitude_km: 500, inclination_deg: 45}
            - name: other
              pattern: {kind: walker-delta, total: 10, planes: 10, altitude_km: 500, inclination_deg: 45}
            """;

    static final List<Arguments> MISTAKES = List.of(
            arguments(
                    "constellations[0].pattern.planes=7",
                    "--set constellations[0].pattern.planes: 7 is not a divisor of total 100. Maybe use planes 5 or 10."),
            arguments(
                    "constellations[shel].pattern.planes=7",
                    "--set constellations: no item is named shel. Maybe shell."),
            arguments(
                    "constellations[4].pattern.planes=7",
                    "--set constellations: there is no [4] in a list of 2. Maybe [1]."),
            arguments("constelations[0].pattern.planes=7", "--set constelations: no such list. Maybe constellations."),
            arguments("rules.shot=3", "--set rules.shot: not a key here. Maybe shots."),
            arguments("name.x=3", "--set name: a has no keys below it. Maybe write it in the file."),
            arguments("seed", "--set seed: not of the form path=value. Maybe --set raid.launches=3."),
            arguments("=3", "--set =3: not of the form path=value. Maybe --set raid.launches=3."),
            arguments("a..b=3", "--set a..b=3: not of the form path=value. Maybe --set raid.launches=3."),
            arguments(
                    "rules.gap=&a 1", "--set rules.gap: anchors and aliases are not read. Maybe write the value out."),
            arguments("rules.gap=", "--set rules.gap: nothing is not a number from 0 to 1. Maybe leave the key out."),
            arguments(
                    "rules=[1",
                    "--set rules: the text ends in the middle of a value. Maybe close a quote or a bracket."),
            arguments(
                    "rules={gap: 3}", "--set rules.gap: 3 is not a number from 0 to 1. Maybe 0.03, if 3 is percent."));

    @ParameterizedTest(name = "{0}")
    @FieldSource("MISTAKES")
    void tellsInOneLine(String override, String told) {
        assertThat(Examples.problems(SHELL, override)).containsExactly(told);
    }

    @Test
    void findsAnItemByNameOrNumber() {
        Plan plan = Examples.plan(
                SHELL, "constellations[other].pattern.altitude_km=400", "constellations[0].pattern.altitude_km=300");
        assertThat(plan.constellations())
                .extracting(design ->
                        ((Pattern.WalkerDelta) design.pattern()).walker().altitude())
                .containsExactly(300e3, 400e3);
    }

    @Test
    void addsKeysThatAreNotThereYet() {
        assertThat(Examples.plan(SHELL, "rules.gap=0.5").rules().gap()).hasValue(0.5);
    }

    @Test
    void readsAValueAsYaml() {
        assertThat(Examples.plan(SHELL, "rules={gap: 0.5, shots: 3}").rules().shots())
                .hasValue(3);
        assertThat(Examples.plan(SHELL, "name='yes = no'").name()).isEqualTo("yes = no");
    }

    @Test
    void appliesThemInOrder() {
        assertThat(Examples.plan(SHELL, "seed=2", "seed=3").seed()).isEqualTo(3);
    }

    @Test
    void tellsFileAndCommandLineTogether() {
        assertThat(Examples.problems(SHELL.replace("planes: 10", "planes: 0"), "seed=-1"))
                .containsExactly(
                        "--set seed: -1 is not a number from 0 to 9E+15. Maybe 1.",
                        "f:5 constellations[0].pattern.planes: 0 is not a number from 1 to 10000. Maybe 1.",
                        "f:7 constellations[1].pattern.planes: 0 is not a number from 1 to 10000. Maybe 1.");
    }
}
