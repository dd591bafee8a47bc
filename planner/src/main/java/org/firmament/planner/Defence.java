package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Sensor;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.SunDirection;
import org.firmament.coverage.engagement.Carrier;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Satellite;
import org.firmament.orbits.Sun;
import org.firmament.planner.scenario.Scenario;

/// The defence of a scenario in place and in motion: its satellites, and what sees and what fires, space
/// before ground.
///
/// @param satellites  of all constellations, in file order
/// @param ephemeris   of the satellites, in their order
/// @param sensors     every sensor
/// @param spaceViews  for each satellite what its sensor can look at; empty for one without
/// @param carriers    everything that holds interceptors
record Defence(
        List<Satellite> satellites,
        Ephemeris ephemeris,
        List<SensorAsset> sensors,
        List<SpaceView> spaceViews,
        List<Carrier> carriers) {
    /// The sensor of one satellite.
    ///
    /// @param satellite      index into the ephemeris
    /// @param constellation  it belongs to
    record SpaceView(int satellite, String constellation, AccessConstraint view) {}

    /// Lays the scenario's defence out and moves it from the epoch to `end` seconds after it.
    static Defence of(Scenario scenario, Earth earth, Almanac almanac, double end) {
        List<Satellite> satellites = new ArrayList<>();
        for (ConstellationDesign design : scenario.constellations()) {
            satellites.addAll(Constellation.of(design, almanac).satellites());
        }
        Ephemeris ephemeris = almanac.propagate(satellites, scenario.propagation(), end);
        Sun sun = almanac.sun(end);
        Builder builder = new Builder(scenario, earth, ephemeris, sun::direction);
        scenario.constellations().forEach(builder::add);
        scenario.ground().forEach(builder::add);
        return new Defence(satellites, ephemeris, builder.sensors, builder.spaceViews, builder.carriers);
    }

    /// Numbers sensors and carriers as it goes.
    private static final class Builder {
        private final Scenario scenario;
        private final Earth earth;
        private final Ephemeris ephemeris;
        private final SunDirection sun;
        private final List<SensorAsset> sensors = new ArrayList<>();
        private final List<SpaceView> spaceViews = new ArrayList<>();
        private final List<Carrier> carriers = new ArrayList<>();
        private int satellite;

        Builder(Scenario scenario, Earth earth, Ephemeris ephemeris, SunDirection sun) {
            this.scenario = scenario;
            this.earth = earth;
            this.ephemeris = ephemeris;
            this.sun = sun;
        }

        void add(ConstellationDesign design) {
            Payload payload = design.carries();
            for (int i = 0; i < design.pattern().total(); i++, satellite++) {
                Motion motion = ephemeris.motion(satellite);
                String name = ephemeris.name(satellite);
                if (payload.sensor().isPresent()) {
                    Sensor sensor = payload.sensor().get();
                    AccessConstraint view = SensorView.fromSpace(
                            sensor, earth, scenario.conventions().nadir(), sun);
                    spaceViews.add(new SpaceView(satellite, design.name(), view));
                    sensors.add(new SensorAsset(name, design.name(), motion, view, sensor.sees(), sensor.tracks()));
                }
                carry(payload, name, design.name(), motion);
            }
        }

        void add(GroundAsset asset) {
            Motion motion = earth.fixed(asset.site().place());
            asset.carries()
                    .sensor()
                    .ifPresent(sensor -> sensors.add(new SensorAsset(
                            asset.name(),
                            asset.name(),
                            motion,
                            SensorView.fromGround(sensor, asset.site().place(), earth, sun),
                            sensor.sees(),
                            sensor.tracks())));
            carry(asset.carries(), asset.name(), asset.name(), motion);
        }

        private void carry(Payload payload, String name, String group, Motion motion) {
            if (payload.interceptor().isPresent()) {
                Interceptor interceptor = payload.interceptor().get();
                carriers.add(new Carrier(name, group, motion, interceptor, payload.inventory()));
            }
        }
    }
}
