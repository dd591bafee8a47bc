package org.firmament.planner.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.Unit;
import org.firmament.planner.results.CostResult;
import org.junit.jupiter.api.Test;

/// The arithmetic of published architectures.
class LifeCycleCostTest {
    /// The studies print whole billions.
    private static final double HALF_A_BILLION = 0.5e9;

    private static final double YEAR = Unit.YEARS.toSi(1);

    @Test
    void cbo2026BuysItsInterceptorsFourTimes() {
        // CBO publication 62422, May 2026: 7,800 on orbit, $22 M each, five-year life: 31,200 bought, $686 bn;
        // operations
        // $1 bn a year.
        CostResult cost = cost(7_800, 0, 22e6, rules(0, 1, 1e9));

        assertThat(cost.layers())
                .singleElement()
                .satisfies(layer -> assertThat(layer.satellitesBought()).isEqualTo(31_200));
        assertThat(cost.parts().interceptors() + cost.parts().replenishment()).isCloseTo(686e9, within(HALF_A_BILLION));
        assertThat(cost.parts().operations()).isEqualTo(20e9);
        assertThat(cost.total()).isEqualTo(cost.parts().sum());
    }

    @Test
    void aps2003LaunchesTwoThousandTonnes() {
        // APS 2003: 1,600 interceptors of 1,250 kg at $22,000/kg are $44.0 bn.
        CostResult cost = cost(1_600, 1_250, 0, new CostRules(5 * Unit.YEARS.toSi(1), 22_000, 1, 0, 0, 2003));

        assertThat(cost.parts().launch()).isEqualTo(44.0e9);
        assertThat(cost.total()).isEqualTo(44.0e9);
    }

    @Test
    void aLifeOfAWholeNumberOfDesignLivesNeedsNoExtraGeneration() {
        assertThat(LifeCycleCost.generations(20 * YEAR, 5 * YEAR)).isEqualTo(4);
        assertThat(LifeCycleCost.generations(21 * YEAR, 5 * YEAR)).isEqualTo(5);
        assertThat(LifeCycleCost.generations(3 * YEAR, 5 * YEAR)).isEqualTo(1);
    }

    @Test
    void learningTakesItsShareAtEachDoubling() {
        LifeCycleCost learning = new LifeCycleCost(rules(0, 0.85, 0));

        double second = learning.equivalentUnits(2) - learning.equivalentUnits(1);
        double fourth = learning.equivalentUnits(4) - learning.equivalentUnits(3);

        assertThat(second).isCloseTo(0.85, within(1e-12));
        assertThat(fourth).isCloseTo(0.85 * 0.85, within(1e-12));
    }

    @Test
    void theIntegralBeyondTenThousandUnitsAgreesWithTheSum() {
        LifeCycleCost learning = new LifeCycleCost(rules(0, 0.85, 0));
        double sum = 0;
        for (int n = 1; n <= 50_000; n++) {
            sum += Math.pow(n, Math.log(0.85) / Math.log(2));
        }

        assertThat(learning.equivalentUnits(50_000)).isCloseTo(sum, within(1e-9 * sum));
    }

    @Test
    void aeiBuysFourGenerationsOfFiveThousand() {
        // AEI 2025: 4,990 interceptors for ten missiles at $13.4 M are $66.9 bn; 66.9 × 4 + 9 = 276.6 (printed:
        // 271).
        CostResult cost = cost(4_990, 0, 13.4e6, new CostRules(20 * YEAR, 0, 1, 0, 9e9, 2025));

        assertThat(cost.parts().interceptors()).isCloseTo(66.9e9, within(0.05e9));
        assertThat(cost.total()).isCloseTo(276.6e9, within(0.2e9));
    }

    @Test
    void yearsAddUpToTheTotalHoweverItIsDeployed() {
        for (double deployment : new double[] {0, 3, 7.5}) {
            CostResult cost = cost(100, 500, 20e6, phased(deployment, 0, 2026));

            assertThat(cost.years()).hasSize(20);
            assertThat(cost.years().stream()
                            .mapToDouble(CostResult.YearCost::sum)
                            .sum())
                    .isCloseTo(cost.total(), within(1e-9 * cost.total()));
            assertThat(cost.years().stream()
                            .mapToInt(CostResult.YearCost::satellites)
                            .sum())
                    .isEqualTo(cost.layers().getFirst().satellitesBought());
        }
    }

    @Test
    void aSatelliteThatComesLaterIsReplacedLaterAndNotAgainAtTheEnd() {
        CostResult cost = cost(100, 500, 20e6, phased(5, 0, 2026));

        // 20 a year from the first; those of year 5 are replaced in years 10, 15 and 20.
        assertThat(cost.years()).extracting(CostResult.YearCost::satellites).containsOnly(20);
        assertThat(cost.layers().getFirst().satellitesBought()).isEqualTo(400);
        CostResult slow = cost(100, 500, 20e6, phased(10, 0, 2026));
        // The half that comes after year 5 is replaced twice, the other half three times.
        assertThat(slow.layers().getFirst().satellitesBought()).isEqualTo(350);
    }

    @Test
    void presentValueDiscountsEachYearFromItsMiddle() {
        CostResult cost = cost(100, 500, 20e6, phased(0, 0.03, 2026));

        double expected = 0;
        for (CostResult.YearCost year : cost.years()) {
            expected += year.sum() * Math.pow(1.03, 0.5 - year.year());
        }
        assertThat(cost.presentValue()).hasValueCloseTo(expected, within(1e-6 * expected));
        assertThat(expected).isLessThan(cost.total());
    }

