package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Walker;
import org.hipparchus.util.MathUtils;
import org.junit.jupiter.api.Test;
import org.orekit.orbits.CircularOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.orbits.WalkerConstellation;

class ConstellationTest {
    /// Rounding of an angle summed from a few terms below 360° [rad].
    private static final double ANGLE_ROUNDING = 1e-13;

    /// Rounding of Orekit's way from one slot to the next [m].
    private static final double LENGTH_ROUNDING = 1e-6;

    private static final double HEIGHT = 550e3;
    private static final double INCLINATION = Math.toRadians(53);
    private static final double RAAN = Math.toRadians(20);
    private static final double ANOMALY = Math.toRadians(-7);

    @Test
    void satellitesAreNamedByPlaneAndSlot() {
        var shell = Skies.laidOut(
                "interceptors", new Pattern.WalkerDelta(new Walker(6, 3, 1, HEIGHT, INCLINATION, RAAN, ANOMALY)));
        assertThat(shell.satellites())
                .extracting(Satellite::name)
                .containsExactly(
                        "interceptors-p01-s01",
                        "interceptors-p01-s02",
                        "interceptors-p02-s01",
                        "interceptors-p02-s02",
                        "interceptors-p03-s01",
                        "interceptors-p03-s02");
    }

    @Test
    void longNumbersArePaddedSoThatNamesSortAsSatellitesDo() {
        var shell = Skies.laidOut(
                "mega", new Pattern.WalkerDelta(new Walker(12_000, 120, 0, HEIGHT, INCLINATION, RAAN, ANOMALY)));
        assertThat(shell.satellites()).extracting(Satellite::name).isSorted().startsWith("mega-p001-s001");
        assertThat(new HashSet<>(shell.satellites())).hasSize(12_000);
    }

    @Test
    void altitudeIsOverTheEquatorialRadius() {
        var shell =
                Skies.laidOut("one", new Pattern.WalkerDelta(new Walker(1, 1, 0, HEIGHT, INCLINATION, RAAN, ANOMALY)));
        assertThat(shell.satellites().getFirst().elements())
                .isEqualTo(new Elements(6_378_137 + 550e3, 0, INCLINATION, RAAN, 0, ANOMALY));
    }

    @Test
    void deltaIsOrekitsDelta() {
        var ours = Skies.laidOut(
                "delta", new Pattern.WalkerDelta(new Walker(1584, 72, 17, HEIGHT, INCLINATION, RAAN, ANOMALY)));
        assertIsOrekits(ours, new WalkerConstellation(1584, 72, 17, WalkerConstellation.Pattern.DELTA));
    }

    @Test
    void starIsOrekitsStar() {
        var ours =
                Skies.laidOut("star", new Pattern.WalkerStar(new Walker(66, 6, 2, HEIGHT, INCLINATION, RAAN, ANOMALY)));
        assertIsOrekits(ours, new WalkerConstellation(66, 6, 2, WalkerConstellation.Pattern.STAR));
    }

    @Test
    void starSpreadsItsNodesOver180Degrees() {
        var star = Skies.laidOut("star", new Pattern.WalkerStar(new Walker(6, 6, 0, HEIGHT, INCLINATION, 0, 0)));
        assertThat(star.satellites())
                .extracting(s -> Math.toDegrees(s.elements().raan()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < Math.toDegrees(ANGLE_ROUNDING) ? 0 : 1)
                .containsExactly(0.0, 30.0, 60.0, 90.0, 120.0, 150.0);
    }

    @Test
    void writtenElementsAreEachAPlaneOfTheirOwn() {
        var geo = Skies.ellipse(42_164e3, 0, 0, 0, 0, 10);
        var molniya = Skies.ellipse(26_562e3, 0.74, 63.4, 0, 270, 0);
        var high = Skies.laidOut("high", new Pattern.Explicit(List.of(geo, molniya)));
        assertThat(high.satellites())
                .containsExactly(
                        new Satellite("high-p01-s01", 1, 1, geo), new Satellite("high-p02-s01", 2, 1, molniya));
    }

    private static void assertIsOrekits(Constellation ours, WalkerConstellation walker) {
        var data = new EmbeddedData();
        var first = new CircularOrbit(
                Earth.EQUATORIAL_RADIUS + HEIGHT,
                0,
                0,
                INCLINATION,
                RAAN,
                ANOMALY,
                PositionAngleType.MEAN,
                data.trueOfDate(),
                data.date(Skies.EPOCH),
                Conventions.standard().mu());
        var theirs = walker.buildRegularSlots(first).stream()
                .flatMap(List::stream)
                .map(slot -> slot.getOrbit())
                .toList();
        assertThat(theirs).hasSameSizeAs(ours.satellites());
        for (int i = 0; i < theirs.size(); i++) {
            Elements elements = ours.satellites().get(i).elements();
            CircularOrbit orbit = theirs.get(i);
            assertThat(elements.a()).isCloseTo(orbit.getA(), within(LENGTH_ROUNDING));
            assertThat(elements.i()).isCloseTo(orbit.getI(), within(ANGLE_ROUNDING));
            assertThat(turn(elements.raan(), orbit.getRightAscensionOfAscendingNode()))
                    .isLessThan(ANGLE_ROUNDING);
            assertThat(turn(elements.m(), orbit.getAlphaM())).isLessThan(ANGLE_ROUNDING);
        }
    }

    private static double turn(double a, double b) {
        return Math.abs(MathUtils.normalizeAngle(a - b, 0));
    }
}
