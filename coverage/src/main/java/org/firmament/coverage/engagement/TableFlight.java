package org.firmament.coverage.engagement;

import org.firmament.catalogs.FlyoutTable;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.Motion;
import org.firmament.orbits.threat.Launch;

/// From a launcher on land or sea by the interceptor's own table of times: thrust, drag and gravity are in it.
///
/// The table is by range along the ground and height, alike in every direction: the Earth's turn, 0.5 km/s at most, is
/// left out, and with it up to 10 % of the range of an interceptor that averages 5 km/s over a long flight.
final class TableFlight implements Flight {
    /// Mean radius of the Earth [m]: ranges along the ellipsoid differ by up to 0.3 %.
    private static final double MEAN_RADIUS = 6_371e3;

    private final Interceptor interceptor;
    private final FlyoutTable table;
    private final Motion launcher;
    private final Launch launch;
    private final Motion missile;
    private final double slowest;
    private final double[] site = new double[3];
    private final double[] target = new double[3];

    TableFlight(Carrier carrier, FlyoutTable table, Launch launch) {
        this.interceptor = carrier.interceptor();
        this.table = table;
        this.launcher = carrier.motion();
        this.launch = launch;
        this.missile = launch.motion();
        this.slowest = steepest(table);
    }

    @Override
    public double spare(double time, double flyout) {
        return left(time, flyout);
    }

    /// Time left over at burnout speed, and what is left to the table's edge and to the greatest range.
    @Override
    public double left(double time, double flyout) {
        look(time);
        double range = groundRange();
        double height = launch.trajectory().altitude(time - launch.time());
        double late = Math.min(flyout, interceptor.maxFlyout()) - table.time(range, height);
        double inside = Math.min(table.inside(range, height), interceptor.maxRange() - Vectors.distance(site, target));
        return Math.min(late * interceptor.burnoutSpeed(), inside);
    }

    @Override
    public double shortest(double time, double flyout) {
        look(time);
        return table.time(groundRange(), launch.trajectory().altitude(time - launch.time()));
    }

    /// The table does not tell: burnout speed along the line from the launcher, the ground's own left out.
    @Override
    public void arrival(double time, double flyout, double[] out) {
        look(time);
        double distance = Math.max(1, Vectors.distance(site, target));
        for (int i = 0; i < 3; i++) {
            out[i] = interceptor.burnoutSpeed() * (target[i] - site[i]) / distance;
        }
    }

    /// With each second the flight may be a second longer, and the table's time changes as the missile moves.
    @Override
    public double growth(double time, double flyout) {
        return interceptor.burnoutSpeed() * (1 + slowest * Flyouts.FASTEST);
    }

    private void look(double time) {
        launcher.position(time, site);
        missile.position(time, target);
    }

    private double groundRange() {
        double x = site[1] * target[2] - site[2] * target[1];
        double y = site[2] * target[0] - site[0] * target[2];
        double z = site[0] * target[1] - site[1] * target[0];
        double across = Math.sqrt(x * x + y * y + z * z);
        double along = site[0] * target[0] + site[1] * target[1] + site[2] * target[2];
        return MEAN_RADIUS * Math.atan2(across, along);
    }

    /// Greatest change of the table's time by place [s/m].
    private static double steepest(FlyoutTable table) {
        double steepest = 0;
        int columns = table.range().size();
        for (int j = 0; j < table.altitude().size(); j++) {
            for (int i = 0; i < columns; i++) {
                double time = table.time().get(j * columns + i);
                if (i > 0) {
                    double before = table.time().get(j * columns + i - 1);
                    double apart = table.range().get(i) - table.range().get(i - 1);
                    steepest = Math.max(steepest, Math.abs(time - before) / apart);
                }
                if (j > 0) {
                    double below = table.time().get((j - 1) * columns + i);
                    double apart = table.altitude().get(j) - table.altitude().get(j - 1);
                    steepest = Math.max(steepest, Math.abs(time - below) / apart);
                }
            }
        }
        return 2 * steepest;
    }
}