    @Test
    void dollarsOfAnotherYearCompound() {
        CostResult then = cost(100, 500, 20e6, phased(0, 0, 2026));
        CostResult now = cost(100, 500, 20e6, phased(0, 0, 2036));

        assertThat(now.total()).isCloseTo(then.total() * Math.pow(1.02, 10), within(1.0));
        assertThat(now.dollarYear()).isEqualTo(2036);
    }

    @Test
    void launchesIntoAPlaneArePaidWhole() {
        // 40 planes of 195 interceptors at 100 kg: 19.5 t, three launches of 8 t each.
        CostRules rules = new CostRules(
                YEAR,
                1_000,
                1,
                0,
                0,
                2026,
                0,
                0,
                0,
                0,
                OptionalDouble.of(8_000),
                0,
                OptionalInt.empty(),
                Optional.empty());

        assertThat(cost(7_800, 100, 0, rules).parts().launch()).isEqualTo(40 * 24_000 * 1_000.0);
        // 195 of 3 t, two to a launch: no satellite is split between launches, though 585 t would go into 74.
        assertThat(cost(7_800, 3_000, 0, rules).parts().launch()).isEqualTo(40 * 98 * 8_000 * 1_000.0);
        // One of 12 t goes up in two pieces.
        assertThat(cost(40, 12_000, 0, rules).parts().launch()).isEqualTo(40 * 2 * 8_000 * 1_000.0);
    }

    @Test
    void satellitesWrittenOutShareTheLaunchesOfTheirPlane() {
        CostRules rules = new CostRules(
                YEAR,
                1_000,
                1,
                0,
                0,
                2026,
                0,
                0,
                0,
                0,
                OptionalDouble.of(8_000),
                0,
                OptionalInt.empty(),
                Optional.empty());
        List<Elements> satellites = IntStream.range(0, 7)
                .mapToObj(i -> new Elements(7e6, 0, 0.9, i < 5 ? 0.2 : 0.3 - 2 * Math.PI * (i % 2), 0, 0.1 * i))
                .toList();
        Payload payload = new Payload(Optional.empty(), 0, Optional.empty(), 4_000, 0, Unit.YEARS.toSi(5));
        ConstellationDesign design = new ConstellationDesign("few", new Pattern.Explicit(satellites), payload);

        // Five in one plane take three launches of two, the two in another take one.
        assertThat(new LifeCycleCost(rules).of(List.of(design), false).parts().launch())
                .isEqualTo(4 * 8_000 * 1_000.0);
    }

    /// 2.3 years at 500 km less 0.4 at 400: what a satellite that nobody holds up takes from one height to the
    /// other.
    @Test
    void dragIsWhatMakesSatellitesSinkInTheirTime() {
        DragMakeup makeup = new DragMakeup(100, 2_200);
        double years = 0;
        double step = 10;
        for (double height = 400e3 + step / 2; height < 500e3; height += step) {
            double radius = 6_378_137 + height;
            double motion = Math.sqrt(3.986004418e14 / (radius * radius * radius));
            years += step / (2 * makeup.deceleration(height) / motion) / YEAR;
        }
        assertThat(years).isCloseTo(2.3 - 0.4, within(1e-3));
        assertThat(new DragMakeup(200, 2_200).deceleration(350e3)).isEqualTo(makeup.deceleration(350e3) / 2);
    }

    @Test
    void propellantAgainstDragIsBroughtUp() {
        // 13.7 m/s a year at 500 km, five years, 2.2 km/s: 3.2 % on top of every kilogram, in every generation.
        CostRules plain = rules(2_000, 1, 0);
        CostResult cost = cost(1_600, 1_250, 0, held(new DragMakeup(100, 2_200)));
        assertThat(cost.layers().getFirst().massOnOrbit() / (1_600 * 1_250)).isCloseTo(1.032, within(1e-3));
        assertThat(cost.total() / cost(1_600, 1_250, 0, plain).total()).isCloseTo(1.032, within(1e-3));
    }

    private static CostRules phased(double years, double discount, int shown) {
        return new CostRules(
                20 * YEAR,
                2_000,
                0.9,
                1e8,
                1e9,
                2026,
                years * YEAR,
                discount,
                2e9,
                3e7,
                OptionalDouble.empty(),
                0.02,
                OptionalInt.of(shown),
                Optional.empty());
    }

    /// As `rules(2_000, 1, 0)`, with propellant against drag.
    private static CostRules held(DragMakeup makeup) {
        return new CostRules(
                20 * YEAR,
                2_000,
                1,
                0,
                0,
                2026,
                0,
                0,
                0,
                0,
                OptionalDouble.empty(),
                0,
                OptionalInt.empty(),
                Optional.of(makeup));
    }

    private static CostRules rules(double launchUsdPerKg, double learning, double operations) {
        return new CostRules(Unit.YEARS.toSi(20), launchUsdPerKg, learning, operations, 0, 2026);
    }

    private static CostResult cost(int total, double mass, double unitCost, CostRules rules) {
        Interceptor interceptor =
                new Interceptor("round", 6_000, 150, 0.8, 0, 4e7, 4e7, 7_200, List.of(Phase.BOOST), mass, unitCost);
        Payload payload = new Payload(Optional.of(interceptor), 1, Optional.empty(), 0, 0, Unit.YEARS.toSi(5));
        Pattern pattern = new Pattern.WalkerDelta(new Walker(total, total % 40 == 0 ? 40 : 10, 0, 500e3, 0.8, 0, 0));
        return new LifeCycleCost(rules).of(List.of(new ConstellationDesign("shell", pattern, payload)), false);
    }
}
