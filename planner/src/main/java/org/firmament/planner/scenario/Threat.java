package org.firmament.planner.scenario;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.firmament.catalogs.Corridor;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Site;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// What flies: missiles of one class or several along one corridor, or a flight known from a table.
///
/// Loft, time of flight, heading and delay may be one number, two ends (anything between) or several numbers
/// (any of them): they are drawn for every launch.
///
/// @param loft        flight-path angle at burnout over that of least energy: above 1 lofted, below depressed
/// @param flightTime  from ignition to impact [s]; in place of the loft
/// @param heading     at launch, to the right of the shortest way [rad]
/// @param via         corners of its way in order, of a glide or cruise
/// @param turnRadius  with which the corners are cut [m]
/// @param delay       of the launch behind its place in the raid [s]
/// @param weight      how often a launch of the raid is one of these, relative to the other threats
/// @param value       what a leaked one costs, in units of the scenario's own
public record Threat(
        @Written(says = "launch area and aim points; left out where the missile is a table of one flight")
        Optional<Corridor> corridor,

        @Written(says = "missile class") Optional<Missile> missile,

        @Written(fallback = "[]", says = "in place of missile: several classes, each with a weight")
        List<Arm> missiles,

        @Written(
                single = true,
                min = 0.3,
                max = 2.5,
                fallback = "1",
                says = "flight-path angle over that of least energy; two ends, or several numbers, to draw from")
        List<Double> loft,

        @Written(
                single = true,
                unit = Unit.SECONDS,
                min = 10,
                max = 20_000,
                fallback = "[]",
                says = "in place of loft: time from ignition to impact, or what to draw it from")
        List<Double> flightTime,

        @Written(
                single = true,
                unit = Unit.DEGREES,
                min = -80,
                max = 80,
                fallback = "0",
                says =
                        "of a glide or cruise: heading at launch, to the right of the shortest way, or what to draw it from")
        List<Double> heading,

        @Written(fallback = "[]", says = "of a glide or cruise, in place of heading_deg: corners of its way")
        List<Site> via,

        @Written(
                unit = Unit.KILOMETRES,
                min = 1,
                max = 5_000,
                fallback = "1000",
                says = "radius of the turns that cut the corners of via")
        double turnRadius,

        @Written(
                single = true,
                unit = Unit.SECONDS,
                min = 0,
                max = 86_400,
                fallback = "0",
                says = "launch behind its place in the raid, or what to draw it from")
        List<Double> delay,

        @Written(min = 0, above = true, max = 1e6, fallback = "1", says = "how often, relative to the other threats")
        double weight,

        @Written(min = 0, max = 1e9, fallback = "1", says = "what a leaked one costs")
        double value) {
    private static final List<Double> PLAIN = List.of(1.0);
    private static final List<Double> STRAIGHT = List.of(0.0);

    public Threat {
        missiles = List.copyOf(missiles);
        loft = List.copyOf(loft);
        flightTime = List.copyOf(flightTime);
        heading = List.copyOf(heading);
        via = List.copyOf(via);
        delay = List.copyOf(delay);
        Limits.check(
                Threat.class,
                corridor,
                missile,
                missiles,
                loft,
                flightTime,
                heading,
                via,
                turnRadius,
                delay,
                weight,
                value);
        Spread.check("loft", Unit.NONE, loft);
        Spread.check("heading_deg", Unit.DEGREES, heading);
        Spread.check("delay_s", Unit.SECONDS, delay);
        if (!flightTime.isEmpty()) {
            Spread.check("flight_time_s", Unit.SECONDS, flightTime);
            Limits.require(
                    loft.equals(PLAIN),
                    "flight_time_s",
                    "a time beside loft",
                    "one of the two: the one follows from the other",
                    "delete loft");
        }
        Limits.require(
                missile.isPresent() == missiles.isEmpty(),
                "missile",
                missile.isPresent() ? "a missile beside missiles" : "nothing",
                "one missile class, or several as missiles",
                "write missile: generic-solid-icbm");
        List<Arm> flown = missile.map(one -> List.of(new Arm(one, 1))).orElse(missiles);
        Limits.require(
                flightTime.isEmpty() || flown.stream().anyMatch(arm -> arm.missile() instanceof Missile.Ballistic),
                "flight_time_s",
                "a time for missiles whose speed says it",
                "for a ballistic missile",
                "delete it");
        Limits.require(
                (heading.equals(STRAIGHT) && via.isEmpty())
                        || flown.stream()
                                .anyMatch(arm -> arm.missile() instanceof Missile.BoostGlide
                                        || arm.missile() instanceof Missile.Cruise),
                via.isEmpty() ? "heading_deg" : "via",
                "a way for missiles whose aim point says it",
                "for a glide or cruise",
                "delete it");
        Limits.require(
                via.isEmpty() || heading.equals(STRAIGHT),
                "heading_deg",
                "a heading beside via",
                "one of the two: the first corner is what it leaves for",
                "delete heading_deg");
        boolean tables = missile.filter(Missile.Tabulated.class::isInstance).isPresent();
        Limits.require(
                missiles.stream().noneMatch(arm -> arm.missile() instanceof Missile.Tabulated),
                "missiles",
                "a table of one flight",
                "a class that flies a corridor",
                "make it a threat of its own");
        Limits.require(
                corridor.isPresent() != tables,
                "corridor",
                tables ? "a corridor beside a table of one flight" : "nothing",
                tables ? "left out: the table says where it flies" : "a corridor of the catalog, or one written out",
                tables ? "delete it" : "write corridor: north-pacific-icbm");
    }

    /// Missiles of one class along a corridor, each at least energy and the shortest way.
    static Threat plain(Corridor corridor, Missile missile) {
        return new Threat(
                Optional.of(corridor),
                Optional.of(missile),
                List.of(),
                PLAIN,
                List.of(),
                STRAIGHT,
                List.of(),
                Unit.KILOMETRES.toSi(1_000),
                STRAIGHT,
                1,
                1);
    }

    /// The threat at a fraction of the summed weights.
    ///
    /// @param fraction  from 0 to 1
    public static Threat at(List<Threat> threats, double fraction) {
        double total = threats.stream().mapToDouble(Threat::weight).sum();
        double left = fraction * total;
        for (Threat threat : threats) {
            left -= threat.weight;
            if (left < 0) {
                return threat;
            }
        }
        return threats.getLast();
    }

    /// One of several by their weights; of one alone without a draw.
    public static Threat choose(List<Threat> threats, SplittableRandom random) {
        return threats.size() == 1 ? threats.getFirst() : at(threats, random.nextDouble());
    }

    /// The classes, with their weights.
    public List<Arm> classes() {
        return missile.map(one -> List.of(new Arm(one, 1))).orElse(missiles);
    }

    /// What results call it: its corridor, or the table it is.
    public String name() {
        return corridor.map(Corridor::name).or(() -> missile.map(Missile::name)).orElseThrow();
    }
}
