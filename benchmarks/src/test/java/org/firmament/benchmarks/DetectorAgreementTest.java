package org.firmament.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Holds every engine to Orekit's own event detectors, over random days.
class DetectorAgreementTest {
    /// What 99 edges of 100 keep within [s]. Both sides move the satellite alike, so what is left is the
    /// cubic between two states, up to a metre, and the tolerance of an edge, 1 ms; a line that grazes its
    /// limit turns a metre into many milliseconds.
    private static final double CLOSE = 20e-3;

    private final Encounters encounters = new Encounters();

    @ParameterizedTest
    @EnumSource(Regime.class)
    void tenDaysAreOrekits(Regime regime) {
        hold(regime, Agreement.over(encounters.draws(regime, 7, 10)));
    }

    @Tag("validation")
    @ParameterizedTest
    @EnumSource(Regime.class)
    void twoHundredDaysAreOrekits(Regime regime) {
        hold(regime, Agreement.over(encounters.draws(regime, 8, 200)));
    }

    private static void hold(Regime regime, Map<String, Agreement> engines) {
        engines.forEach((engine, agreement) -> System.out.printf(
                Locale.ROOT,
                "%s, %s: %d accesses, %d edges, p50 %.3f ms, p99 %.3f ms, max %.3f ms, %d second opinions, faults %s%n",
                regime,
                engine,
                agreement.accesses(),
                agreement.edges(),
                1e3 * agreement.error(0.5),
                1e3 * agreement.error(0.99),
                1e3 * agreement.error(1),
                agreement.secondOpinions(),
                agreement.faults()));
        engines.forEach((engine, agreement) -> {
            assertThat(agreement.faults()).as(engine).isEmpty();
            assertThat(agreement.edges()).as(engine).isPositive();
            assertThat(agreement.error(0.99)).as(engine).isLessThan(CLOSE);
        });
    }
}
