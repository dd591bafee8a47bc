package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.firmament.catalogs.Attaching;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.coverage.engagement.Doctrine;
import org.firmament.orbits.Satellite;
import org.firmament.planner.scenario.Scenario;

/// A scenario with something more: all it had stays where it was, so that whatever could be done still can be.
///
/// @param what      there is more of
/// @param scenario  with it
record More(String what, Scenario scenario) {
    private static final double SECOND = 1;

    /// One more satellite and one more plane of every constellation that sees or fires and is not read from a
    /// file, and a second less of decision and of detection where there is one.
    static List<More> of(Scenario scenario, Defence defence) {
        List<More> all = new ArrayList<>();
        for (Defence.Fleet fleet : defence.fleets()) {
            Payload payload = fleet.design().carries();
            boolean useful =
                    payload.sensor().isPresent() || (payload.interceptor().isPresent() && payload.inventory() > 0);
            if (useful && !(fleet.design().pattern() instanceof Attaching)) {
                TreeMap<Integer, List<Elements>> planes = planes(fleet);
                String name = fleet.design().name();
                all.add(new More(
                        "one more " + kind(payload) + " of " + name,
                        with(
                                scenario,
                                fleet.design(),
                                List.of(satellite(planes.firstEntry().getValue())))));
                List<Elements> plane = plane(planes);
                if (plane.size() > 1) {
                    all.add(new More(
                            "one more plane of " + name + ", " + plane.size() + " satellites",
                            with(scenario, fleet.design(), plane)));
                }
            }
        }
        Doctrine doctrine = scenario.doctrine();
        if (doctrine.decision() >= SECOND) {
            all.add(new More(
                    "a second less to decide",
                    scenario.with(doctrine.within(doctrine.detection(), doctrine.decision() - SECOND))));
        }
        if (doctrine.detection() >= SECOND) {
            all.add(new More(
                    "a second less to detect",
                    scenario.with(doctrine.within(doctrine.detection() - SECOND, doctrine.decision()))));
        }
        return all;
    }

    private static String kind(Payload payload) {
        return payload.interceptor().isPresent() && payload.inventory() > 0 ? "carrier" : "sensor satellite";
    }

    private static TreeMap<Integer, List<Elements>> planes(Defence.Fleet fleet) {
        TreeMap<Integer, List<Elements>> planes = new TreeMap<>();
        for (Satellite satellite : fleet.satellites()) {
            planes.computeIfAbsent(satellite.plane(), _ -> new ArrayList<>()).add(satellite.elements());
        }
        return planes;
    }

    /// Halfway from the first satellite of a plane to the next, were they evenly spread.
    private static Elements satellite(List<Elements> plane) {
        Elements first = plane.getFirst();
        return turned(first, first.raan(), first.m() + Math.PI / plane.size());
    }

    /// Halfway between the first two planes, satellite by satellite; empty if there are no two alike.
    private static List<Elements> plane(TreeMap<Integer, List<Elements>> planes) {
        List<List<Elements>> all = List.copyOf(planes.values());
        List<Elements> between = new ArrayList<>();
        if (all.size() > 1 && all.getFirst().size() == all.get(1).size()) {
            for (int s = 0; s < all.getFirst().size(); s++) {
                Elements one = all.getFirst().get(s);
                Elements other = all.get(1).get(s);
                between.add(turned(
                        one,
                        one.raan() + Math.IEEEremainder(other.raan() - one.raan(), 2 * Math.PI) / 2,
                        one.m() + Math.IEEEremainder(other.m() - one.m(), 2 * Math.PI) / 2));
            }
        }
        return between;
    }

    private static Elements turned(Elements like, double raan, double anomaly) {
        return new Elements(
                like.a(),
                like.e(),
                like.i(),
                Math.IEEEremainder(raan, 2 * Math.PI),
                like.argp(),
                Math.IEEEremainder(anomaly, 2 * Math.PI),
                like.type());
    }

    private static Scenario with(Scenario scenario, ConstellationDesign like, List<Elements> satellites) {
        ConstellationDesign more = new ConstellationDesign(
                free(scenario, like.name() + "-more"), new Pattern.Explicit(satellites), like.carries());
        List<ConstellationDesign> designs = new ArrayList<>(scenario.constellations());
        designs.add(more);
        return scenario.with(designs);
    }

    private static String free(Scenario scenario, String name) {
        boolean taken = scenario.constellations().stream()
                        .anyMatch(design -> design.name().equals(name))
                || scenario.ground().stream().anyMatch(asset -> asset.name().equals(name));
        return taken ? free(scenario, name + "-more") : name;
    }
}
