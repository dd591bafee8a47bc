package org.firmament.coverage.access;

import java.util.List;
import java.util.stream.IntStream;
import org.firmament.catalogs.Corner;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Pointing;

/// Fields of view that are fixed to a satellite as it flies, taken apart into [BodyAxis] conditions.
///
/// A polygon is its convex hull less the pockets between hull and edges, which are polygons again. Edges are
/// great circles, so that the hull is an "and" of half-spaces and outside a pocket an "or". A pocket reaches on
/// over the side of the hull that closes it, where nothing is inside anyway: no span begins or ends at a line
/// that is no edge.
final class MountedSight {
    /// How much wider than the field the cone about nadir is taken that holds all of it [rad].
    private static final double AROUND = 1e-6;

    /// The field's axes in those of the satellite: rows are its along, right and boresight.
    private final double[][] axes;

    private final double flattening;

    private MountedSight(Pointing pointing, double flattening) {
        this.flattening = flattening;
        double sin = Math.sin(pointing.offNadir());
        double cos = Math.cos(pointing.offNadir());
        double ahead = Math.cos(pointing.offNadirTowards());
        double aside = Math.sin(pointing.offNadirTowards());
        // Swung about the level axis p = (−aside, ahead, 0): the level direction h = (ahead, aside, 0) sinks to
        // h cos − down sin, p stays, and along and right are made of the two.
        double[] swung = {cos * ahead, cos * aside, -sin};
        double[] axis = {-aside, ahead, 0};
        axes = new double[3][3];
        for (int i = 0; i < 3; i++) {
            axes[0][i] = ahead * swung[i] - aside * axis[i];
            axes[1][i] = aside * swung[i] + ahead * axis[i];
        }
        axes[2] = new double[] {sin * ahead, sin * aside, cos};
    }

    /// The field of view, the Earth and elevations left aside.
    ///
    /// @param flattening  of the ellipsoid whose normal is down; 0 for the radius
    static AccessConstraint of(Mounted view, double flattening) {
        MountedSight mount = new MountedSight(view.pointing(), flattening);
        AccessConstraint own = switch (view) {
            case Mounted.Cone cone -> mount.cone(cone.halfAngle());
            case Mounted.Annulus ring ->
                mount.cone(ring.outerHalfAngle())
                        .and(mount.cone(ring.innerHalfAngle()).not());
            case Mounted.Rectangle rectangle -> mount.rectangle(rectangle);
            case Mounted.Polygon polygon -> mount.inside(polygon.corners(), true);
        };
        // What lies about nadir needs no flight direction, is searched fast and bounds the search of the rest.
        double around = view.pointing().offNadir() + view.widest() + AROUND;
        return mount.isLevel(view) || around >= Math.PI
                ? own
                : new Sight.NadirCone(around, Math.cos(around), flattening).and(own);
    }

    /// Whether it is round about nadir itself.
    private boolean isLevel(Mounted view) {
        boolean round = switch (view) {
            case Mounted.Cone _, Mounted.Annulus _ -> true;
            case Mounted.Rectangle _, Mounted.Polygon _ -> false;
        };
        return round && axes[2][2] == 1;
    }

    private AccessConstraint cone(double halfAngle) {
        double cosine = Math.cos(halfAngle);
        return axes[2][2] == 1
                ? new Sight.NadirCone(halfAngle, cosine, flattening)
                : new BodyAxis(axes[2][0], axes[2][1], axes[2][2], cosine, flattening);
    }

    private AccessConstraint rectangle(Mounted.Rectangle view) {
        double sinAlong = Math.sin(view.alongHalfAngle());
        double cosAlong = Math.cos(view.alongHalfAngle());
        double sinCross = Math.sin(view.crossHalfAngle());
        double cosCross = Math.cos(view.crossHalfAngle());
        return side(-cosAlong, 0, sinAlong)
                .and(side(cosAlong, 0, sinAlong))
                .and(side(0, -cosCross, sinCross))
                .and(side(0, cosCross, sinCross));
    }

    /// Inside the hull of a chain of corners and of none of its pockets.
    ///
    /// @param closed  whether the last corner is joined to the first; if not, that side of the hull does not
    ///                bound
    private AccessConstraint inside(List<Corner> chain, boolean closed) {
        Hull hull = new Hull(chain, closed);
        AccessConstraint within = hull.sides().stream()
                .map(this::side)
                .reduce(AccessConstraint::and)
                .orElseThrow();
        return hull.pockets().stream().map(this::outside).reduce(within, AccessConstraint::and);
    }

    /// Outside the hull of a pocket, or in one of the hull's own pockets.
    private AccessConstraint outside(List<Corner> pocket) {
        Hull hull = new Hull(pocket, false);
        AccessConstraint beyond = hull.sides().stream()
                .map(side -> side(side).not())
                .reduce(AccessConstraint::or)
                .orElseThrow();
        return hull.pockets().stream().map(one -> inside(one, false)).reduce(beyond, AccessConstraint::or);
    }

    /// The side of a plane through two corners on which a hull lies: across both directions.
    private AccessConstraint side(Hull.Side side) {
        Corner a = side.from();
        Corner b = side.to();
        return side(a.y() - b.y(), b.x() - a.x(), a.x() * b.y() - a.y() * b.x());
    }

    /// The side of a plane through the sensor a vector in the field's axes points to.
    private AccessConstraint side(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        double[] turned = IntStream.range(0, 3)
                .mapToDouble(i -> (x * axes[0][i] + y * axes[1][i] + z * axes[2][i]) / length)
                .toArray();
        return new BodyAxis(turned[0], turned[1], turned[2], 0, flattening);
    }
}
