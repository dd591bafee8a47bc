package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.LimitException;

/// The rule that the edges of a ring do not cross each other.
final class Rings {
    /// Sine of the angle off an edge's great circle under which a corner counts as on it: 6 µm on the ground.
    private static final double ON_THE_EDGE = 1e-12;

    private Rings() {}

    /// @param key  the ring stands under
    /// @throws LimitException  for the first two edges, great circles from corner to corner, that cross
    static void requireSimple(String key, List<Place> vertices) {
        int n = vertices.size();
        double[][] corners = vertices.stream().map(Rings::up).toArray(double[][]::new);
        double[][] normals = new double[n][];
        for (int i = 0; i < n; i++) {
            normals[i] = Vectors.cross(corners[i], corners[(i + 1) % n]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                if (edgesCross(corners, normals, i, j)) {
                    throw new LimitException(
                            key,
                            "a ring whose edge " + edge(i, n) + " crosses its edge " + edge(j, n),
                            "a ring that keeps out of its own way",
                            "turn round the order of corners " + (i + 2) + " to " + (j + 1));
                }
            }
        }
    }

    /// The great circles of two edges meet at two opposite points. The edges cross if each has its ends on
    /// either side of the other's circle, and the point between both pairs of ends is the same one.
    private static boolean edgesCross(double[][] corners, double[][] normals, int i, int j) {
        int n = corners.length;
        double startOfJ = Vectors.dot(normals[i], corners[j]);
        double endOfJ = Vectors.dot(normals[i], corners[(j + 1) % n]);
        double startOfI = Vectors.dot(normals[j], corners[i]);
        double endOfI = Vectors.dot(normals[j], corners[(i + 1) % n]);
        boolean leftward = startOfJ < -ON_THE_EDGE && endOfJ > ON_THE_EDGE;
        boolean rightward = startOfJ > ON_THE_EDGE && endOfJ < -ON_THE_EDGE;
        return (leftward && startOfI > ON_THE_EDGE && endOfI < -ON_THE_EDGE)
                || (rightward && startOfI < -ON_THE_EDGE && endOfI > ON_THE_EDGE);
    }

    /// `2–3`, corners counted from 1.
    private static String edge(int i, int n) {
        return (i + 1) + "–" + (i == n - 1 ? 1 : i + 2);
    }

    private static double[] up(Place place) {
        double cos = Math.cos(place.lat());
        return new double[] {cos * Math.cos(place.lon()), cos * Math.sin(place.lon()), Math.sin(place.lat())};
    }
}
