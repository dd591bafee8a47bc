package org.firmament.coverage.access;

import java.util.List;
import org.firmament.catalogs.Corner;
import org.firmament.catalogs.Mounted;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Motion;

/// A slow, obvious twin of the fields of view that are fixed to a satellite: it turns the line of sight into the
/// field's own axes, angle by angle, and asks there.
final class FieldTwin {
    private FieldTwin() {}

    /// Whether the line from a satellite to a target lies in its field; nadir is towards the centre.
    static boolean holds(Mounted view, Motion satellite, double time, double[] target) {
        double[] d = local(satellite, time, target);
        double towards = view.pointing().offNadirTowards();
        double off = view.pointing().offNadir();
        // Turn until the boresight leans forwards, swing it up to nadir, turn back.
        double[] turned = spin(d, -towards);
        double[] swung = {
            Math.cos(off) * turned[0] - Math.sin(off) * turned[2],
            turned[1],
            Math.sin(off) * turned[0] + Math.cos(off) * turned[2]
        };
        double[] own = spin(swung, towards);
        double fromBoresight = Math.atan2(Math.hypot(own[0], own[1]), own[2]);
        return switch (view) {
            case Mounted.Cone cone -> fromBoresight < cone.halfAngle();
            case Mounted.Annulus ring -> ring.innerHalfAngle() < fromBoresight && fromBoresight < ring.outerHalfAngle();
            case Mounted.Rectangle r ->
                Math.abs(Math.atan2(own[0], own[2])) < r.alongHalfAngle()
                        && Math.abs(Math.atan2(own[1], own[2])) < r.crossHalfAngle();
            case Mounted.Polygon polygon ->
                own[2] > 0 && crossings(polygon.corners(), own[0] / own[2], own[1] / own[2]) % 2 == 1;
        };
    }

    /// Along the flight, to the right of it, down.
    private static double[] local(Motion satellite, double time, double[] target) {
        double[] at = new double[3];
        double[] before = new double[3];
        double[] after = new double[3];
        satellite.position(time, at);
        satellite.position(time - 0.5, before);
        satellite.position(time + 0.5, after);
        double[] flight = {
            after[0] - before[0] - Earth.ROTATION_RATE * at[1],
            after[1] - before[1] + Earth.ROTATION_RATE * at[0],
            after[2] - before[2]
        };
        double[] down = unit(new double[] {-at[0], -at[1], -at[2]});
        double[] right = unit(cross(down, flight));
        double[] along = cross(right, down);
        double[] line = {target[0] - at[0], target[1] - at[1], target[2] - at[2]};
        return new double[] {dot(line, along), dot(line, right), dot(line, down)};
    }

    /// Turned from forwards to the right.
    private static double[] spin(double[] d, double angle) {
        return new double[] {
            Math.cos(angle) * d[0] - Math.sin(angle) * d[1], Math.sin(angle) * d[0] + Math.cos(angle) * d[1], d[2]
        };
    }

    /// How often a ray along the first axis from a point crosses a ring of corners.
    private static int crossings(List<Corner> ring, double x, double y) {
        int count = 0;
        for (int i = 0; i < ring.size(); i++) {
            Corner a = ring.get(i);
            Corner b = ring.get((i + 1) % ring.size());
            if (a.y() > y != b.y() > y && x < a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                count++;
            }
        }
        return count;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] a) {
        double length = Math.sqrt(dot(a, a));
        return new double[] {a[0] / length, a[1] / length, a[2] / length};
    }
}
