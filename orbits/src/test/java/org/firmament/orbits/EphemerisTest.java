package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.units.LimitException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EphemerisTest {
    private static final Elements WORST_CIRCLE = Skies.circle(300e3, 98, 0, 0);
    private static final Elements MOLNIYA = Skies.ellipse(26_562e3, 0.74, 63.4, 0, 270, 0);

    @ParameterizedTest
    @EnumSource(Propagation.Model.class)
    void interpolationHoldsItsErrorOnCircles(Propagation.Model model) {
        // Brouwer-Lyddane's path is a little rougher than an orbit.
        double room = model == Propagation.Model.BROUWER_LYDDANE ? 0.06 : 0;
        assertThat(interpolationError(Skies.circle(500e3, 45, 0, 0), model, 60)).isBetween(0.2, 0.3 + room);
        assertThat(interpolationError(WORST_CIRCLE, model, 60)).isBetween(0.3, 0.44 + room);
    }

    @Test
    void interpolationHoldsItsErrorAtThePerigeeOfAnEllipse() {
        assertThat(interpolationError(MOLNIYA, Propagation.Model.J2, 60)).isBetween(0.9, 1.2);
    }

    @Test
    void interpolationErrorGrowsWithTheFourthPowerOfTheStep() {
        assertThat(interpolationError(WORST_CIRCLE, Propagation.Model.J2, 300)).isBetween(250.0, 270.0);
    }

    @Test
    void gridTimesGiveTheStatesThemselves() {
        Ephemeris day = Skies.day(Conventions.standard(), Propagation.Model.J2, MOLNIYA);
        double[] xyz = new double[3];
        for (int k = 0; k < day.steps(); k++) {
            day.position(0, k * day.step(), xyz);
            assertThat(xyz).containsExactly(day.state(0, k, 0), day.state(0, k, 1), day.state(0, k, 2));
        }
    }

    @Test
    void timesOutsideAreRefused() {
        Ephemeris day = Skies.day(Conventions.standard(), Propagation.Model.J2, MOLNIYA);
        double[] xyz = new double[3];
        for (double time : new double[] {-2, day.end() + 2, Double.NaN}) {
            assertThatThrownBy(() -> day.position(0, time, xyz))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("outside the ephemeris");
        }
    }

    @Test
    void statesBeyond8GibibytesAreRefusedWithAWayOut() {
        List<String> names = Collections.nCopies(100_000, "s");
        assertThatThrownBy(() -> new Ephemeris.Builder(names, 30, 2882))
                .isInstanceOf(LimitException.class)
                .hasMessage(
                        "step_s: 30 is not long enough: 100000 satellites at 2882 times take 13833600000 bytes, more"
                                + " than 8589934592 (8 GiB). Maybe use a longer step, a shorter duration or fewer satellites.");
    }

    @Test
    void absurdDurationsAreRefusedBeforeAnythingIsComputed() {
        var almanac = new Almanac(Conventions.standard(), Skies.EPOCH);
        assertThatThrownBy(() -> almanac.propagate(
                        List.of(Skies.satellite(MOLNIYA)), new Propagation(Propagation.Model.J2, 1), 1e18))
                .isInstanceOf(LimitException.class);
        assertThatThrownBy(() -> almanac.propagate(List.of(), Propagation.standard(), Double.NaN))
                .isInstanceOf(LimitException.class);
    }

    @Test
    void theEndIsCoveredWithAStepToSpare() {
        var almanac = new Almanac(Conventions.standard(), Skies.EPOCH);
        var ephemeris = almanac.propagate(List.of(Skies.satellite(MOLNIYA)), Propagation.standard(), 90);
        assertThat(ephemeris.end()).isEqualTo(180);
    }

    /// Greatest distance over a day from the same model computed at the times between [m].
    private static double interpolationError(Elements elements, Propagation.Model model, double step) {
        var almanac = new Almanac(Conventions.standard(), Skies.EPOCH);
        List<Satellite> one = List.of(Skies.satellite(elements));
        Ephemeris coarse = almanac.propagate(one, new Propagation(model, step), Skies.DAY);
        Ephemeris fine = almanac.propagate(one, new Propagation(model, step / 4), Skies.DAY);
        double worst = 0;
        double[] xyz = new double[3];
        for (int k = 0; k * fine.step() <= Skies.DAY; k++) {
            coarse.position(0, k * fine.step(), xyz);
            worst = Math.max(worst, Vector3D.distance(new Vector3D(xyz), Skies.position(fine, 0, k)));
        }
        return worst;
    }
}
