package org.firmament.orbits;

import org.firmament.catalogs.Elements;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/// An ellipse whose axes are turned: it stays, its angles are measured anew.
final class TurnedEllipse {
    private TurnedEllipse() {}

    static Elements of(Elements elements, Rotation turn) {
        double cosI = Math.cos(elements.i());
        double sinI = Math.sin(elements.i());
        double cosN = Math.cos(elements.raan());
        double sinN = Math.sin(elements.raan());
        Vector3D oldNode = new Vector3D(cosN, sinN, 0);
        Vector3D oldAcross = new Vector3D(-sinN * cosI, cosN * cosI, sinI);
        Vector3D perigee =
                turn.applyTo(new Vector3D(Math.cos(elements.argp()), oldNode, Math.sin(elements.argp()), oldAcross));
        Vector3D normal = turn.applyTo(oldNode.crossProduct(oldAcross));
        double raan = Math.atan2(normal.getX(), -normal.getY());
        Vector3D node = new Vector3D(Math.cos(raan), Math.sin(raan), 0);
        double argp = Math.atan2(perigee.dotProduct(normal.crossProduct(node)), perigee.dotProduct(node));
        double inclination = Math.atan2(Math.hypot(normal.getX(), normal.getY()), normal.getZ());
        return new Elements(elements.a(), elements.e(), inclination, raan, argp, elements.m(), elements.type());
    }
}
