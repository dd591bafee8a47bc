package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.Sensor;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.access.PointCoverage;
import org.firmament.coverage.guarantee.CircularOrbit;
import org.firmament.coverage.guarantee.ContinuousCoverage;
import org.firmament.coverage.guarantee.Footprint;
import org.firmament.coverage.guarantee.Guarantee;
import org.firmament.coverage.guarantee.Worst;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;
import org.firmament.planner.results.GuaranteeResult;
import org.firmament.planner.scenario.Cells;
import org.firmament.planner.scenario.Scenario;
import org.firmament.planner.scenario.Target;

/// What each constellation of circular orbits promises the latitudes of a grid at any time.
final class GuaranteeStage {
    /// Between the bounds of the worst angle [rad].
    private static final double TOLERANCE = Math.toRadians(0.01);

    private final Scenario scenario;
    private final Earth earth;
    private final Defence defence;
    private final List<GuaranteeResult> results = new ArrayList<>();

    GuaranteeStage(Scenario scenario, Earth earth, Defence defence) {
        this.scenario = scenario;
        this.earth = earth;
        this.defence = defence;
    }

    /// What was proved so far.
    List<GuaranteeResult> results() {
        return List.copyOf(results);
    }

    /// Proves what the constellations promise a grid. The figure adds up what each promises: together they
    /// promise at least that; one whose sensors keep away from the Sun promises nothing. No figure for other
    /// targets, nor where no constellation's orbits are one shell.
    List<FigureOfMerit> over(Target target, String name) {
        Optional<Cells> cells = switch (target) {
            case Target.Grid(Cells grid) -> Optional.of(grid);
            case Target.EqualArea(Cells grid) -> Optional.of(grid);
            case Target.Area _,
                    Target.Points _,
                    Target.Line _,
                    Target.Flights _,
                    Target.Trajectory _,
                    Target.Satellites _ -> Optional.empty();
        };
        List<GuaranteeResult> found = new ArrayList<>();
        for (Defence.Fleet fleet : cells.isPresent() ? defence.fleets() : List.<Defence.Fleet>of()) {
            fleet.shell()
                    .flatMap(shell -> fleet.design()
                            .carries()
                            .sensor()
                            .flatMap(
                                    sensor -> promise(fleet.design().name(), shell, sensor, cells.orElseThrow(), name)))
                    .ifPresent(found::add);
        }
        results.addAll(found);
        double fold = found.stream()
                .filter(promise -> !promise.sunAside())
                .mapToInt(GuaranteeResult::fold)
                .sum();
        List<FigureOfMerit> figures = new ArrayList<>();
        if (!found.isEmpty()) {
            figures.add(new FigureOfMerit("guaranteed_fold", fold, "count", "minimum", name));
        }
        found.forEach(promise -> figures.add(new FigureOfMerit(
                "worst_angle",
                Math.toDegrees(promise.farthestAtMost()),
                "deg",
                "maximum",
                promise.constellation() + " over " + name)));
        return figures;
    }

    private Optional<GuaranteeResult> promise(
            String constellation, CircularShell shell, Sensor sensor, Cells cells, String target) {
        OptionalDouble footprint = Footprint.guaranteed(
                sensor,
                shell.radius(),
                cells.altitude(),
                earth,
                scenario.conventions().nadir());
        if (footprint.isEmpty()) {
            return Optional.empty();
        }
        double angle = footprint.getAsDouble();
        ContinuousCoverage coverage = coverage(shell, cells);
        int most = Math.min(PointCoverage.FOLDS, shell.size());
        int fold = 0;
        Optional<GuaranteeResult.Hole> hole = Optional.empty();
        while (fold < most) {
            Guarantee guarantee = coverage.prove(fold + 1, angle);
            if (guarantee instanceof Guarantee.Hole found) {
                hole = Optional.of(hole(found, shell));
            }
            if (!(guarantee instanceof Guarantee.Proved)) {
                break;
            }
            fold++;
        }
        Worst nearest = coverage.worst(1);
        Worst worst = fold <= 1 ? nearest : coverage.worst(fold);
        return Optional.of(new GuaranteeResult(
                constellation,
                target,
                fold,
                angle,
                worst.lower(),
                worst.upper(),
                sensor.sunExclusion() > 0,
                hole,
                Optional.of(hole(new Guarantee.Hole(nearest.where(), nearest.lower()), shell)),
                nearest.upper()));
    }

    /// Geocentric latitudes that hold the grid's geodetic ones: the two differ by less than f + f².
    private ContinuousCoverage coverage(CircularShell shell, Cells cells) {
        double off = earth.flattening() * (1 + earth.flattening());
        return new ContinuousCoverage(
                CircularOrbit.all(shell),
                Math.max(-Math.PI / 2, cells.south() - off),
                Math.min(Math.PI / 2, cells.north() + off),
                TOLERANCE);
    }

    /// Longitudes of a proof turn with the nodes.
    private static GuaranteeResult.Hole hole(Guarantee.Hole found, CircularShell shell) {
        double time = found.where().phase() / shell.argumentRate();
        double lon = Math.IEEEremainder(found.where().lon() + shell.nodeRate() * time, 2 * Math.PI);
        return new GuaranteeResult.Hole(time, found.where().lat(), lon, found.distance());
    }
}
