package org.firmament.planner.reproduce;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.yaml.CatalogReader;
import org.firmament.catalogs.yaml.RecordReader;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.coverage.engagement.EngagementFinder;
import org.firmament.coverage.engagement.RaidEngagements;
import org.firmament.coverage.engagement.Reach;
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

/// How many carriers of a propagated Walker shell at 300 km have a point 200 km over 40° N 127° E in reach, every
/// 10 s of a day: secular J2, spherical Earth, Greenwich angle 0. Counted by the rooms `evaluate` counts with.
///
/// @param counts  carriers in reach, one a time
record Presence(List<Integer> counts) {
    private static final double DAY = 86_400;
    private static final double EVERY = 10;
    private static final Earth EARTH = new Earth(Conventions.EarthShape.SPHERE);
    private static final Place TARGET = new Place(Math.toRadians(40), Math.toRadians(127), 200e3);

    /// The target may be hit only in this last part of its flight [s]: 75 m of orbit.
    private static final double INSTANT = 0.01;

    Presence {
        counts = List.copyOf(counts);
    }

    /// @param inclination  [rad]
    /// @param reach        of an interceptor when it arrives [m]
    static Presence of(int total, int planes, double inclination, double reach) {
        Interceptor interceptor = new Interceptor(
                "6 km/s at 15 g",
                6_000,
                Unit.STANDARD_GRAVITY.toSi(15),
                1,
                0,
                4e7,
                4e7,
                7_200,
                List.of(Phase.MIDCOURSE),
                0,
                0);
        double flyout = new Reach(interceptor).flyout(reach);
        Ephemeris shell = shell(new Walker(total, planes, 1, 300e3, inclination, 0, 0), DAY + flyout);
        List<Carrier> carriers = IntStream.range(0, total)
                .mapToObj(i ->
                        new Carrier(shell.name(i), "shell", Carrier.Footing.ORBIT, shell.motion(i), interceptor, 1))
                .toList();
        EngagementFinder finder = new EngagementFinder(atOnce(), (time, xyz) -> xyz[0] = 1);
        ThreatTrajectory target = target(flyout);
        int[] counts = new int[(int) (DAY / EVERY)];
        Arrays.setAll(counts, k -> inReach(finder, carriers, new Launch(0, "", "", k * EVERY, 1, target)));
        return new Presence(Arrays.stream(counts).boxed().toList());
    }

    double mean() {
        return counts.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    int fewest() {
        return counts.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /// Share of the day with fewer than `k` in reach.
    double fewerThan(int k) {
        return counts.stream().filter(count -> count < k).count() / (double) counts.size();
    }

    private static int inReach(EngagementFinder finder, List<Carrier> carriers, Launch launch) {
        Timeline held = new Timeline(List.of(new TimeSpan(launch.time(), launch.impact())));
        Custody custody = new Custody(0, List.of(), held, OptionalDouble.of(launch.time()));
        return RaidEngagements.find(finder, carriers, List.of(launch), List.of(custody))
                .launches()
                .getFirst()
                .tallies()
                .getFirst()
                .able();
    }

    private static Doctrine atOnce() {
        return RecordReader.readText(
                "doctrine", "{detection_s: 0, decision_s: 0}", List.of(), Doctrine.class, CatalogReader.builtin());
    }

    /// Hangs over its place; out of bounds until the flyout is over.
    private static ThreatTrajectory target(double flyout) {
        double[] p = EARTH.position(TARGET);
        double[] states = {p[0], p[1], p[2], 0, 0, 0, p[0], p[1], p[2], 0, 0, 0};
        double[] altitudes = {TARGET.alt(), TARGET.alt()};
        return new ThreatTrajectory(
                new Missile.Ballistic("a point", 170, 170e3, 100e3, 12_000e3),
                TARGET,
                TARGET,
                List.of(
                        new Segment(Phase.CRUISE, 0, flyout - INSTANT, states, altitudes),
                        new Segment(Phase.MIDCOURSE, flyout - INSTANT, flyout, states, altitudes)));
    }

    private static Ephemeris shell(Walker walker, double duration) {
        Conventions standard = Conventions.standard();
        Conventions conventions = new Conventions(
                standard.elementsFrame(),
                Conventions.EarthShape.SPHERE,
                standard.nadir(),
                OptionalDouble.of(0),
                standard.mu());
        Payload nothing = new Payload(Optional.empty(), 1, Optional.empty(), 0, 0, Unit.YEARS.toSi(5));
        Almanac almanac = new Almanac(conventions, Instant.parse("2030-01-01T00:00:00Z"));
        Constellation shell =
                Constellation.of(new ConstellationDesign("shell", new Pattern.WalkerDelta(walker), nothing), almanac);
        return almanac.propagate(shell.satellites(), Propagation.standard(), duration);
    }
}
