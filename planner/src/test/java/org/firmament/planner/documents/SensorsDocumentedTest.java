package org.firmament.planner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firmament.catalogs.Circumstances;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.units.Keys;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.SunDirection;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of view and every circumstance is shown in `docs/how-to/say-what-a-sensor-sees.md`, and what is
/// shown can be read and sees something.
class SensorsDocumentedTest {
    private static final Path DOCUMENT = Path.of("../docs/how-to/say-what-a-sensor-sees.md");
    private static final Place SITE = new Place(0.7, 0, 0);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("blocks")
    void whatIsShownSeesSomething(String block) throws IOException {
        boolean inSpace = block.startsWith("# in space\n");
        assertThat(inSpace || block.startsWith("# on the ground\n")).isTrue();
        Path file = Files.writeString(
                folder.resolve("shown.yaml"),
                """
                firmament: 1
                name: Shown
                epoch: 2030-03-20T00:00:00Z
                duration_h: 24
                constellations:
                  - name: satellites
                    pattern: {kind: walker-delta, total: 6, planes: 3, altitude_km: 1000, inclination_deg: 70}
                """ + (inSpace ? "    carries:\n      sensor:\n" + block.indent(8) : "")
                        + (inSpace
                                ? ""
                                : "ground:\n  - name: a\n    site: {lat_deg: 40, lon_deg: 0}\n    carries:\n"
                                        + "      sensor:\n" + block.indent(8)));
        Scenario scenario = Scenario.read(file);
        Earth earth = new Earth(scenario.conventions().earth());
        Almanac almanac = new Almanac(scenario.conventions(), scenario.epoch());
        CircularShell shell = almanac.shell(
                        Constellation.of(scenario.constellations().getFirst(), almanac)
                                .satellites(),
                        scenario.propagation(),
                        scenario.duration())
                .orElseThrow();
        SunDirection sun = almanac.sun(scenario.duration())::direction;

        Sensor sensor = inSpace
                ? scenario.constellations().getFirst().carries().sensor().orElseThrow()
                : scenario.ground().getFirst().carries().sensor().orElseThrow();
        AccessConstraint view = inSpace
                ? SensorView.fromSpace(sensor, earth, scenario.conventions().nadir(), sun)
                : SensorView.fromGround(sensor, SITE, earth, sun);

        long seen = IntStream.range(0, shell.size())
                .mapToLong(i ->
                        inSpace ? seen(view, shell.motion(i), earth) : seen(view, earth.fixed(SITE), shell.motion(i)))
                .sum();
        assertThat(seen).isPositive();
    }

    /// Targets seen in a day: places all round, on the ground, in the air and in space.
    private static long seen(AccessConstraint view, Motion satellite, Earth earth) {
        long seen = 0;
        for (double altitude : new double[] {0, 50e3, 300e3}) {
            for (int lat = -80; lat <= 80; lat += 20) {
                for (int lon = 0; lon < 360; lon += 40) {
                    Place place = new Place(Math.toRadians(lat), Math.toRadians(lon), altitude);
                    seen += seen(view, satellite, earth.fixed(place));
                }
            }
        }
        return seen;
    }

    private static long seen(AccessConstraint view, Motion sensor, Motion target) {
        AccessConstraint aboard = view.aboard(sensor);
        double[] from = new double[3];
        double[] to = new double[3];
        return IntStream.range(0, 1440)
                .filter(minute -> {
                    sensor.position(60.0 * minute, from);
                    target.position(60.0 * minute, to);
                    return aboard.margin(60.0 * minute, from, to) > 0;
                })
                .count();
    }

    @Test
    void everyKindAndEveryCircumstanceIsShown() throws IOException {
        String shown = String.join("\n", blocks().toList());
        assertThat(kinds(FieldOfView.class))
                .allSatisfy(kind -> assertThat(shown).contains("kind: " + kind));
        assertThat(Arrays.stream(Circumstances.class.getRecordComponents()).map(Keys::key))
                .allSatisfy(key -> assertThat(shown).contains(key + ": "));
    }

    private static List<String> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(kind -> kind.isRecord() ? Stream.of(Keys.kinds(kind).getFirst()) : kinds(kind).stream())
                .toList();
    }

    static Stream<String> blocks() throws IOException {
        return Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult block) -> block.group(1));
    }
}
