package org.firmament.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.EphemerisEngine;
import org.firmament.coverage.access.GeneralEngine;
import org.firmament.coverage.access.Observer;
import org.firmament.coverage.access.PointEngine;
import org.firmament.coverage.access.Shell;
import org.firmament.coverage.access.ShellEngine;
import org.firmament.coverage.access.TargetPoint;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.sensing.SensorAsset;
import org.firmament.orbits.Earth;

/// Which engine finds the accesses of which sensors.
///
/// @param sensors  in the order their accesses are numbered, those of one constellation beside each other
/// @param fleets   the constellations they fly on
/// @param horizon  searched
/// @param step     between samples of a search [s]
record SensorEngines(
        List<SensorAsset> sensors, List<Defence.Fleet> fleets, Earth earth, TimeSpan horizon, double step) {
    /// Between edges found by bisection and the truth [s].
    private static final double EDGE = 1e-3;

    /// One engine a constellation: tables where its orbits are a shell and its view allows, the general
    /// search where not. Ground sensors are searched together with what stands beside them in the order of
    /// names.
    List<PointEngine> over(List<TargetPoint> points) {
        Shell around = shell(points);
        List<PointEngine> engines = new ArrayList<>();
        int first = 0;
        while (first < sensors.size()) {
            String group = sensors.get(first).group();
            int end = first;
            while (end < sensors.size() && sensors.get(end).group().equals(group)) {
                end++;
            }
            engines.add(of(sensors.subList(first, end), around));
            first = end;
        }
        return engines;
    }

    private PointEngine of(List<SensorAsset> group, Shell around) {
        AccessConstraint view = group.getFirst().view();
        Optional<Defence.Fleet> fleet = fleets.stream()
                .filter(one -> one.design().name().equals(group.getFirst().group()))
                .filter(one -> one.satellites().size() == group.size())
                .findFirst();
        Optional<PointEngine> tables = fleet.flatMap(Defence.Fleet::shell)
                .flatMap(shell -> ShellEngine.of(shell, view, earth, horizon, finder()));
        Optional<PointEngine> rings = fleet.flatMap(Defence.Fleet::ephemeris)
                .flatMap(states ->
                        EphemerisEngine.of(states, view, earth, horizon, around.high() - Earth.POLAR_RADIUS, EDGE));
        List<Observer> observers = group.stream()
                .map(sensor -> new Observer(sensor.name(), sensor.motion(), sensor.view()))
                .toList();
        return tables.or(() -> rings).orElseGet(() -> new GeneralEngine(observers, earth, around, horizon, finder()));
    }

    /// The shell points lie in.
    private Shell shell(List<TargetPoint> points) {
        double[] radii = points.stream()
                .mapToDouble(point -> {
                    double[] at = earth.position(point.place());
                    return Math.sqrt(at[0] * at[0] + at[1] * at[1] + at[2] * at[2]);
                })
                .toArray();
        return new Shell(
                Arrays.stream(radii).min().orElse(1), Arrays.stream(radii).max().orElse(1));
    }

    private AccessFinder finder() {
        return new AccessFinder(step, EDGE);
    }
}
