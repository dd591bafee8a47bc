package org.firmament.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.Walker;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.Grids;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;

/// The problems measured: Walker shells at 550 km and 53°, seen from the ground at 10° or more.
final class Cases {
    static final Instant EPOCH = Instant.parse("2030-03-20T00:00:00Z");
    static final double DAY = 86_400;
    static final double ELEVATION = Math.toRadians(10);
    static final Earth EARTH = new Earth(Conventions.EarthShape.WGS84);

    private static final Almanac ALMANAC = new Almanac(Conventions.standard(), EPOCH);

    private Cases() {}

    static List<Satellite> walker(int total, int planes) {
        Walker walker = new Walker(total, planes, Math.min(17, planes - 1), 550e3, Math.toRadians(53), 0, 0);
        Payload nothing = new Payload(Optional.empty(), 0, Optional.empty(), 0, 0, 1.6e8);
        return Constellation.of(new ConstellationDesign("shell", new Pattern.WalkerDelta(walker), nothing), ALMANAC)
                .satellites();
    }

    static CircularShell shell(List<Satellite> satellites, double duration) {
        return ALMANAC.shell(satellites, Propagation.standard(), duration).orElseThrow();
    }

    static AccessConstraint view(double elevation) {
        Sensor sensor = new Sensor("eye", new FieldOfView.Horizon(elevation), 1e9, 0, List.of(Phase.values()), 1, 0, 0);
        return SensorView.fromSpace(sensor, EARTH, Conventions.Nadir.GEOCENTRIC, (time, xyz) -> {
            throw new IllegalStateException("no view here asks for the Sun");
        });
    }

    /// An equal-area grid of about this many points.
    static List<TargetPoint> grid(int points) {
        double spacing = Math.sqrt(4 * Math.PI / points);
        return Grids.equalArea(spacing, 0, -Math.PI / 2, Math.PI / 2);
    }
}
