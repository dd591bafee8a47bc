package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Sensor;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.SunDirection;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.engagement.Command;
import org.firmament.coverage.sensing.Detector;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;
import org.firmament.orbits.Sun;
import org.firmament.planner.scenario.Scenario;

/// The defence of a scenario in place and in motion: its satellites, and what sees and what fires, space
/// before ground.
///
/// @param fleets    the constellations, in file order
/// @param sensors   every sensor
/// @param carriers  everything that holds interceptors
/// @param sun       what shines on it all
/// @param links     what links it; empty where everybody knows everything at once
record Defence(
        List<Fleet> fleets,
        List<SensorAsset> sensors,
        List<Carrier> carriers,
        SunDirection sun,
        Optional<DefenceLinks> links) {
    /// How a track becomes an order.
    Command command() {
        return links.<Command>map(DefenceLinks::command).orElseGet(Command::instant);
    }

    /// What is left without some satellites and ground assets.
    Defence without(Set<String> lost) {
        List<SensorAsset> seeing =
                sensors.stream().filter(one -> !lost.contains(one.name())).toList();
        List<Carrier> firing =
                carriers.stream().filter(one -> !lost.contains(one.name())).toList();
        return new Defence(
                fleets,
                seeing,
                firing,
                sun,
                links.map(all -> all.serving(seeing, firing).losing(lost)));
    }

    /// One constellation in motion.
    ///
    /// @param shell       its orbits where they are one shell, which moves without stored states
    /// @param ephemeris   its stored states where they are not
    /// @param passing     its states stretch by stretch, where all of them are too many to keep
    /// @param motions     of its satellites, in their order; of the first minutes only where states pass
    record Fleet(
            ConstellationDesign design,
            List<Satellite> satellites,
            Optional<CircularShell> shell,
            Optional<Ephemeris> ephemeris,
            Optional<PassingStates> passing,
            List<Motion> motions) {
        /// The same orbits with another payload.
        Fleet with(ConstellationDesign other) {
            return new Fleet(other, satellites, shell, ephemeris, passing, motions);
        }

        static Fleet of(
                ConstellationDesign design, Propagation propagation, Almanac almanac, double end, Following following) {
            List<Satellite> satellites = Constellation.of(design, almanac).satellites();
            Optional<CircularShell> shell = almanac.shell(satellites, propagation, end);
            IntStream each = IntStream.range(0, satellites.size());
            if (shell.isPresent()) {
                return new Fleet(
                        design,
                        satellites,
                        shell,
                        Optional.empty(),
                        Optional.empty(),
                        each.mapToObj(shell.get()::motion).toList());
            }
            Optional<PassingStates> passing = Optional.of(new PassingStates(almanac, satellites, propagation))
                    .filter(states -> following == Following.POINTS && !states.fit(end));
            Ephemeris ephemeris = almanac.propagate(
                    satellites,
                    propagation,
                    passing.map(_ -> propagation.step()).orElse(end));
            return new Fleet(
                    design,
                    satellites,
                    shell,
                    passing.isPresent() ? Optional.empty() : Optional.of(ephemeris),
                    passing,
                    each.mapToObj(ephemeris::motion).toList());
        }
    }

    /// What sensors are to follow.
    enum Following {
        /// Points that stand still: satellites may be moved stretch by stretch.
        POINTS,
        /// Something in motion, at any time.
        MOTIONS
    }

    /// Lays the scenario's defence out and moves it from the epoch to `end` seconds after it.
    ///
    /// @param shared  orbits moved before
    static Defence of(
            Scenario scenario, Earth earth, Almanac almanac, double end, Following following, SharedWork shared) {
        Sun sun = almanac.sun(end);
        Builder builder = new Builder(scenario, earth, sun::direction);
        for (ConstellationDesign design : scenario.constellations()) {
            builder.add(shared.fleet(
                    scenario,
                    design,
                    end,
                    following,
                    () -> Fleet.of(design, scenario.propagation(), almanac, end, following)));
        }
        scenario.ground().forEach(builder::add);
        Optional<DefenceLinks> links = scenario.network()
                .map(rules -> DefenceLinks.of(
                        rules, builder.fleets, scenario.ground(), builder.sensors, builder.carriers, earth));
        return new Defence(builder.fleets, builder.sensors, builder.carriers, sun::direction, links);
    }

    /// Numbers sensors and carriers as it goes.
    private static final class Builder {
        private final Scenario scenario;
        private final Earth earth;
        private final SunDirection sun;
        private final List<Fleet> fleets = new ArrayList<>();
        private final List<SensorAsset> sensors = new ArrayList<>();
        private final List<Carrier> carriers = new ArrayList<>();

        Builder(Scenario scenario, Earth earth, SunDirection sun) {
            this.scenario = scenario;
            this.earth = earth;
            this.sun = sun;
        }

        void add(Fleet fleet) {
            fleets.add(fleet);
            String group = fleet.design().name();
            Payload payload = fleet.design().carries();
            // One view for all: an engine may then treat them alike.
            Optional<AccessConstraint> view = payload.sensor()
                    .map(sensor -> SensorView.fromSpace(
                            sensor, earth, scenario.conventions().nadir(), sun));
            for (int i = 0; i < fleet.satellites().size(); i++) {
                Motion motion = fleet.motions().get(i);
                String name = fleet.satellites().get(i).name();
                if (view.isPresent()) {
                    sensors.add(asset(
                            name, group, motion, view.get(), payload.sensor().orElseThrow()));
                }
                carry(payload, name, group, Carrier.Footing.ORBIT, motion);
            }
        }

        void add(GroundAsset asset) {
            Motion motion = earth.fixed(asset.site().place());
            asset.carries()
                    .sensor()
                    .ifPresent(sensor -> sensors.add(asset(
                            asset.name(),
                            asset.name(),
                            motion,
                            SensorView.fromGround(sensor, asset.site().place(), earth, sun),
                            sensor)));
            carry(asset.carries(), asset.name(), asset.name(), Carrier.Footing.GROUND, motion);
        }

        private SensorAsset asset(String name, String group, Motion motion, AccessConstraint view, Sensor sensor) {
            return new SensorAsset(
                    name,
                    group,
                    motion,
                    view,
                    sensor.sees(),
                    sensor.tracks(),
                    sensor.slew(),
                    sensor.instrument()
                            .map(instrument -> new Detector(instrument, SensorView.againstSpace(sensor, earth))));
        }

        private void carry(Payload payload, String name, String group, Carrier.Footing footing, Motion motion) {
            if (payload.interceptor().isPresent()) {
                Interceptor interceptor = payload.interceptor().get();
                carriers.add(new Carrier(name, group, footing, motion, interceptor, payload.inventory()));
            }
        }
    }
}
