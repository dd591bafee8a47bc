package org.firmament.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firmament.catalogs.GroundAsset;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.optimizer.ShotSchedule;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;
import org.firmament.planner.scenario.Scenario;

/// What moves while the first raid flies, for a viewer: its missiles, the shots at them, and the satellites.
/// Without a raid the satellites of the first orbit or so.
///
/// @param start       [s after the epoch]
/// @param end         [s after the epoch]
/// @param sites       ground assets
/// @param satellites  at most 4,000, those that fire before others
public record Scenery(
        double start,
        double end,
        List<GroundAsset> sites,
        List<Craft> satellites,
        List<Missile> missiles,
        List<Shot> shots) {
    /// Longest a scene lasts [s].
    private static final double LONGEST = 6_000;

    /// More would be a blot, and slow to open.
    private static final int MOST_SATELLITES = 4_000;

    /// A satellite.
    ///
    /// @param layer  number of its constellation in the scenario, from 0
    public record Craft(String name, int layer, Motion motion) {}

    /// A missile of the raid.
    ///
    /// @param launch    its number within the raid, from 1
    /// @param launched  [s after the epoch]
    /// @param impact    [s after the epoch]
    public record Missile(int launch, String aim, double launched, double impact, Motion motion) {}

    /// A shot.
    ///
    /// @param launch     number of the missile it meets
    /// @param number     among the shots at it, from 1
    /// @param carrier    satellite or ground asset that fires it
    /// @param space      whether that is a satellite
    /// @param release    [s after the epoch]
    /// @param intercept  [s after the epoch]
    public record Shot(int launch, int number, String carrier, boolean space, double release, double intercept) {}

    public Scenery {
        sites = List.copyOf(sites);
        satellites = List.copyOf(satellites);
        missiles = List.copyOf(missiles);
        shots = List.copyOf(shots);
    }

    static Scenery of(Scenario scenario, Defence defence, List<RaidOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            double end = Math.min(scenario.duration(), LONGEST);
            return new Scenery(0, end, scenario.ground(), crafts(defence, Set.of()), List.of(), List.of());
        }
        RaidOutcome first = outcomes.getFirst();
        List<Launch> launches = first.raid().launches();
        double start = launches.stream().mapToDouble(Launch::time).min().orElse(0);
        double end = launches.stream().mapToDouble(Launch::impact).max().orElse(start);
        List<Shot> shots = shots(first, defence, scenario);
        Set<String> firing = new HashSet<>();
        shots.forEach(shot -> firing.add(shot.carrier()));
        return new Scenery(
                start,
                Math.min(end, start + LONGEST),
                scenario.ground(),
                crafts(defence, firing),
                launches.stream()
                        .map(launch -> new Missile(
                                launch.index() + 1, launch.aim(), launch.time(), launch.impact(), launch.motion()))
                        .toList(),
                shots);
    }

    private static List<Shot> shots(RaidOutcome outcome, Defence defence, Scenario scenario) {
        List<Shot> shots = new ArrayList<>();
        for (Launch launch : outcome.raid().launches()) {
            List<ShotSchedule.Shot> inOrder =
                    outcome.schedule(launch.index(), scenario.doctrine()).shots();
            for (int k = 0; k < inOrder.size(); k++) {
                ShotSchedule.Shot shot = inOrder.get(k);
                Carrier carrier = defence.carriers().get(shot.opportunity().carrier());
                boolean space = carrier.footing() == Carrier.Footing.ORBIT;
                shots.add(new Shot(launch.index() + 1, k + 1, carrier.name(), space, shot.release(), shot.intercept()));
            }
        }
        return shots;
    }

    /// Satellites whose states pass stretch by stretch are too many to draw, and are left out.
    private static List<Craft> crafts(Defence defence, Set<String> firing) {
        List<Craft> first = new ArrayList<>();
        List<Craft> others = new ArrayList<>();
        for (int layer = 0; layer < defence.fleets().size(); layer++) {
            Defence.Fleet fleet = defence.fleets().get(layer);
            if (fleet.passing().isPresent()) {
                continue;
            }
            for (int i = 0; i < fleet.satellites().size(); i++) {
                String name = fleet.satellites().get(i).name();
                (firing.contains(name) ? first : others)
                        .add(new Craft(name, layer, fleet.motions().get(i)));
            }
        }
        int room = Math.max(0, MOST_SATELLITES - first.size());
        first.addAll(others.subList(0, Math.min(room, others.size())));
        return first;
    }
}
