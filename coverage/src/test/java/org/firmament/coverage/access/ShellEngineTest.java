package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.WGS84;
import static org.firmament.coverage.access.Sensors.cone;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Place;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellEngineTest {
    private static final TimeSpan DAY = new TimeSpan(0, 86_400);
    private static final double POLE = Math.PI / 2;

    /// Tables against a search that samples every 20 s, access by access, with half of the points where footprints
    /// only just reach.
    @ParameterizedTest
    @CsvSource({
        "0, 550",
        "5, 550",
        "30, 300",
        "53, 550",
        "53, 300",
        "60, 1000",
        "82, 1000",
        "90, 800",
        "97.6, 600",
        "120, 1500",
        "150, 700",
        "175, 900",
        "180, 1000",
        "28, 2000",
        "100, 4000",
        "45, 5000",
        "63.4, 8000",
        "70, 12000",
        "55, 20000",
        "2, 20000",
        "89.99, 400"
    })
    void agreesWithASearchOnEveryShell(double inclination, double altitude) {
        agree(inclination, altitude, 6, 12);
    }

    @Tag("validation")
    @ParameterizedTest
    @CsvSource({
        "0, 550",
        "1, 20000",
        "5, 550",
        "10, 400",
        "30, 300",
        "53, 550",
        "53, 300",
        "60, 1000",
        "82, 1000",
        "90, 800",
        "97.6, 600",
        "120, 1500",
        "150, 700",
        "175, 900",
        "180, 1000",
        "28, 2000",
        "100, 4000",
        "45, 5000",
        "63.4, 8000",
        "70, 12000",
        "55, 20000",
        "98, 20000",
        "35, 10000",
        "130, 6000"
    })
    void agreesWithASearchOnEveryShellAtLength(double inclination, double altitude) {
        agree(inclination, altitude, 24, 120);
    }

    private static void agree(double inclination, double altitude, int satellites, int points) {
        CircularShell shell = Orbits.shell(altitude * 1e3, Math.toRadians(inclination), satellites);
        SplittableRandom random = new SplittableRandom(Math.round(1000 * inclination + altitude));
        List<Double> errors = new ArrayList<>();
        for (FieldOfView field : List.of(horizon(0), horizon(10), horizon(40), cone(55, 5))) {
            AccessConstraint view = space(field);
            PointEngine.Search tables = ShellEngine.of(shell, view, WGS84, DAY, AccessFinder.standard())
                    .orElseThrow()
                    .search();
            for (int p = 0; p < points; p++) {
                Place place = place(p, inclination, footprint(view, altitude), random);
                List<List<TimeSpan>> found = new ArrayList<>();
                for (int i = 0; i < satellites; i++) {
                    found.add(new ArrayList<>());
                }
                tables.find(place, (observer, start, end) -> found.get(observer).add(new TimeSpan(start, end)));
                int satellite = p % satellites;
                List<TimeSpan> searched = new AccessFinder(20, 1e-4)
                        .find(shell.motion(satellite), WGS84.fixed(place), view, DAY)
                        .spans();
                errors.addAll(compare(found.get(satellite), searched, field + " from " + place));
            }
        }
        double[] sorted = errors.stream().mapToDouble(e -> e).sorted().toArray();
        assertThat(sorted).isNotEmpty();
        assertThat(sorted[sorted.length - 1]).isLessThan(5e-3);
        assertThat(sorted[(int) (0.99 * (sorted.length - 1))]).isLessThan(1e-3);
    }

    /// The angle at the Earth's centre within which points on the ground and 100 km above it are seen, or less.
    private static double footprint(AccessConstraint view, double altitude) {
        double radius = Earth.EQUATORIAL_RADIUS + altitude * 1e3;
        return Math.min(
                1.5,
                view.widestAngle(
                        new Shell(radius - 1, radius + 1),
                        new Shell(Earth.POLAR_RADIUS, Earth.EQUATORIAL_RADIUS + 100e3)));
    }

    /// Poles and equator, anywhere, and where the footprint's edge reaches in latitude.
    private static Place place(int p, double inclination, double footprint, SplittableRandom random) {
        double longitude = 2 * Math.PI * (random.nextDouble() - 0.5);
        double northernmost = Math.toRadians(Math.min(inclination, 180 - inclination));
        double latitude = switch (p) {
            case 0 -> POLE;
            case 1 -> -POLE;
            case 2 -> 0;
            default ->
                p % 2 == 0
                        ? Math.asin(2 * random.nextDouble() - 1)
                        : northernmost + footprint * (0.9 + 0.11 * random.nextDouble());
        };
        return new Place(Math.clamp(latitude, -POLE, POLE), longitude, p % 5 == 4 ? 100e3 : 0);
    }

    /// Differences of starts and ends; an access only one side has must be shorter than a second.
    static List<Double> compare(List<TimeSpan> found, List<TimeSpan> searched, String where) {
        List<TimeSpan> ours = found.stream()
                .sorted(Comparator.comparingDouble(TimeSpan::start))
                .toList();
        List<Double> errors = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < ours.size() || b < searched.size()) {
            boolean both = a < ours.size()
                    && b < searched.size()
                    && ours.get(a).start() < searched.get(b).end()
                    && searched.get(b).start() < ours.get(a).end();
            if (both) {
                errors.add(Math.abs(ours.get(a).start() - searched.get(b).start()));
                errors.add(Math.abs(ours.get(a).end() - searched.get(b).end()));
                a++;
                b++;
            } else if (b == searched.size()
                    || (a < ours.size() && ours.get(a).start() < searched.get(b).start())) {
                assertThat(ours.get(a).duration())
                        .as("invented %s, %s", ours.get(a), where)
                        .isLessThan(1);
                a++;
            } else {
                assertThat(searched.get(b).duration())
                        .as("missed %s, %s", searched.get(b), where)
                        .isLessThan(1);
                b++;
            }
        }
        return errors;
    }

    @Test
    void aConditionOnTheSunCutsPasses() {
        CircularShell shell = Orbits.shell(550e3, Math.toRadians(53), 12);
        SunDirection sun = (time, xyz) -> {
            double angle = -2 * Math.PI * time / 86_400;
            xyz[0] = Math.cos(angle);
            xyz[1] = Math.sin(angle);
            xyz[2] = 0;
        };
        AccessConstraint view =
                SensorView.fromSpace(Sensors.sensor(horizon(5), 1e9, 60), WGS84, Conventions.Nadir.GEOCENTRIC, sun);
        PointEngine engine =
                ShellEngine.of(shell, view, WGS84, DAY, AccessFinder.standard()).orElseThrow();
        Place place = new Place(0.5, 1, 0);
        double[] seen = new double[12];
        engine.search().find(place, (observer, start, end) -> seen[observer] += end - start);
        double[] searched = new double[12];
        for (int i = 0; i < 12; i++) {
            searched[i] = new AccessFinder(10, 1e-4)
                    .find(shell.motion(i), WGS84.fixed(place), view, DAY)
                    .duration();
        }
        assertThat(Arrays.stream(searched).sum()).isGreaterThan(1000);
        for (int i = 0; i < 12; i++) {
            assertThat(seen[i]).isCloseTo(searched[i], within(0.02));
        }
    }
}
