package org.firmament.coverage.guarantee;

import java.util.Arrays;
import java.util.List;

/// Finds the phase after which a constellation looks as before but for a turn about the Earth's axis.
///
/// Nothing is taken from a pattern's name: every candidate is checked on all satellites.
public final class Symmetry {
    /// How closely satellites have to fall on satellites [rad]. Over the at most 2 N periods of one turn the
    /// differences add up to no more than 4e-8 rad for 20,000 satellites.
    private static final double CLOSE = 1e-12;

    private Symmetry() {}

    /// The least such phase [rad]; 2π if there is no less.
    ///
    /// Turning node and argument of all satellites by the same two angles turns the constellation about the
    /// axis and moves it on in phase. If that puts every satellite on another one, the phase is a period.
    /// Half a turn of the argument alone mirrors every position through the Earth's centre, which changes no
    /// distance either.
    ///
    /// @param mirrored  whether what is to be covered is its own mirror image through the Earth's centre
    public static double period(List<CircularOrbit> orbits, boolean mirrored) {
        double whole = mirrored ? Math.PI : 2 * Math.PI;
        double least = whole;
        Cells cells = new Cells(orbits);
        CircularOrbit first = orbits.getFirst();
        for (CircularOrbit other : orbits) {
            double phase = (other.argument() - first.argument()) % whole;
            phase = phase < 0 ? phase + whole : phase;
            double turn = other.node() - first.node();
            boolean shorter = phase > orbits.size() * CLOSE && phase < least - CLOSE;
            if (shorter && cells.mapsOntoItself(turn, other.argument() - first.argument())) {
                least = phase;
            }
        }
        return least;
    }

    /// The satellites sorted into cells of argument, so that one near an angle is found at once.
    private static final class Cells {
        private final List<CircularOrbit> orbits;
        private final int[] first;
        private final int[] next;

        Cells(List<CircularOrbit> orbits) {
            this.orbits = orbits;
            first = new int[orbits.size()];
            next = new int[orbits.size()];
            Arrays.fill(first, -1);
            for (int i = 0; i < next.length; i++) {
                int cell = cell(orbits.get(i).argument());
                next[i] = first[cell];
                first[cell] = i;
            }
        }

        boolean mapsOntoItself(double turn, double phase) {
            for (CircularOrbit orbit : orbits) {
                double argument = orbit.argument() + phase;
                double node = orbit.node() + turn;
                // A satellite at a cell's edge may have been sorted to the other side of it.
                if (!isThere(cell(argument - CLOSE), orbit.inclination(), node, argument)
                        && !isThere(cell(argument + CLOSE), orbit.inclination(), node, argument)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isThere(int cell, double inclination, double node, double argument) {
            for (int i = first[cell]; i >= 0; i = next[i]) {
                CircularOrbit orbit = orbits.get(i);
                if (Math.abs(orbit.inclination() - inclination) <= CLOSE
                        && apart(orbit.node(), node) <= CLOSE
                        && apart(orbit.argument(), argument) <= CLOSE) {
                    return true;
                }
            }
            return false;
        }

        private int cell(double angle) {
            double turns = angle / (2 * Math.PI);
            return Math.min(first.length - 1, (int) ((turns - Math.floor(turns)) * first.length));
        }

        private static double apart(double a, double b) {
            return Math.abs(Math.IEEEremainder(a - b, 2 * Math.PI));
        }
    }
}
