package org.firmament.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.planner.Evaluation.RaidOpportunities;
import org.firmament.planner.scenario.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole evaluations of random raids that must come out alike, as the world looks the same: a turn of the Earth and
/// of all shells later, turned about the axis, north for south, and, where the Earth does not turn, east for west.
///
/// Shells of 15 and 13 turns a day, two-body motion, a round Earth that turns uniformly, sensors that need no Sun.
/// North for south maps the shells onto themselves, as their planes and slots are even and in step.
class SymmetryLawsTest {
    private static final double DAY = 2 * Math.PI / Earth.ROTATION_RATE;

    /// Intercepts are edges found to a millisecond, from different sides where east is west, and releases extremes
    /// found
    /// between such edges [s].
    private static final double EDGE = 1e-3;

    /// Where nothing but the axes changes, the search takes the same steps: rounding of positions alone [s].
    private static final double ROUNDING = 1e-6;

    /// Reach left over is a greatest value refined to a millisecond of intercept [m].
    private static final double REACH = 1;

    /// A world: every number a symmetry may change.
    ///
    /// @param start   of the raid [s]
    /// @param east    by which Greenwich, launch and aim points are moved eastward [°]
    /// @param north   1, or −1 for the world with north and south changed
    /// @param turn    1, or −1 for the world with east and west changed
    private record World(long seed, double start, double east, int north, int turn, String rotation) {
        World(long seed) {
            this(seed, 1_000 + 100.0 * seed, 0, 1, 1, "daily");
        }

        Scenario scenario() {
            SplittableRandom random = new SplittableRandom(seed);
            double inclination = random.nextDouble(35, 60);
            double greenwich = rotation.equals("none") ? 0 : random.nextDouble(-180, 180);
            StringBuilder threats = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                threats.append(String.format(
                        Locale.ROOT,
                        "  - {corridor: {name: c%d, launch_area: {kind: point, lat_deg: %s, lon_deg: %s}, aims: [{name: aim%d,"
                                + " lat_deg: %s, lon_deg: %s}]}, missile: %s, loft: [0.9, 1.2]}%n",
                        i,
                        north * random.nextDouble(30, 50),
                        turn * random.nextDouble(-20, 20) + east,
                        i,
                        north * random.nextDouble(30, 50),
                        turn * random.nextDouble(110, 115) + east,
                        i == 0 ? "generic-solid-icbm" : "generic-liquid-icbm"));
            }
            return Scenario.ofText(
                    String.format(
                            Locale.ROOT,
                            """
                            firmament: 1
                            name: World
                            epoch: 2030-03-20T00:00:00Z
                            duration_h: 26
                            seed: %d
                            conventions: {earth: sphere, greenwich_angle_deg: %s, rotation: %s}
                            propagation: {model: kepler}
                            constellations:
                              - name: interceptors
                                pattern: {kind: walker-delta, total: 720, planes: 24, altitude_km: %s, inclination_deg: %s}
                                carries: {interceptor: notional-sbi-6}
                              - name: trackers
                                pattern: {kind: walker-delta, total: 48, planes: 6, altitude_km: %s, inclination_deg: %s}
                                carries: {sensor: {kind: horizon, min_elevation_deg: 2}}
                            ground:
                              - {name: site, site: {name: site, lat_deg: %s, lon_deg: %s}, carries: {interceptor: gbi, each: 2}}
                            threats:
                            %s
                            raid: {launches: 4, spacing_s: 20, starts: at %.6f s}
                            doctrine: {detection_s: 30, decision_s: 10}
                            allocation: {stop: {score_calculations: 100}}
                            """,
                            seed,
                            Double.toString(greenwich - east),
                            rotation,
                            Double.toString(altitude(15)),
                            Double.toString(turn > 0 ? inclination : 180 - inclination),
                            Double.toString(altitude(13)),
                            turn > 0 ? "65" : "115",
                            Double.toString(north * random.nextDouble(30, 50)),
                            Double.toString(turn * random.nextDouble(90, 120) + east),
                            threats,
                            start),
                    "world");
        }

