package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.units.LimitException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.frames.Frame;
import org.orekit.propagation.PropagationType;
import org.orekit.propagation.analytical.EcksteinHechlerPropagator;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.utils.Constants;
import org.orekit.utils.PVCoordinates;

/// Each orbit model against Orekit's own propagators.
class AlmanacModelsTest {
    /// Phase rounding over a day: 100 rad to 1e-15, at 140,000 km, from two differently ordered sums [m].
    private static final double ROUNDING = 1e-3;

    private final EmbeddedData data = new EmbeddedData();

    @ParameterizedTest
    @EnumSource(Conventions.ElementsFrame.class)
    void twoBodyMotionIsOrekitsInEveryFrame(Conventions.ElementsFrame named) {
        Frame frame = data.frame(named);
        Conventions conventions = Skies.frame(named);
        var random = new SplittableRandom(4);
        List<Satellite> satellites = IntStream.range(0, 20)
                .mapToObj(n -> Skies.satellite(anyOrbit(random)))
                .toList();
        var ephemeris = new Almanac(conventions, Skies.EPOCH)
                .propagate(satellites, new Propagation(Propagation.Model.KEPLER, 300), Skies.DAY);
        for (int n = 0; n < satellites.size(); n++) {
            Elements elements = satellites.get(n).elements();
            var theirs = new KeplerianPropagator(
                    Skies.orbit(elements, frame, data.date(Skies.EPOCH), conventions.mu()),
                    new FrameAlignedProvider(frame));
            for (int k = 0; k < ephemeris.steps(); k += 7) {
                PVCoordinates pv = theirs.getPVCoordinates(
                        data.date(Skies.EPOCH).shiftedBy(k * ephemeris.step()), data.earthFixed());
                assertThat(Vector3D.distance(Skies.position(ephemeris, n, k), pv.getPosition()))
                        .isLessThan(ROUNDING);
                assertThat(Vector3D.distance(Skies.velocity(ephemeris, n, k), pv.getVelocity()))
                        .isLessThan(ROUNDING / 100);
            }
        }
    }

    @Test
    void ecksteinHechlerIsOrekitsStartedFromMeanElements() {
        Elements elements = Skies.ellipse(7_200e3, 0.01, 97, 30, 40, 50);
        Frame frame = data.trueOfDate();
        var theirs = new EcksteinHechlerPropagator(
                Skies.orbit(
                        elements,
                        frame,
                        data.date(Skies.EPOCH),
                        Conventions.standard().mu()),
                new FrameAlignedProvider(frame),
                1,
                Earth.EQUATORIAL_RADIUS,
                Conventions.standard().mu(),
                -Earth.J2,
                Constants.EIGEN5C_EARTH_C30,
                Constants.EIGEN5C_EARTH_C40,
                Constants.EIGEN5C_EARTH_C50,
                Constants.EIGEN5C_EARTH_C60,
                PropagationType.MEAN);
        Ephemeris ours = Skies.day(Conventions.standard(), Propagation.Model.ECKSTEIN_HECHLER, elements);
        for (int k = 0; k < ours.steps(); k += 100) {
            PVCoordinates pv =
                    theirs.getPVCoordinates(data.date(Skies.EPOCH).shiftedBy(k * ours.step()), data.earthFixed());
            assertThat(Vector3D.distance(Skies.position(ours, 0, k), pv.getPosition()))
                    .isLessThan(ROUNDING);
            assertThat(Vector3D.distance(Skies.velocity(ours, 0, k), pv.getVelocity()))
                    .isLessThan(ROUNDING / 100);
        }
    }

    /// Measured over a day at 300, 550, 1,000 and 2,000 km: 2 to 17 km, most near the equator, least near 60°.
    /// Two-body motion is 300 to 2,000 km off over the same day.
    @ParameterizedTest
    @CsvSource({"300, 5, 18", "300, 28, 10", "300, 53, 3.1", "550, 53, 3", "550, 98, 7", "2000, 82, 5.5"})
    void secularDriftStaysNearEcksteinHechler(double km, double inclination, double mostKm) {
        Elements elements = Skies.circle(km * 1e3, inclination, 40, 77);
        Ephemeris zonal = Skies.day(Conventions.standard(), Propagation.Model.ECKSTEIN_HECHLER, elements);
        Ephemeris drift = Skies.day(Conventions.standard(), Propagation.Model.J2, elements);
        Ephemeris none = Skies.day(Conventions.standard(), Propagation.Model.KEPLER, elements);
        assertThat(Skies.farthest(drift, zonal)).isBetween(mostKm * 1e3 / 2, mostKm * 1e3);
        assertThat(Skies.farthest(none, zonal)).isGreaterThan(250e3);
    }

    @Test
    void ecksteinHechlerNamesTheSatelliteItCannotMove() {
        var standard = new Almanac(Conventions.standard(), Skies.EPOCH);
        var model = new Propagation(Propagation.Model.ECKSTEIN_HECHLER, 60);
        var good = new Satellite("a-p01-s01", 1, 1, Skies.circle(500e3, 45, 0, 0));
        var oblong = new Satellite("b-p01-s01", 1, 1, Skies.ellipse(26_562e3, 0.74, 50, 0, 270, 0));
        var flat = new Satellite("c-p01-s01", 1, 1, Skies.circle(500e3, 0, 0, 0));
        var critical = new Satellite("d-p01-s01", 1, 1, Skies.circle(500e3, 63.4, 0, 0));
        for (Satellite bad : List.of(oblong, flat, critical)) {
            assertThatThrownBy(() -> standard.propagate(List.of(good, bad), model, 600))
                    .isInstanceOf(LimitException.class)
                    .hasMessageStartingWith("model: eckstein-hechler is not able to move " + bad.name() + " (")
                    .hasMessageEndingWith("Maybe use model j2, which moves every orbit.");
        }
    }

    /// Perigee 200 to 2,000 km up, any shape to e = 0.9.
    static Elements anyOrbit(SplittableRandom random) {
        double e = random.nextDouble(0, 0.9);
        double perigee = Earth.EQUATORIAL_RADIUS + random.nextDouble(200e3, 2_000e3);
        return Skies.ellipse(
                perigee / (1 - e),
                e,
                random.nextDouble(0, 180),
                random.nextDouble(-360, 360),
                random.nextDouble(-360, 360),
                random.nextDouble(-360, 360));
    }
}
