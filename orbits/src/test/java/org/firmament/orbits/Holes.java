package org.firmament.orbits;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/// The largest hole between points on a sphere, by trying every circle through three of them: slow and sure.
final class Holes {
    private Holes() {}

    /// Angle from the place farthest from all sub-satellite points to the nearest of these, with all
    /// satellites moved on by `phase` in their circular orbits [rad].
    static double largest(List<Satellite> satellites, double phase) {
        Vector3D[] points =
                satellites.stream().map(satellite -> point(satellite, phase)).toArray(Vector3D[]::new);
        double largest = 0;
        for (int i = 0; i < points.length; i++) {
            for (int j = i + 1; j < points.length; j++) {
                for (int k = j + 1; k < points.length; k++) {
                    Vector3D normal = points[j].subtract(points[i]).crossProduct(points[k].subtract(points[i]));
                    if (normal.getNorm() > 1e-9) {
                        Vector3D centre = normal.normalize();
                        largest = Math.max(largest, radius(points, centre, centre.dotProduct(points[i])));
                        largest = Math.max(largest, radius(points, centre.negate(), -centre.dotProduct(points[i])));
                    }
                }
            }
        }
        return largest;
    }

    /// Of a circle about `centre`; 0 if there is a point in it.
    private static double radius(Vector3D[] points, Vector3D centre, double cosine) {
        for (Vector3D point : points) {
            if (centre.dotProduct(point) > cosine + 1e-9) {
                return 0;
            }
        }
        return Math.acos(Math.clamp(cosine, -1.0, 1.0));
    }

    private static Vector3D point(Satellite satellite, double phase) {
        double u = satellite.elements().m() + phase;
        double node = satellite.elements().raan();
        double level = Math.sin(u) * Math.cos(satellite.elements().i());
        return new Vector3D(
                Math.cos(u) * Math.cos(node) - level * Math.sin(node),
                Math.cos(u) * Math.sin(node) + level * Math.cos(node),
                Math.sin(u) * Math.sin(satellite.elements().i()));
    }
}
