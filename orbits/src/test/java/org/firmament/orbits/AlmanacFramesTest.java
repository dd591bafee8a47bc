package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.firmament.catalogs.Elements;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.frames.Frame;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.utils.PVCoordinates;

/// What the conventions do: frames of elements, the turning Earth, the clock.
class AlmanacFramesTest {
    private static final Elements SHELL = Skies.circle(550e3, 53, 40, 77);

    private final EmbeddedData data = new EmbeddedData();

    /// Precession of 30 years, 50.3″ a year, turns the same numbers by 51 km at 6,928 km; TEME differs from TOD by the
    /// equation of the equinoxes, under 18″ (0.6 km).
    @ParameterizedTest
    @CsvSource({"EME2000, 48, 56", "GCRF, 48, 56", "TEME, 0.1, 0.6"})
    void sameNumbersInAnotherFrameAreAnotherOrbit(Conventions.ElementsFrame other, double leastKm, double mostKm) {
        for (Propagation.Model model : Propagation.Model.values()) {
            double apart = Skies.farthest(
                    Skies.day(Conventions.standard(), model, SHELL), Skies.day(Skies.frame(other), model, SHELL));
            assertThat(apart).isBetween(leastKm * 1e3, mostKm * 1e3);
        }
    }

    /// One physical orbit written in another frame must fly as it does written in TOD, under every model.
    @ParameterizedTest
    @EnumSource(Conventions.ElementsFrame.class)
    void sameOrbitWrittenInAnotherFrameIsTheSameOrbit(Conventions.ElementsFrame other) {
        Frame frame = data.frame(other);
        var date = data.date(Skies.EPOCH);
        double mu = Conventions.standard().mu();
        Elements ofDate = Skies.ellipse(7_200e3, 0.02, 97, 30, 40, 50);
        var orbit = Skies.orbit(ofDate, data.trueOfDate(), date, mu);
        var turn = data.trueOfDate().getTransformTo(frame, date).toStaticTransform();
        var written = new KeplerianOrbit(
                new PVCoordinates(
                        turn.transformPosition(orbit.getPosition()), turn.transformVector(orbit.getVelocity())),
                frame,
                date,
                mu);
        Elements there = new Elements(
                written.getA(),
                written.getE(),
                written.getI(),
                written.getRightAscensionOfAscendingNode(),
                written.getPerigeeArgument(),
                written.getMeanAnomaly());
        for (Propagation.Model model : Propagation.Model.values()) {
            double apart = Skies.farthest(
                    Skies.day(Conventions.standard(), model, ofDate), Skies.day(Skies.frame(other), model, there));
            // The J2 models turn the ellipse into TOD: rounding only. Two-body motion stays in the frame written,
            // while TOD itself turns by up to 0.3″ a day: 10 m.
            assertThat(apart).isLessThan(model == Propagation.Model.KEPLER ? 10 : 0.01);
        }
    }

    /// With a Greenwich angle the model is what a paper writes: R₃(θ₀ + ωₑ t) on the elements' own axes.
    @Test
    void greenwichAngleTurnsTheEarthUniformlyAboutTheElementsAxis() {
        double angle = Math.toRadians(100);
        var theirs = new KeplerianPropagator(
                Skies.orbit(
                        SHELL,
                        data.trueOfDate(),
                        data.date(Skies.EPOCH),
                        Conventions.standard().mu()),
                new FrameAlignedProvider(data.trueOfDate()));
        Ephemeris ours = Skies.day(Skies.greenwich(angle), Propagation.Model.KEPLER, SHELL);
        for (int k = 0; k < ours.steps(); k += 60) {
            double time = k * ours.step();
            Vector3D sky = theirs.getPosition(data.date(Skies.EPOCH).shiftedBy(time), data.trueOfDate());
            double turned = angle + 7.292115e-5 * time;
            Vector3D fixed = new Vector3D(
                    Math.cos(turned) * sky.getX() + Math.sin(turned) * sky.getY(),
                    Math.cos(turned) * sky.getY() - Math.sin(turned) * sky.getX(),
                    sky.getZ());
            // Phase rounding of two propagators over a day.
            assertThat(Vector3D.distance(Skies.position(ours, 0, k), fixed)).isLessThan(1e-3);
        }
    }

    /// The frame's name means nothing any more.
    @ParameterizedTest
    @EnumSource(Propagation.Model.class)
    void greenwichAngleLeavesNoSky(Propagation.Model model) {
        Conventions tod = Skies.greenwich(1);
        Conventions gcrf = new Conventions(
                Conventions.ElementsFrame.GCRF, tod.earth(), tod.nadir(), tod.greenwichAngle(), tod.mu());
        assertThat(Skies.farthest(Skies.day(tod, model, SHELL), Skies.day(gcrf, model, SHELL)))
                .isZero();
    }

    /// The velocity is the slope of the Earth-fixed positions, not the inertial one some 0.5 km/s away.
    @ParameterizedTest
    @EnumSource(Propagation.Model.class)
    void velocityIsSeenFromTheGround(Propagation.Model model) {
        Ephemeris day = Skies.day(Conventions.standard(), model, SHELL);
        for (int k = 2; k < day.steps() - 2; k++) {
            // Fourth-order central difference over a minute: step⁴/30 · |d⁵r/dt⁵| is 5 mm/s.
            Vector3D slope = Skies.position(day, 0, k + 1)
                    .subtract(Skies.position(day, 0, k - 1))
                    .scalarMultiply(8)
                    .subtract(Skies.position(day, 0, k + 2).subtract(Skies.position(day, 0, k - 2)))
                    .scalarMultiply(1 / (12 * day.step()));
            assertThat(Vector3D.distance(slope, Skies.velocity(day, 0, k))).isLessThan(0.01);
        }
    }

    @Test
    void geostationarySatelliteStandsStill() {
        // Greenwich sidereal turn and two-body period agree at 42,164.17 km.
        double a = Math.cbrt(Conventions.standard().mu() / (Earth.ROTATION_RATE * Earth.ROTATION_RATE));
        Ephemeris day = Skies.day(Skies.greenwich(0), Propagation.Model.KEPLER, Skies.ellipse(a, 0, 0, 0, 0, 10));
        for (int k = 0; k < day.steps(); k++) {
            assertThat(Skies.velocity(day, 0, k).getNorm()).isLessThan(1e-6);
            assertThat(Math.toDegrees(Skies.position(day, 0, k).getAlpha())).isCloseTo(10, within(1e-9));
        }
    }

    @Test
    void leapSecondsAreWrittenIn() {
        var utc = data.getTimeScales().getUTC();
        assertThat(data.date(Instant.parse("2015-07-01T00:00:00Z"))
                        .durationFrom(data.date(Instant.parse("2015-06-30T23:59:59Z"))))
                .isEqualTo(2);
        assertThat(data.date(Instant.parse("2018-01-01T00:00:00Z")).toString(utc))
                .isEqualTo("2018-01-01T00:00:00.000");
        assertThat(utc.offsetFromTAI(data.date(Skies.EPOCH)).toDouble()).isEqualTo(-37);
    }
}
