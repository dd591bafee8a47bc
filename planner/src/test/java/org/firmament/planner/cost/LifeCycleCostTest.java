package org.firmament.planner.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.ConstellationDesign;
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
        double year = Unit.YEARS.toSi(1);

        assertThat(LifeCycleCost.generations(20 * year, 5 * year)).isEqualTo(4);
        assertThat(LifeCycleCost.generations(21 * year, 5 * year)).isEqualTo(5);
        assertThat(LifeCycleCost.generations(3 * year, 5 * year)).isEqualTo(1);
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

    private static CostRules rules(double launchUsdPerKg, double learning, double operations) {
        return new CostRules(Unit.YEARS.toSi(20), launchUsdPerKg, learning, operations, 0, 2026);
    }

    private static CostResult cost(int total, double mass, double unitCost, CostRules rules) {
        Interceptor interceptor =
                new Interceptor("round", 6_000, 150, 0.8, 0, 4e7, 4e7, 7_200, List.of(Phase.BOOST), mass, unitCost);
        Payload payload = new Payload(Optional.of(interceptor), 1, Optional.empty(), 0, 0, Unit.YEARS.toSi(5));
        Pattern pattern = new Pattern.WalkerDelta(new Walker(total, 40, 0, 500e3, 0.8, 0, 0));
        return new LifeCycleCost(rules).of(List.of(new ConstellationDesign("shell", pattern, payload)), false);
    }
}
