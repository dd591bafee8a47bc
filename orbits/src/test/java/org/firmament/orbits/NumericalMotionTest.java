package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.firmament.catalogs.Elements;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Integration in EGM96, and what the analytic models are off by beside it.
class NumericalMotionTest {
    private static final Propagation ZONAL =
            new Propagation(Propagation.Model.NUMERICAL, 60, OptionalInt.of(6), OptionalInt.of(0));

    /// The table of `docs/concepts/orbits.md`, column by column: the farthest each model is within a day from the
    /// zonal field it is a theory of, all from one set of mean elements [km]. Measured; halves are the other bound.
    @ParameterizedTest
    @CsvSource({
        "J2, 6878, 0, 53, 3.1",
        "J2, 6878, 0, 98, 8.5",
        "J2, 7500, 0.05, 53, 2.8",
        "J2, 26562, 0.74, 63.4349, 11",
        "J2, 42164, 0, 5, 1.6",
        "ECKSTEIN_HECHLER, 6878, 0, 53, 0.6",
        "ECKSTEIN_HECHLER, 6878, 0, 98, 3.1",
        "ECKSTEIN_HECHLER, 7500, 0.05, 53, 2",
        "ECKSTEIN_HECHLER, 42164, 0, 5, 0.01",
        "BROUWER_LYDDANE, 6878, 0, 53, 22",
        "BROUWER_LYDDANE, 6878, 0, 98, 30",
        "BROUWER_LYDDANE, 7500, 0.05, 53, 22",
        "BROUWER_LYDDANE, 26562, 0.74, 63.4349, 60",
        "BROUWER_LYDDANE, 42164, 0, 5, 3",
        "SGP4, 6878, 0, 53, 14",
        "SGP4, 6878, 0, 98, 19",
        "SGP4, 7500, 0.05, 53, 13",
        "SGP4, 42164, 0, 5, 17",
    })
    void analyticModelsStayAsNearAsTheDocumentSays(
            Propagation.Model model, double km, double e, double inclination, double mostKm) {
        Elements mean = Skies.ellipse(km * 1e3, e, inclination, 40, 69, 23);
        Ephemeris truth = fly(Conventions.standard(), mean, ZONAL, 0);
        assertThat(Skies.farthest(Skies.day(Conventions.standard(), model, mean), truth))
                .isBetween(mostKm * 1e3 / 3, mostKm * 1.2e3);
    }

    /// Longitude-dependent terms move a low satellite by kilometres a day, a geostationary one by half a kilometre,
    /// along its orbit; beyond degree 8 there is a kilometre left.
    @Test
    void tesseralTermsCount() {
        Elements low = Skies.circle(500e3, 53, 40, 77);
        Ephemeris eight = fly(Conventions.standard(), low, new Propagation(Propagation.Model.NUMERICAL, 60), 0);
        Ephemeris twelve = fly(
                Conventions.standard(),
                low,
                new Propagation(Propagation.Model.NUMERICAL, 60, OptionalInt.of(12), OptionalInt.empty()),
                0);
        assertThat(Skies.farthest(fly(Conventions.standard(), low, ZONAL, 0), twelve))
                .isBetween(2e3, 20e3);
        assertThat(Skies.farthest(eight, twelve)).isBetween(50.0, 1.5e3);
    }

    /// In the field of degree 2 alone, about one axis, energy and the angular momentum along that axis stay: here,
    /// with the Earth turning uniformly about the elements' own pole.
    @RepeatedTest(5)
    void energyAndPolarMomentumStay(RepetitionInfo seed) {
        Elements any = AlmanacModelsTest.anyOrbit(new SplittableRandom(seed.getCurrentRepetition()));
        Elements start =
                new Elements(any.a(), any.e(), any.i(), any.raan(), any.argp(), any.m(), Elements.Type.OSCULATING);
        Conventions flat = Skies.greenwich(1);
        Ephemeris day = fly(
                flat, start, new Propagation(Propagation.Model.NUMERICAL, 60, OptionalInt.of(2), OptionalInt.of(0)), 0);
        double[] first = constants(day, 0, flat.mu());
        for (int k = 0; k < day.steps(); k++) {
            double[] now = constants(day, k, flat.mu());
            // 1 mm a step at perigee, where 1 mm of radius is 1e-10 of the energy; a few hundred steps.
            assertThat(Math.abs(now[0] / first[0] - 1)).isLessThan(1e-7);
            assertThat(Math.abs(now[1] - first[1]) / Math.abs(first[2])).isLessThan(1e-8);
        }
    }

    /// A stretch of a day has the states of the day.
    @Test
    void aStretchIsAPieceOfTheWhole() {
        Elements low = Skies.circle(500e3, 53, 40, 77);
        var numerical = new Propagation(Propagation.Model.NUMERICAL, 60);
        Ephemeris whole = fly(Conventions.standard(), low, numerical, 0);
        Ephemeris piece = fly(Conventions.standard(), low, numerical, 7_200);
        for (int k = 0; k < 60; k++) {
            // Only the last step of an integration depends on where it ends.
            assertThat(Vector3D.distance(Skies.position(whole, 0, k + 120), Skies.position(piece, 0, k)))
                    .isLessThan(1e-3);
        }
    }

    /// Energy in the field of J2, momentum about the pole, and the whole momentum, of a state over a uniformly
    /// turning Earth.
    private static double[] constants(Ephemeris day, int k, double mu) {
        Vector3D r = Skies.position(day, 0, k);
        Vector3D v = Skies.velocity(day, 0, k).add(Vector3D.crossProduct(new Vector3D(0, 0, Earth.ROTATION_RATE), r));
        double sin = r.getZ() / r.getNorm();
        double radii = 6_378_136.3 / r.getNorm();
        double j2 = 0.484165371736e-3 * Math.sqrt(5);
        double potential = -mu / r.getNorm() * (1 - j2 * radii * radii * (1.5 * sin * sin - 0.5));
        Vector3D momentum = Vector3D.crossProduct(r, v);
        return new double[] {0.5 * v.getNormSq() + potential, momentum.getZ(), momentum.getNorm()};
    }

    private static Ephemeris fly(Conventions conventions, Elements elements, Propagation propagation, double from) {
        return new Almanac(conventions, Skies.EPOCH)
                .propagate(List.of(Skies.satellite(elements)), propagation, from, Skies.DAY - from);
    }
}
