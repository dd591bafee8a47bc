package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.units.LimitException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.utils.PVCoordinates;

/// Mean and osculating elements told apart.
class MeanElementsTest {
    private static final double MU = Conventions.standard().mu();

    private final EmbeddedData data = new EmbeddedData();
    private final MeanElements averaging =
            new MeanElements(data.trueOfDate(), data.date(Skies.EPOCH), MU, GravityField.onlyJ2(MU));

    /// Any shape to e = 0.9, any inclination to 179°: averaging undoes the periodic terms, which are there.
    @RepeatedTest(40)
    void averagingUndoesThePeriodicTerms(RepetitionInfo seed) {
        var random = new SplittableRandom(seed.getCurrentRepetition());
        Elements drawn = AlmanacModelsTest.anyOrbit(random);
        Elements mean =
                new Elements(drawn.a(), drawn.e(), Math.min(drawn.i(), 3.12), drawn.raan(), drawn.argp(), drawn.m());
        PVCoordinates there = averaging.osculating(mean);
        Elements back = averaging.mean(osculating(there));

        Vector3D plain = position(mean);
        assertThat(Vector3D.distance(there.getPosition(), plain)).isBetween(100.0, 100e3);
        // The search for mean elements ends at 1e-13 of itself; the angles are read off with rounding.
        assertThat(Vector3D.distance(position(back), plain)).isLessThan(1e-3);
    }

    @Test
    void whatIsMeanIsLeftAlone() {
        Elements mean = Skies.circle(500e3, 53, 40, 77);
        assertThat(averaging.mean(mean)).isSameAs(mean);
    }

    /// One orbit, written by its mean elements and by its osculating ones, flies the same under secular J2,
    /// whatever frame the latter are written in.
    @ParameterizedTest
    @CsvSource({"7000, 0, 0", "7000, 0.001, 53", "7000, 0.01, 98", "26562, 0.74, 63.4349", "42164, 0, 0.1"})
    void bothKindsOfElementsAreTheSameOrbit(double km, double e, double inclination) {
        Elements mean = Skies.ellipse(km * 1e3, e, inclination, 30, 40, 50);
        Elements osculating = osculating(averaging.osculating(mean));
        Ephemeris one = Skies.day(Conventions.standard(), Propagation.Model.J2, mean);
        Ephemeris other = Skies.day(Conventions.standard(), Propagation.Model.J2, osculating);
        // 1e-13 of the semi-major axis, for a hundred radians of phase.
        assertThat(Skies.farthest(one, other)).isLessThan(0.1);
    }

    /// Taken for the other kind, the same numbers are another orbit: 400 to 2,000 km off after a day in low orbit.
    @ParameterizedTest
    @CsvSource({"J2", "ECKSTEIN_HECHLER", "NUMERICAL"})
    void theSameNumbersAreAnotherOrbit(Propagation.Model model) {
        Elements mean = Skies.circle(500e3, 98, 40, 30);
        Elements osculating = new Elements(
                mean.a(), mean.e(), mean.i(), mean.raan(), mean.argp(), mean.m(), Elements.Type.OSCULATING);
        double apart = Skies.farthest(
                Skies.day(Conventions.standard(), model, mean), Skies.day(Conventions.standard(), model, osculating));
        assertThat(apart).isBetween(100e3, 3_000e3);
    }

    /// Two-body motion knows no difference.
    @Test
    void twoBodyMotionKnowsNoDifference() {
        Elements mean = Skies.circle(500e3, 98, 40, 30);
        Elements osculating = new Elements(
                mean.a(), mean.e(), mean.i(), mean.raan(), mean.argp(), mean.m(), Elements.Type.OSCULATING);
        assertThat(Skies.farthest(
                        Skies.day(Conventions.standard(), Propagation.Model.KEPLER, mean),
                        Skies.day(Conventions.standard(), Propagation.Model.KEPLER, osculating)))
                .isZero();
    }

