package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.engagement.AbsenteeRatio;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// How many carriers of one shell are in reach of a place, by its latitude: the shell as it flies beside the
/// integral over a shell of as many planes as one likes.
///
/// The place stands on the shell itself, at a geocentric latitude, and the reach is the chord, as in
/// [AbsenteeRatio]. It is looked at from twelve longitudes at each of 96 times over the scenario: over both, a
/// mean, a guaranteed minimum of these looks and a tenth percentile. The southern half is alike.
final class ShellFigures {
    private static final int TIMES = 96;
    private static final int LONGITUDES = 12;
    private static final int STEP = 10;
    private static final int NORTHERNMOST = 80;

    /// Counts that are asked for.
    static final int[] FEWER = {1, 2, 5, 10};

    private ShellFigures() {}

    /// @param name      of the constellation
    /// @param reach     of one interceptor [m]
    /// @param duration  of the scenario [s]
    static List<FigureOfMerit> of(String name, CircularShell shell, double reach, double duration) {
        List<FigureOfMerit> figures = new ArrayList<>();
        double[][] positions = positions(shell, duration);
        for (int latitude = 0; latitude <= NORTHERNMOST; latitude += STEP) {
            String target = String.format(Locale.ROOT, "%s at %d°", name, latitude);
            List<Double> counts = counts(shell, positions, Math.toRadians(latitude), reach);
            Sample inReach = new Sample(counts);
            figures.addAll(inReach.figures("shell_in_reach", "count", target, "mean", "minimum", "percentile_10"));
            if (inReach.mean() > 0) {
                figures.add(new FigureOfMerit(
                        "shell_absentee_ratio", shell.size() / inReach.mean(), "ratio", "mean", target));
            }
            AbsenteeRatio.inclined(
                            shell.radius() - Earth.EQUATORIAL_RADIUS,
                            shell.inclination(),
                            Math.toRadians(latitude),
                            reach)
                    .ifPresent(ratio ->
                            figures.add(new FigureOfMerit("shell_absentee_ratio", ratio, "ratio", "analytic", target)));
        }
        return figures;
    }

    private static double[][] positions(CircularShell shell, double duration) {
        double[][] positions = new double[TIMES][3 * shell.size()];
        List<Motion> motions =
                IntStream.range(0, shell.size()).mapToObj(shell::motion).toList();
        for (int k = 0; k < TIMES; k++) {
            CircularShell.positions(motions, duration * (k + 0.5) / TIMES, positions[k]);
        }
        return positions;
    }

    private static List<Double> counts(CircularShell shell, double[][] positions, double latitude, double reach) {
        List<Double> counts = new ArrayList<>(TIMES * LONGITUDES);
        double[] near = new double[3 * shell.size()];
        double square = reach * reach;
        double r = shell.radius();
        for (double[] xyz : positions) {
            int size = between(r * Math.sin(latitude) - reach, r * Math.sin(latitude) + reach, xyz, near);
            for (int l = 0; l < LONGITUDES; l++) {
                double lon = 2 * Math.PI * l / LONGITUDES;
                double x = r * Math.cos(latitude) * Math.cos(lon);
                double y = r * Math.cos(latitude) * Math.sin(lon);
                double z = r * Math.sin(latitude);
                int count = 0;
                for (int i = 0; i < size; i += 3) {
                    double dx = near[i] - x;
                    double dy = near[i + 1] - y;
                    double dz = near[i + 2] - z;
                    count += dx * dx + dy * dy + dz * dz <= square ? 1 : 0;
                }
                counts.add((double) count);
            }
        }
        return counts;
    }

    /// Writes the positions between two planes along the equator into `near` and returns how many numbers they are.
    private static int between(double south, double north, double[] xyz, double[] near) {
        int size = 0;
        for (int i = 0; i < xyz.length; i += 3) {
            if (xyz[i + 2] >= south && xyz[i + 2] <= north) {
                System.arraycopy(xyz, i, near, size, 3);
                size += 3;
            }
        }
        return size;
    }
}
