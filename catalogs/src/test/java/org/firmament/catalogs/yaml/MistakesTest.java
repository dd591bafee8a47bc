package org.firmament.catalogs.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// What a user is told of each honest mistake: one line a mistake, exactly.
class MistakesTest {
    private static final String PATTERNS = "walker-delta, walker-star, elements, streets-of-coverage, rosette, "
            + "repeat-ground-track, sun-synchronous, molniya, tundra, geostationary, tle, omm, …";

    private static final String HEAD = "firmament: 1\nname: a\n";

    private static final String SHELL = """
            firmament: 1
            name: a
            constellations:
            - name: shell
              pattern:
                kind: walker-delta
                total: 100
                planes: 10
                altitude_km: 500
                inclination_deg: 45
            """;

    static final List<Arguments> MISTAKES = List.of(
            arguments(
                    "a required key is left out",
                    "name: a\n",
                    "f:1 firmament: missing, and must be 1. Maybe add firmament: 1."),
            arguments("a key is misspelt, told once", "firmament: 1\nnam: b\n", "f:2 nam: not a key here. Maybe name."),
            arguments(
                    "a key is unknown",
                    HEAD + "colour: red\n",
                    "f:3 colour: not a key here. Maybe one of epoch, duration_h, seed, prove, constellations, ground, missile, region, starts, phases, latitude_deg, rules, …."),
            arguments("a unit is left out", HEAD + "duration: 12\n", "f:3 duration: not a key here. Maybe duration_h."),
            arguments(
                    "a unit is another",
                    SHELL.replace("altitude_km: 500", "altitude_m: 500000"),
                    "f:9 constellations[0].pattern.altitude_m: not a key here. Maybe altitude_km."),
            arguments(
                    "nothing is written after a key",
                    HEAD + "duration_h:\n",
                    "f:3 duration_h: nothing is not a number from 0.01 to 8784. Maybe leave the key out."),
            arguments(
                    "nothing is written after a required key",
                    "firmament: 1\nname:\n",
                    "f:2 name: nothing is not a text. Maybe write it."),
            arguments(
                    "seconds in hours",
                    HEAD + "duration_h: 86400\n",
                    "f:3 duration_h: 86400 is not a number from 0.01 to 8784. Maybe 24, if 86400 is in s."),
            arguments(
                    "metres in kilometres",
                    SHELL.replace("altitude_km: 500", "altitude_km: 500000"),
                    "f:9 constellations[0].pattern.altitude_km: 500000 is not a number from 150 to 100000. Maybe 500, if 500000 is in m."),
            arguments(
                    "percent as a fraction",
                    SHELL + "  carries: {interceptor: {burnout_speed_km_s: 6000, kill_probability: 80}}\n",
                    "f:11 constellations[0].carries.interceptor.burnout_speed_km_s: 6000 is not a number above 0 and up to 20. Maybe 6, if 6000 is in m/s."
                            + "\n"
                            + "f:11 constellations[0].carries.interceptor.kill_probability: 80 is not a number from 0 to 1. Maybe 0.8, if 80 is percent."),
            arguments(
                    "a negative count",
                    SHELL.replace("planes: 10", "planes: -3"),
                    "f:8 constellations[0].pattern.planes: -3 is not a number from 1 to 10000. Maybe 3."),
            arguments(
                    "half a plane",
                    SHELL.replace("planes: 10", "planes: 2.5"),
                    "f:8 constellations[0].pattern.planes: 2.5 is not a whole number from 1 to 10000. Maybe 2 or 3."),
            arguments(
                    "a billion satellites",
                    SHELL.replace("total: 100", "total: 1e9"),
                    "f:7 constellations[0].pattern.total: 1e9 is not a number from 1 to 100000. Maybe 100000."),
            arguments(
                    "a rule between values",
                    SHELL.replace("planes: 10", "planes: 7"),
                    "f:8 constellations[0].pattern.planes: 7 is not a divisor of total 100. Maybe use planes 5 or 10."),
            arguments(
                    "a region tied in a knot",
                    HEAD + """
                            region:
                              kind: polygon
                              vertices:
                              - {lat_deg: -5, lon_deg: 178}
                              - {lat_deg: 5, lon_deg: -178}
                              - {lat_deg: 5, lon_deg: 178}
                              - {lat_deg: -5, lon_deg: -178}
                            """,
                    "f:5 region.vertices: a ring whose edge 1–2 crosses its edge 3–4 is not a ring that keeps out of its own way. Maybe turn round the order of corners 2 to 3."),
            arguments("a version from the future", "firmament: 2\nname: a\n", "f:1 firmament: 2 is not 1. Maybe 1."),
            arguments(
                    "a unit after the number",
                    HEAD + "duration_h: 24 h\n",
                    "f:3 duration_h: 24 h is not a number from 0.01 to 8784. Maybe 24."),
            arguments(
                    "a thousands separator",
                    SHELL.replace("total: 100", "total: 1,000"),
                    "f:7 constellations[0].pattern.total: 1,000 is not a number from 1 to 100000. Maybe 1000."),
            arguments(
                    "a number in quotes",
                    HEAD + "duration_h: '24'\n",
                    "f:3 duration_h: '24' is not a number from 0.01 to 8784. Maybe 24 without quotes."),
            arguments(
                    "a number in words",
                    HEAD + "duration_h: ten\n",
                    "f:3 duration_h: ten is not a number from 0.01 to 8784. Maybe 1."),
            arguments(
                    "a list for a number",
                    HEAD + "duration_h: [1]\n",
                    "f:3 duration_h: a list is not a number from 0.01 to 8784. Maybe 1."),
            arguments(
                    "not a number",
                    HEAD + "duration_h: .nan\n",
                    "f:3 duration_h: .nan is not a finite number. Maybe 1."),
            arguments(
                    "infinity", HEAD + "duration_h: -.inf\n", "f:3 duration_h: -.inf is not a finite number. Maybe 1."),
            arguments(
                    "too large for a double",
                    HEAD + "duration_h: 1e400\n",
                    "f:3 duration_h: 1e400 is not a number from 0.01 to 8784. Maybe 8784."),
            arguments(
                    "a date for a time",
                    HEAD + "epoch: 2030-03-20\n",
                    "f:3 epoch: 2030-03-20 is not a UTC time of the years 1900 to 2199. Maybe 2030-03-20T00:00:00Z."),
            arguments(
                    "a year for a time",
                    HEAD + "epoch: 2030\n",
                    "f:3 epoch: 2030 is not a UTC time of the years 1900 to 2199. Maybe 2030-03-20T00:00:00Z."),
            arguments(
                    "a local time",
                    HEAD + "epoch: 2030-03-20T00:00:00+02:00\n",
                    "f:3 epoch: 2030-03-20T00:00:00+02:00 is not a UTC time of the years 1900 to 2199. Maybe 2030-03-19T22:00:00Z."),
            arguments(
                    "a time without end",
                    HEAD + "epoch: +999999999-01-01T00:00:00Z\n",
                    "f:3 epoch: +999999999-01-01T00:00:00Z is not a UTC time of the years 1900 to 2199. Maybe 2030-03-20T00:00:00Z."),
            arguments("yes for true", HEAD + "prove: yes\n", "f:3 prove: yes is not true or false. Maybe true."),
            arguments(
                    "yes for a name",
                    "firmament: 1\nname: yes\n",
                    "f:2 name: yes is not a text, but true or false to some readers of YAML. Maybe write 'yes' in quotes."),
            arguments(
                    "a list for a name",
                    "firmament: 1\nname: [a]\n",
                    "f:2 name: a list is not a text. Maybe write a word, or several in quotes."),
            arguments(
                    "a misspelt word of a choice",
                    HEAD + "phases: [boost, glyde]\n",
                    "f:3 phases[1]: glyde is not one of boost, midcourse, glide, cruise or terminal. Maybe glide."),
            arguments(
                    "a single value for a list",
                    HEAD + "phases: boost\n",
                    "f:3 phases: boost is not a list. Maybe write [boost]."),
            arguments(
                    "a mapping for a list",
                    HEAD + "constellations: {name: a}\n",
                    "f:3 constellations: a mapping is not a list. Maybe begin it with a dash."),
            arguments(
                    "one number of a list",
                    HEAD + "latitude_deg: [-90, 91]\n",
                    "f:3 latitude_deg[1]: 91 is not a number from -90 to 90. Maybe 90."),
            arguments(
                    "a form of its own",
                    HEAD + "starts: 3600\n",
                    "f:3 starts: 3600 is not a start time. Maybe write once or every 900 s."),
            arguments(
                    "a kind misspelt",
                    SHELL.replace("walker-delta", "walker_delta"),
                    "f:6 constellations[0].pattern.kind: walker_delta is not one of " + PATTERNS
                            + ". Maybe walker-delta."),
            arguments(
                    "a kind left out",
                    SHELL.replace("    kind: walker-delta\n", ""),
                    "f:5 constellations[0].pattern.kind: missing, and must be one of " + PATTERNS
                            + ". Maybe add kind: walker-delta."),
            arguments(
                    "a kind left out of a sensor",
                    SHELL + "  carries: {sensor: {half_angle_deg: 45}}\n",
                    "f:11 constellations[0].carries.sensor.kind: missing, and must be one of horizon, nadir-cone, field-of-regard, line-of-sight, sector, skyline, cone, annulus, rectangle or polygon. Maybe add kind: nadir-cone."),
            arguments(
                    "a key of another kind",
                    SHELL + "  carries: {sensor: {kind: horizon, half_angle_deg: 45}}\n",
                    "f:11 constellations[0].carries.sensor.half_angle_deg: not a key here. Maybe kind: nadir-cone."),
            arguments(
                    "a key of a kind's other kind",
                    SHELL + "    satellites: []\n",
                    "f:11 constellations[0].pattern.satellites: not a key here. Maybe kind: elements."),
            arguments(
                    "a name the catalog lacks",
                    SHELL + "  carries: {sensor: notional-opir-le}\n",
                    "f:11 constellations[0].carries.sensor: notional-opir-le is not in the catalog's sensors. Maybe notional-opir-leo."),
            arguments(
                    "a list for a noun",
                    SHELL + "  carries: {sensor: [x]}\n",
                    "f:11 constellations[0].carries.sensor: a list is not a name of the catalog's sensors, or one written out. Maybe write a name."),
            arguments(
                    "a word for a mapping",
                    SHELL + "  carries: sensor\n",
                    "f:11 constellations[0].carries: sensor is not a mapping of keys to values. Maybe write keys interceptor, each, sensor, dry_mass_kg, unit_cost_usd or design_life_y below it."),
            arguments(
                    "a value of a flat record",
                    HEAD + "ground:\n- {name: x, site: {lat_deg: 91, lon_deg: 3}}\n",
                    "f:4 ground[0].site.lat_deg: 91 is not a number from -90 to 90. Maybe 90."),
            arguments(
                    "a missing key of a flat record",
                    HEAD + "region: {kind: circle, lat_deg: 3, radius_km: 5}\n",
                    "f:3 region.lon_deg: missing, and must be a number from -360 to 360. Maybe add lon_deg: 1."),
            arguments(
                    "ranges swapped",
                    HEAD
                            + "missile: {kind: ballistic, burn_time_s: 100, burnout_altitude_km: 200, min_range_km: 500, max_range_km: 200}\n",
                    "f:3 missile.max_range_km: 200 is not more than min_range_km 500. Maybe the two are swapped."),
            arguments(
                    "a value of a map",
                    HEAD + "figures: {a: {value: x}}\n",
                    "f:3 figures.a.value: x is not a finite number. Maybe 1."),
            arguments(
                    "an absent number told as none",
                    HEAD + "rules: {steps: none}\n",
                    "f:3 rules.steps: none is not a number from 1 to 1000000000000. Maybe 1."),
            arguments(
                    "all problems at once",
                    HEAD + "rules: {gap: -1, shots: 0}\nseed: 0x10\n",
                    "f:3 rules.gap: -1 is not a number from 0 to 1. Maybe 1." + "\n"
                            + "f:3 rules.shots: 0 is not a number from 1 to 8. Maybe 1." + "\n"
                            + "f:4 seed: 0x10 is not a number from 0 to 9E+15. Maybe 1."));

    @ParameterizedTest(name = "{0}")
    @FieldSource("MISTAKES")
    void tellsInOneLine(String mistake, String yaml, String told) {
        assertThat(Examples.problems(yaml)).as(mistake).containsExactly(told.split("\n"));
    }
}
