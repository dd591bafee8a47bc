package org.firmament.coverage.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Walker;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Segment;
import org.firmament.orbits.threat.ThreatTrajectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Carriers of propagated Walker shells at 300 km in reach of a point 200 km over 40° N 127° E, every 10 s
/// of a day: secular J2, spherical Earth, Greenwich angle 0. Reference: means counted by a separate program
/// that propagated the same shells, printed to three decimals. 1 %: its radius of the Earth is not stated,
/// and 6,371 instead of 6,378 km changes the mean by 0.2 %.
@Tag("validation")
class WalkerReachValidationTest {
    private static final double DAY = 86_400;
    private static final double EVERY = 10;
    private static final double LONGEST_FLYOUT = 300;
    private static final Earth EARTH = new Earth(Conventions.EarthShape.SPHERE);
    private static final Place TARGET = new Place(Math.toRadians(40), Math.toRadians(127), 200e3);
    private static final Interceptor INTERCEPTOR = Scene.interceptor(Phase.MIDCOURSE);

    /// The target may be hit only in this last part of its flight [s]: 75 m of orbit.
    private static final double INSTANT = 0.01;

    @ParameterizedTest
    @CsvSource({
        "960, 24, 45, 597.6e3, 4.980",
        "960, 24, 90, 597.6e3, 1.579",
        "1600, 40, 45, 417e3, 3.400",
    })
    void as_many_as_the_reference_are_in_reach(int total, int planes, double inclination, double reach, double mean) {
        Ephemeris shell = shell(total, planes, Math.toRadians(inclination));
        List<Carrier> carriers = IntStream.range(0, total)
                .mapToObj(i ->
                        new Carrier(shell.name(i), "shell", Carrier.Footing.ORBIT, shell.motion(i), INTERCEPTOR, 1))
                .toList();
        double flyout = new Reach(INTERCEPTOR).flyout(reach);
        ThreatTrajectory target = target(flyout);
        Doctrine doctrine = Scene.doctrine(0, 0, 0);
        int times = (int) (DAY / EVERY);
        long able = 0;
        for (int k = 0; k < times; k++) {
            Launch launch = Scene.launch(0, k * EVERY, target);
            Custody custody = new Custody(
                    0,
                    List.of(),
                    new Timeline(List.of(new TimeSpan(launch.time(), launch.impact()))),
                    OptionalDouble.of(launch.time()));
            RaidEngagements raid =
                    RaidEngagements.find(Scene.finder(doctrine), carriers, List.of(launch), List.of(custody));
            able += raid.launches().getFirst().tallies().getFirst().able();
        }
        assertThat((double) able / times).isCloseTo(mean, withinPercentage(1));
    }

    /// Hangs over its place; out of bounds until the flyout is over.
    private static ThreatTrajectory target(double flyout) {
        double[] p = EARTH.position(TARGET);
        double[] states = {p[0], p[1], p[2], 0, 0, 0, p[0], p[1], p[2], 0, 0, 0};
        double[] altitudes = {TARGET.alt(), TARGET.alt()};
        return new ThreatTrajectory(
                Scene.MISSILE,
                TARGET,
                TARGET,
                List.of(
                        new Segment(Phase.CRUISE, 0, flyout - INSTANT, states, altitudes),
                        new Segment(Phase.MIDCOURSE, flyout - INSTANT, flyout, states, altitudes)));
    }

    private static Ephemeris shell(int total, int planes, double inclination) {
        Conventions standard = Conventions.standard();
        Conventions conventions = new Conventions(
                standard.elementsFrame(),
                Conventions.EarthShape.SPHERE,
                standard.nadir(),
                OptionalDouble.of(0),
                standard.mu());
        Pattern pattern = new Pattern.WalkerDelta(new Walker(total, planes, 1, 300e3, inclination, 0, 0));
        Payload payload = new Payload(Optional.of(INTERCEPTOR), 1, Optional.empty(), 0, 0, 1.6e8);
        Almanac almanac = new Almanac(conventions, Instant.parse("2030-01-01T00:00:00Z"));
        Constellation shell = Constellation.of(new ConstellationDesign("shell", pattern, payload), almanac);
        return almanac.propagate(shell.satellites(), Propagation.standard(), DAY + LONGEST_FLYOUT);
    }
}
