package org.firmament.orbits.threat;

import java.util.List;

/// Circles, great or small, one behind the other, each leaving in the direction the one before arrived in.
final class Arcs implements Path {
    private final List<SmallCircle> arcs;
    private final double[] starts;

    /// @param arcs  each from where the one before ends
    Arcs(List<SmallCircle> arcs) {
        this.arcs = List.copyOf(arcs);
        starts = new double[arcs.size() + 1];
        for (int i = 0; i < arcs.size(); i++) {
            starts[i + 1] = starts[i] + arcs.get(i).length();
        }
    }

    /// Angle travelled from the first place to the last [rad].
    double length() {
        return starts[arcs.size()];
    }

    @Override
    public void up(double angle, double[] xyz) {
        int i = at(angle);
        arcs.get(i).up(angle - starts[i], xyz);
    }

    @Override
    public void heading(double angle, double[] xyz) {
        int i = at(angle);
        arcs.get(i).heading(angle - starts[i], xyz);
    }

    @Override
    public double bend(double angle) {
        int i = at(angle);
        return arcs.get(i).bend(angle - starts[i]);
    }

    private int at(double angle) {
        int i = 0;
        while (i + 1 < arcs.size() && angle >= starts[i + 1]) {
            i++;
        }
        return i;
    }
}
