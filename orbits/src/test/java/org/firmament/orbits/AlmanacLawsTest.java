package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Walker;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What must hold whatever the orbits.
class AlmanacLawsTest {
    @ParameterizedTest
    @EnumSource(Propagation.Model.class)
    void threadsChangeNoBit(Propagation.Model model) {
        List<Satellite> shell = Skies.laidOut(
                        "shell", new Pattern.WalkerDelta(new Walker(60, 6, 1, 500e3, 0.9, 0.1, 0.2)))
                .satellites();
        var propagation = new Propagation(model, 60);
        Ephemeris one = new Almanac(Conventions.standard(), Skies.EPOCH, 1).propagate(shell, propagation, 3600);
        Ephemeris four = new Almanac(Conventions.standard(), Skies.EPOCH, 4).propagate(shell, propagation, 3600);
        for (int satellite = 0; satellite < one.size(); satellite++) {
            assertThat(four.name(satellite)).isEqualTo(shell.get(satellite).name());
            for (int k = 0; k < one.steps(); k++) {
                for (int c = 0; c < 6; c++) {
                    assertThat(four.state(satellite, k, c)).isEqualTo(one.state(satellite, k, c));
                }
            }
        }
    }

    /// A satellite's states do not depend on which others are asked for.
    @RepeatedTest(5)
    void satellitesDoNotKnowEachOther(RepetitionInfo seed) {
        var random = new SplittableRandom(seed.getCurrentRepetition());
        List<Satellite> some = IntStream.range(0, 10)
                .mapToObj(n -> Skies.satellite(AlmanacModelsTest.anyOrbit(random)))
                .toList();
        var almanac = new Almanac(Conventions.standard(), Skies.EPOCH);
        Ephemeris together = almanac.propagate(some, Propagation.standard(), 7200);
        for (int n = 0; n < some.size(); n++) {
            Ephemeris alone = almanac.propagate(List.of(some.get(n)), Propagation.standard(), 7200);
            for (int k = 0; k < alone.steps(); k++) {
                assertThat(Skies.position(together, n, k)).isEqualTo(Skies.position(alone, 0, k));
            }
        }
    }

    /// The node turned on by the angle between two planes, and the phase with it, is the same shell again.
    @RepeatedTest(10)
    void walkerShellTurnedByAPlaneIsItself(RepetitionInfo seed) {
        var random = new SplittableRandom(seed.getCurrentRepetition());
        int planes = random.nextInt(2, 9);
        int total = planes * random.nextInt(1, 7);
        int phasing = random.nextInt(planes);
        double altitude = random.nextDouble(300e3, 2_000e3);
        double inclination = random.nextDouble(0, Math.PI);
        double raan = random.nextDouble(0, Math.PI);
        double anomaly = random.nextDouble(0, Math.PI);
        Ephemeris shell = shell(
                new Pattern.WalkerDelta(new Walker(total, planes, phasing, altitude, inclination, raan, anomaly)));
        Ephemeris turned = shell(new Pattern.WalkerDelta(new Walker(
                total,
                planes,
                phasing,
                altitude,
                inclination,
                raan + 2 * Math.PI / planes,
                Math.IEEEremainder(anomaly + 2 * Math.PI * phasing / total, 2 * Math.PI))));
        for (int k = 0; k < shell.steps(); k += 20) {
            for (int n = 0; n < shell.size(); n++) {
                // Rounding of two sums of angles at 8,000 km.
                assertThat(nearest(turned, k, Skies.position(shell, n, k))).isLessThan(1e-5);
            }
        }
    }

    private static Ephemeris shell(Pattern pattern) {
        return new Almanac(Conventions.standard(), Skies.EPOCH)
                .propagate(Skies.laidOut("shell", pattern).satellites(), Propagation.standard(), 6000);
    }

    private static double nearest(Ephemeris shell, int k, Vector3D to) {
        return IntStream.range(0, shell.size())
                .mapToDouble(n -> Vector3D.distance(Skies.position(shell, n, k), to))
                .min()
                .orElseThrow();
    }
}