        /// Of a circular orbit with so many turns a day [km].
        private static double altitude(int turns) {
            double rate = turns * Earth.ROTATION_RATE;
            return (Math.cbrt(Conventions.standard().mu() / (rate * rate)) - Earth.EQUATORIAL_RADIUS) / 1_000;
        }

        /// Its opportunities, one launch after the other, the earlier before the later.
        List<Opportunity> opportunities() {
            List<Opportunity> found = new ArrayList<>();
            for (RaidOpportunities raid : new Planner(CatalogReader.builtin(), 2, RunListener.SILENT)
                    .allocate(scenario())
                    .raids()) {
                found.addAll(raid.opportunities());
            }
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aTurnOfTheEarthAndOfAllShellsLaterNothingHasChanged(long seed) {
        World world = new World(seed);
        World later = new World(seed, world.start + DAY, 0, 1, 1, "daily");

        assertAlike(later.opportunities(), world.opportunities(), DAY, ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theWorldTurnedAboutItsAxisIsTheSame(long seed) {
        World world = new World(seed);
        World turned = new World(seed, world.start, 10 + 7.0 * seed, 1, 1, "daily");

        assertAlike(turned.opportunities(), world.opportunities(), 0, ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void southIsAsNorth(long seed) {
        World world = new World(seed);
        World south = new World(seed, world.start, 0, -1, 1, "daily");

        assertAlikeByTime(south.opportunities(), world.opportunities(), EDGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eastIsAsWestWhereTheEarthStandsStill(long seed) {
        World world = new World(seed, 500, 0, 1, 1, "none");
        World mirrored = new World(seed, 500, 0, 1, -1, "none");

        assertAlikeByTime(mirrored.opportunities(), world.opportunities(), EDGE);
    }

    /// The Earth's turn is what tells them apart otherwise.
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eastIsNotAsWestWhereItTurns(long seed) {
        List<Double> world = new World(seed)
                .opportunities().stream().map(Opportunity::intercept).sorted().toList();
        List<Double> mirrored = new World(seed, 1_000 + 100.0 * seed, 0, 1, -1, "daily")
                .opportunities().stream().map(Opportunity::intercept).sorted().toList();

        assertThat(mirrored).isNotEqualTo(world);
    }

    private static void assertAlike(List<Opportunity> found, List<Opportunity> expected, double later, double edge) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            Opportunity one = found.get(i);
            Opportunity other = expected.get(i);
            assertThat(one.carrier()).isEqualTo(other.carrier());
            assertThat(one.support()).isEqualTo(other.support());
            assertSame(one, other, later, edge);
        }
    }

    /// The same but for the numbers of carriers and sensors, which a mirror exchanges.
    private static void assertAlikeByTime(List<Opportunity> found, List<Opportunity> expected, double edge) {
        assertThat(found).hasSameSizeAs(expected);
        Comparator<Opportunity> byTime = Comparator.comparingInt(Opportunity::launch)
                .thenComparingDouble(Opportunity::latestIntercept)
                .thenComparingDouble(Opportunity::margin);
        List<Opportunity> one = found.stream().sorted(byTime).toList();
        List<Opportunity> other = expected.stream().sorted(byTime).toList();
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).support()).hasSameSizeAs(other.get(i).support());
            assertSame(one.get(i), other.get(i), 0, edge);
        }
    }

    private static void assertSame(Opportunity one, Opportunity other, double later, double edge) {
        assertThat(one.launch()).isEqualTo(other.launch());
        assertThat(one.phase()).isEqualTo(other.phase());
        assertThat(one.intercept() - later).isCloseTo(other.intercept(), within(edge));
        assertThat(one.latestIntercept() - later).isCloseTo(other.latestIntercept(), within(edge));
        assertThat(one.release().start() - later).isCloseTo(other.release().start(), within(edge + EDGE));
        assertThat(one.release().end() - later).isCloseTo(other.release().end(), within(edge + EDGE));
        assertThat(one.margin()).isCloseTo(other.margin(), within(REACH));
    }
}
