package org.firmament.orbits.threat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.LimitException;
import org.firmament.orbits.GreatCircle;

/// Great circles from corner to corner, each corner cut by a turn of one radius.
///
/// In the right triangle of corner, centre and point of contact (Napier) the contact lies d from a corner that
/// turns by τ, sin d = tan ρ tan(τ/2), ρ the radius of the turn seen from the Earth's centre.
final class Corners {
    /// Turns smaller than this are none [rad].
    private static final double STRAIGHT = 1e-9;

    /// Largest turn at a corner [rad].
    private static final double SHARPEST = Math.toRadians(150);

    private final List<Place> corners;
    private final double radius;
    private final List<GreatCircle> legs = new ArrayList<>();

    /// @param radius  of the turns [rad]
    Corners(Place from, List<Place> via, Place to, double radius) {
        corners = Stream.concat(Stream.concat(Stream.of(from), via.stream()), Stream.of(to))
                .toList();
        this.radius = radius;
        for (int i = 1; i < corners.size(); i++) {
            legs.add(GreatCircle.between(corners.get(i - 1), corners.get(i)));
        }
    }

    /// @throws LimitException  for a corner too sharp or too near the next
    Arcs arcs() {
        List<SmallCircle> arcs = new ArrayList<>();
        double cut = 0;
        for (int i = 0; i < legs.size(); i++) {
            double length = GreatCircle.angle(corners.get(i), corners.get(i + 1));
            double next = i + 1 < legs.size() ? contact(i + 1, length) : 0;
            if (cut + next >= length) {
                throw cannot(
                        Distances.kilometres(GreatCircle.MEAN_RADIUS * length) + " km before place " + (i + 1),
                        "long enough for its turns of " + Distances.kilometres(GreatCircle.MEAN_RADIUS * radius)
                                + " km radius");
            }
            arcs.add(new SmallCircle(up(i, cut), heading(i, cut), up(i, length - next)));
            if (next > 0) {
                arcs.add(new SmallCircle(up(i, length - next), heading(i, length - next), up(i + 1, next)));
            }
            cut = next;
        }
        return new Arcs(arcs);
    }

    /// How far from a corner its turn begins and ends [rad].
    private double contact(int corner, double length) {
        double[] in = heading(corner - 1, length);
        double[] out = heading(corner, 0);
        double turn = Math.acos(Math.clamp(in[0] * out[0] + in[1] * out[1] + in[2] * out[2], -1.0, 1.0));
        double sin = Math.tan(radius) * Math.tan(turn / 2);
        if (turn > SHARPEST || sin >= 1) {
            throw cannot(
                    Keys.number(Math.rint(Math.toDegrees(turn))) + "° at place " + corner,
                    "a turn of at most 150° that its radius of "
                            + Distances.kilometres(GreatCircle.MEAN_RADIUS * radius) + " km has room for");
        }
        return turn < STRAIGHT ? 0 : Math.asin(sin);
    }

    private double[] up(int leg, double angle) {
        double[] up = new double[3];
        legs.get(leg).up(angle, up);
        return up;
    }

    private double[] heading(int leg, double angle) {
        double[] heading = new double[3];
        legs.get(leg).heading(angle, heading);
        return heading;
    }

    private static LimitException cannot(String value, String allowed) {
        return new LimitException("via", value, allowed, "move the places or use a smaller turn_radius_km");
    }
}
