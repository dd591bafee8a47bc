package org.firmament.planner.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.LimitException;
import org.firmament.planner.RunListener;
import org.firmament.planner.report.ReproductionText;
import org.firmament.planner.results.ReproductionResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which cases there are, how they are chosen, and when one is within its tolerance. That all are is held by
/// [ValidationTest]; the quick ones here, so that every build holds them.
class ReproductionTest {
    @ParameterizedTest
    @ValueSource(strings = {"access", "threats", "engagement.aei", "engagement.decision", "doctrine", "cost"})
    void quickCasesAreWithinTheirTolerance(String name) {
        List<Comparison> comparisons = compare(name);

        assertThat(comparisons).isNotEmpty();
        assertThat(Comparison.outside(comparisons)).isEmpty();
    }

    @Test
    void everyCaseSaysWhereItsNumberIsFromAndWhyItsTolerance() {
        assertThat(Reproduction.all().cases()).allSatisfy(each -> {
            assertThat(each.id()).matches("[a-z]+(\\.[a-z0-9-]+)+");
            assertThat(each.quantity()).isNotBlank();
            assertThat(each.source()).isNotBlank();
            assertThat(each.why()).isNotBlank();
            assertThat(each.tolerance()).isNotNegative();
        });
        assertThat(Reproduction.all().cases().map(Case::id)).doesNotHaveDuplicates();
    }

    @Test
    void aNameStandsForACaseOrForAllThatBeginWithItUpToADot() {
        assertThat(ids("engagement.aei.reach")).containsExactly("engagement.aei.reach");
        assertThat(ids("cost.aei-2025")).containsExactly("cost.aei-2025.generation", "cost.aei-2025.total");
        assertThat(ids("doctrine.look", "cost.aps-2003.mass"))
                .containsExactly("doctrine.look.kills", "doctrine.look.shots", "cost.aps-2003.mass");
        assertThat(ids()).hasSameSizeAs(Reproduction.all().cases().toList());
    }

    @Test
    void whatIsNoCaseIsRefusedWithTheNearestThatIs() {
        assertThatThrownBy(() -> Reproduction.all().select(List.of("engagement.aei.rech", "cost")))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("engagement.aei.rech")
                .hasMessageContaining("Maybe use engagement.aei.reach");
        assertThatThrownBy(() -> Reproduction.all().select(List.of("cos"))).hasMessageContaining("Maybe use cost,");
    }

    @Test
    void outsideIsFartherFromTheNumberThanTheTolerance() {
        assertThat(made(100, 1, Ours.of(101)).within()).isTrue();
        assertThat(made(100, 1, Ours.of(101.001)).within()).isFalse();
        assertThat(made(100, 1, Ours.of(98.9)).within()).isFalse();
        assertThat(made(100, 1, Ours.of(98.9)).difference()).isCloseTo(-1.1, within(1e-12));
    }

    @Test
    void aRangeMeetsANumberItHoldsOrComesNear() {
        assertThat(made(100, 1, Ours.between(150, 50)).within()).isTrue();
        assertThat(made(100, 1, Ours.between(101, 150)).within()).isTrue();
        assertThat(made(100, 1, Ours.between(102, 150)).within()).isFalse();
        assertThat(made(100, 1, Ours.between(102, 150)).difference()).isEqualTo(2);
    }

    @Test
    void whatIsShownOnlyIsNeverOutside() {
        Comparison shown = new Comparison(made(100, 1, Ours.of(200)).published().shown(), Ours.of(200));

        assertThat(Comparison.outside(List.of(shown, made(100, 1, Ours.of(100)))))
                .isEmpty();
        assertThat(Comparison.outside(List.of(made(100, 1, Ours.of(200))))).hasSize(1);
    }

    /// The contract of the document: `within` is |ours − expected| ≤ tolerance, ranges included.
    @Test
    void whatIsPrintedAsADocumentAgreesWithItself() {
        List<Comparison> comparisons = new ArrayList<>(compare("studies.aps-2003.size"));
        comparisons.addAll(compare("engagement.aei"));
        comparisons.add(made(100, 1, Ours.between(102, 150)));
        ReproductionResults results = ReproductionText.results(comparisons);

        assertThat(results.cases())
                .allSatisfy(row -> assertThat(Math.abs(row.ours() - row.expected()) <= row.tolerance())
                        .isEqualTo(row.within()));
        assertThat(results.cases()).extracting(ReproductionResults.Row::within).contains(true, false);
        assertThat(results.shown()).extracting(ReproductionResults.Row::id).containsExactly("engagement.aei.midcourse");
    }

    /// brahe draws its points with Python's `random.Random(42)`, longitude first.
    @Test
    void thePointsOfTheStationAreThoseOfPython() {
        PythonRandom random = new PythonRandom(42);
        List<Place> points = Points.ofTheStation();

        assertThat(points).hasSize(100).allSatisfy(place -> {
            assertThat(place.lon()).isEqualTo(Math.toRadians(random.uniform(-180, 180)));
            assertThat(place.lat()).isEqualTo(Math.toRadians(random.uniform(-90, 90)));
        });
    }

    /// A later release, a slower interceptor, a slower burn never need fewer on orbit, and what a number fits is
    /// where it is needed.
    @Test
    void moreIsNeededOfWhatComesLaterOrFliesSlower() {
        BoostShell shell = new BoostShell(170, 45, 6, 15, 300e3, OptionalDouble.of(Math.toRadians(45)));
        BoostShell late = new BoostShell(170, 75, 6, 15, 300e3, shell.inclination());
        BoostShell slow = new BoostShell(170, 45, 4, 15, 300e3, shell.inclination());
        BoostShell lazy = new BoostShell(170, 45, 6, 10, 300e3, shell.inclination());
        BoostShell uniform = new BoostShell(170, 45, 6, 15, 300e3, OptionalDouble.empty());

        assertThat(List.of(late, slow, lazy, uniform))
                .allSatisfy(other -> assertThat(other.absentees()).isGreaterThan(shell.absentees()));
        // The flyout that fits is found to a tenth of a second.
        assertThat(List.of(shell, late, slow, lazy, uniform))
                .allSatisfy(
                        other -> assertThat(other.fitting(other.absentees())).isCloseTo(other.flyout(), within(0.1)));
    }

    private static List<Comparison> compare(String name) {
        return Reproduction.all().select(List.of(name)).compare(RunListener.SILENT);
    }

    private static List<String> ids(String... names) {
        return Reproduction.all().select(List.of(names)).cases().map(Case::id).toList();
    }

    private static Comparison made(double expected, double tolerance, Ours ours) {
        Case each = Case.of("made.up", "a number", "nobody", expected, tolerance, "made up", () -> 0);
        return new Comparison(each, ours);
    }
}
