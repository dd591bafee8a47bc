package org.firmament.coverage.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.units.LimitException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuousCoverageTest {
    /// The papers print two or three decimals of values they sampled [°].
    private static final double PRINTED = 0.02;

    private static final double TOLERANCE = Math.toRadians(0.05);

    /// Ballard, Rosette constellations of Earth satellites, IEEE Trans. AES-16 (1980), table I.
    @ParameterizedTest
    @CsvSource({
        "5, 5, 1, 43.66, 69.15",
        "6, 6, 4, 53.13, 66.42",
        "7, 7, 5, 55.69, 60.26",
        "9, 9, 7, 70.54, 54.81",
        "11, 11, 4, 53.79, 47.61",
        "13, 13, 5, 58.44, 43.76",
        "15, 3, 0.2, 53.51, 42.13",
    })
    void rosettesCoverAsBallardSays(int total, int planes, double harmonic, double inclination, double degrees) {
        List<CircularOrbit> rosette = Layouts.rosette(total, planes, harmonic, Math.toRadians(inclination));

        Worst worst = worldwide(rosette).worst(1);

        assertThat(Math.toDegrees(worst.lower())).isCloseTo(degrees, within(PRINTED));
        assertThat(worst.upper() - worst.lower()).isLessThanOrEqualTo(Math.toRadians(1e-3));
    }

    /// Lang and Adams (1998); Ballard (1980), table II.
    @ParameterizedTest
    @CsvSource({"2, 3, 104.478, 66.716", "2, 5, 95.480, 53.219", "3, 4, 69.29, 48.59", "3, 6, 64.34, 38.68"})
    void polarStreetsCoverAsPublished(int planes, int slots, double spacing, double degrees) {
        Worst worst = worldwide(Layouts.streets(planes, slots, Math.toRadians(spacing)))
                .worst(1);

        assertThat(Math.toDegrees(worst.lower())).isCloseTo(degrees, within(PRINTED));
    }

    /// cos θ = cos c cos(π/s) and (p − 1)(θ + c) + 2c = π, exact where p + s is odd.
    @Test
    void streetsWithOddSumMeetTheClosedForm() {
        for (int[] size : new int[][] {{2, 3}, {3, 4}, {2, 5}, {3, 6}, {4, 5}}) {
            int planes = size[0];
            int slots = size[1];
            double low = 0;
            double high = Math.PI / 2;
            for (int i = 0; i < 60; i++) {
                double c = 0.5 * (low + high);
                boolean closed = (planes - 1) * (theta(c, slots) + c) + 2 * c > Math.PI;
                low = closed ? low : c;
                high = closed ? c : high;
            }
            double footprint = theta(low, slots);

            Worst worst =
                    worldwide(Layouts.streets(planes, slots, footprint + low)).worst(1);

            assertThat(worst.lower()).isLessThanOrEqualTo(footprint + PlaceSearch.ROUNDING);
            assertThat(worst.upper()).isGreaterThanOrEqualTo(footprint - PlaceSearch.ROUNDING);
        }
    }

    private static double theta(double c, int slots) {
        return Math.acos(Math.cos(c) * Math.cos(Math.PI / slots));
    }

    /// Law: no place and time drawn at random is worse than the upper bound, and the lower one is met where
    /// it is said to be.
    @Test
    void theBracketHoldsForAnyOrbitsAndFold() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<CircularOrbit> orbits = Layouts.random(2 + random.nextInt(20), random);
            int fold = 1 + random.nextInt(Math.min(4, orbits.size()));
            double south = random.nextDouble(-1.5, 1.5);
            double north = random.nextDouble(south, 1.55);

            Worst worst = new ContinuousCoverage(orbits, south, north, TOLERANCE).worst(fold);

            assertThat(worst.upper() - worst.lower()).isLessThanOrEqualTo(TOLERANCE);
            assertThat(worst.where().lat()).isBetween(south, north);
            assertThat(Obvious.distance(orbits, worst.where(), fold))
                    .isCloseTo(worst.lower(), within(2 * PlaceSearch.ROUNDING));
            for (int i = 0; i < 5_000; i++) {
                Moment moment = new Moment(
                        random.nextDouble(south, north),
                        random.nextDouble(2 * Math.PI),
                        random.nextDouble(2 * Math.PI));
                assertThat(Obvious.distance(orbits, moment, fold)).isLessThanOrEqualTo(worst.upper());
            }
        }
    }

    /// Law: what a pattern's symmetry saves changes nothing.
    @Test
    void theShortestPeriodFindsTheSameWorst() {
        List<List<CircularOrbit>> patterns = List.of(
                Layouts.walker(24, 3, 1, 0.96),
                Layouts.walker(12, 6, 2, 1.7),
                Layouts.rosette(7, 7, 5, 0.97),
                Layouts.streets(3, 4, 1.2));
        double[] periods = {Math.PI / 12, Math.PI / 3, Math.PI / 7, Math.PI / 2};
        for (int i = 0; i < periods.length; i++) {
            List<CircularOrbit> orbits = patterns.get(i);
            double period = Symmetry.period(orbits, true);
            assertThat(period).isCloseTo(periods[i], within(1e-12));

            Worst once = search(orbits, period);
            Worst whole = search(orbits, 2 * Math.PI);

            assertThat(once.lower()).isLessThanOrEqualTo(whole.upper());
            assertThat(whole.lower()).isLessThanOrEqualTo(once.upper());
        }
        assertThat(Symmetry.period(Layouts.random(9, new SplittableRandom(1)), true))
                .isEqualTo(Math.PI);
    }

    private static Worst search(List<CircularOrbit> orbits, double period) {
        return new PlaceSearch(orbits, 2, -Math.PI / 2, Math.PI / 2, period)
                .search(TOLERANCE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Long.MAX_VALUE);
    }

    /// A published value rounded down does not cover: the hole is shown.
    @Test
    void aClaimThatLeavesAHoleIsRefusedWithPlaceAndTime() {
        List<CircularOrbit> rosette = Layouts.rosette(9, 9, 7, Math.toRadians(70.54));
        double claimed = Math.toRadians(54.7);

        Guarantee answer = worldwide(rosette).prove(1, claimed);

        assertThat(answer).isInstanceOfSatisfying(Guarantee.Hole.class, hole -> {
            assertThat(hole.distance()).isGreaterThan(claimed);
            assertThat(Obvious.distance(rosette, hole.where(), 1)).isGreaterThan(claimed);
        });
        assertThat(worldwide(rosette).prove(1, Math.toRadians(54.81))).isInstanceOf(Guarantee.Proved.class);
    }

    /// The footprint that just covers: neither proved nor refuted beyond the tolerance.
    @Test
    void aClaimAtTheVeryEdgeStaysOpen() {
        List<CircularOrbit> ring = Layouts.walker(6, 1, 0, 0);

        assertThat(new ContinuousCoverage(ring, -Math.PI / 2, Math.PI / 2, TOLERANCE).prove(1, Math.PI / 2))
                .isInstanceOfSatisfying(
                        Guarantee.Open.class,
                        open -> assertThat(open.worst().upper() - open.worst().lower())
                                .isLessThanOrEqualTo(TOLERANCE));
    }

    /// V-fold coverage takes 2V + 3 satellites and, their footprints having that much area, 2V / (1 − cos θ).
    @Test
    void noGuaranteeBreaksTheBoundsOnTheNumberOfSatellites() {
        int proved = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int planes = 2 + random.nextInt(5);
            int total = planes * (1 + random.nextInt(3));
            List<CircularOrbit> orbits =
                    Layouts.walker(total, planes, random.nextInt(planes), random.nextDouble(0.7, 2));
            int fold = 1 + random.nextInt(Math.min(3, total));
            double footprint = random.nextDouble(0.8, Math.PI / 2);
            ContinuousCoverage coverage = new ContinuousCoverage(orbits, -Math.PI / 2, Math.PI / 2, TOLERANCE);
            if (coverage.prove(fold, footprint) instanceof Guarantee.Proved) {
                proved++;
                assertThat(total).isGreaterThanOrEqualTo(2 * fold + 3);
                assertThat((double) total).isGreaterThanOrEqualTo(2 * fold / (1 - Math.cos(footprint)));
            }
        }
        assertThat(proved).isGreaterThan(5);
    }

    /// An equatorial ring at its own latitude band: half a slot sideways at the middle, more at the band's
    /// edge.
    @Test
    void aBandIsWorstAtItsEdge() {
        List<CircularOrbit> ring = Layouts.walker(8, 1, 0, 0);
        double edge = Math.toRadians(20);

        Worst worst = new ContinuousCoverage(ring, -edge, edge, Math.toRadians(1e-2)).worst(1);

        double exact = Math.acos(Math.cos(edge) * Math.cos(Math.PI / 8));
        assertThat(exact).isBetween(worst.lower(), worst.upper());
    }

    @Test
    void moreFoldsThanSatellitesAreRefused() {
        ContinuousCoverage coverage = worldwide(Layouts.walker(3, 3, 0, 1));
        assertThatThrownBy(() -> coverage.worst(4))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("1 to the 3 satellites");
    }

    /// All latitudes, to 0.001°.
    private static ContinuousCoverage worldwide(List<CircularOrbit> orbits) {
        return new ContinuousCoverage(orbits, -Math.PI / 2, Math.PI / 2, Math.toRadians(1e-3));
    }
}