    /// Osculating elements go into an analytic theory as such: at the epoch the satellite is where they say.
    @ParameterizedTest
    @CsvSource({"ECKSTEIN_HECHLER", "NUMERICAL", "SGP4"})
    void osculatingElementsSayWhereASatelliteIsAtTheEpoch(Propagation.Model model) {
        Elements written = Skies.circle(500e3, 53, 40, 77);
        Elements osculating = new Elements(
                written.a(), 0.001, written.i(), written.raan(), 0.3, written.m(), Elements.Type.OSCULATING);
        var there = Skies.day(Conventions.standard(), Propagation.Model.KEPLER, osculating);
        var here = Skies.day(Conventions.standard(), model, osculating);
        // The searches for mean elements end within a millimetre; SGP4's at 1e-10 of the radius and with its own μ,
        // 1e-6 of the speed.
        assertThat(Vector3D.distance(Skies.position(here, 0, 0), Skies.position(there, 0, 0)))
                .isLessThan(model == Propagation.Model.SGP4 ? 0.1 : 0.01);
    }

    /// Equinoctial elements have no place for an orbit that turns right against the Earth.
    @Test
    void exactlyRetrogradeOsculatingOrbitsAreRefused() {
        Elements against = new Elements(7_000e3, 0, Math.PI, 0, 0, 0, Elements.Type.OSCULATING);
        var almanac = new Almanac(Conventions.standard(), Skies.EPOCH);
        assertThatThrownBy(
                        () -> almanac.propagate(List.of(Skies.satellite(against)), Propagation.standard(), Skies.DAY))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("model: j2 is not able to move one-p01-s01 (")
                .hasMessageEndingWith("Maybe write mean elements.");
    }

    /// No table of a shell fits osculating elements that drift.
    @Test
    void onlyMeanCirclesAreAShell() {
        Elements mean = Skies.circle(500e3, 98, 40, 30);
        Elements osculating = new Elements(
                mean.a(), mean.e(), mean.i(), mean.raan(), mean.argp(), mean.m(), Elements.Type.OSCULATING);
        var almanac = new Almanac(Conventions.standard(), Skies.EPOCH);
        for (Propagation.Model model : Propagation.Model.values()) {
            boolean even = model == Propagation.Model.KEPLER || model == Propagation.Model.J2;
            var propagation = new Propagation(model, 60);
            assertThat(almanac.shell(List.of(Skies.satellite(mean)), propagation, Skies.DAY)
                            .isPresent())
                    .isEqualTo(even);
            assertThat(almanac.shell(List.of(Skies.satellite(osculating)), propagation, Skies.DAY)
                            .isPresent())
                    .isEqualTo(model == Propagation.Model.KEPLER);
        }
    }

    @Test
    void aFieldIsChosenForTheNumericalModelOnly() {
        assertThatThrownBy(() -> new Propagation(Propagation.Model.J2, 60, OptionalInt.of(8), OptionalInt.empty()))
                .hasMessage("degree: 8 is not for model j2, which has no choice of field. Maybe use model numerical.");
        assertThatThrownBy(() -> new Propagation(Propagation.Model.NUMERICAL, 60, OptionalInt.of(4), OptionalInt.of(5)))
                .hasMessage("order: 5 is not at most the degree, 4. Maybe use order 4.");
        assertThat(new Propagation(Propagation.Model.NUMERICAL, 60).fieldOrder())
                .isEqualTo(8);
    }

    private Vector3D position(Elements elements) {
        return Skies.orbit(elements, data.trueOfDate(), data.date(Skies.EPOCH), MU)
                .getPosition();
    }

    private Elements osculating(PVCoordinates state) {
        var orbit = new KeplerianOrbit(
                new PVCoordinates(state.getPosition(), state.getVelocity()),
                data.trueOfDate(),
                data.date(Skies.EPOCH),
                MU);
        return new Elements(
                orbit.getA(),
                orbit.getE(),
                orbit.getI(),
                Math.IEEEremainder(orbit.getRightAscensionOfAscendingNode(), 2 * Math.PI),
                Math.IEEEremainder(orbit.getPerigeeArgument(), 2 * Math.PI),
                Math.IEEEremainder(orbit.getMeanAnomaly(), 2 * Math.PI),
                Elements.Type.OSCULATING);
    }
}
