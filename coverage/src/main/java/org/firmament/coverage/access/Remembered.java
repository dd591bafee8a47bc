package org.firmament.coverage.access;

import java.util.Arrays;
import org.firmament.orbits.Motion;

/// A motion that is asked for the same times again and again: searches halve steps and ask for their ends anew,
/// and all who look at one missile ask where it is at the same times. It keeps some of its answers and gives
/// them again, bit for bit. Used by one thread.
///
/// A time has one place to be kept at; the time that comes last has it. 4 ns an answer given again, 30 to 80 for a
/// new one.
public final class Remembered implements Motion {
    private final int shift;
    private final double[] times;
    private final double[] positions;
    private final double[] spans;
    private final double[] bounds;
    private Motion motion;

    /// @param bits  of the number of answers of each kind kept
    public Remembered(Motion motion, int bits) {
        this.motion = motion;
        shift = Long.SIZE - bits;
        times = new double[1 << bits];
        positions = new double[3 << bits];
        spans = new double[2 << bits];
        bounds = new double[2 << bits];
        forget();
    }

    /// Follows another motion from now on.
    public void follow(Motion other) {
        motion = other;
        forget();
    }

    private void forget() {
        // No time is equal to it.
        Arrays.fill(times, Double.NaN);
        Arrays.fill(spans, Double.NaN);
    }

    /// The upper bits of a product with 2⁶⁴/φ spread neighbouring times (Knuth, The Art of Computer Programming 3,
    /// ch. 6.4).
    private int slot(double time) {
        return (int) ((Double.doubleToRawLongBits(time) * 0x9E3779B97F4A7C15L) >>> shift);
    }

    @Override
    public void position(double time, double[] xyz) {
        int slot = slot(time);
        if (times[slot] != time) {
            motion.position(time, xyz);
            times[slot] = time;
            System.arraycopy(xyz, 0, positions, 3 * slot, 3);
            return;
        }
        xyz[0] = positions[3 * slot];
        xyz[1] = positions[3 * slot + 1];
        xyz[2] = positions[3 * slot + 2];
    }

    @Override
    public double speed(double from, double to) {
        return bounds[2 * bounded(from, to)];
    }

    @Override
    public double acceleration(double from, double to) {
        return bounds[2 * bounded(from, to) + 1];
    }

    /// Where the bounds between two times are kept.
    private int bounded(double from, double to) {
        int slot = slot(from + to);
        if (spans[2 * slot] != from || spans[2 * slot + 1] != to) {
            spans[2 * slot] = from;
            spans[2 * slot + 1] = to;
            bounds[2 * slot] = motion.speed(from, to);
            bounds[2 * slot + 1] = motion.acceleration(from, to);
        }
        return slot;
    }

    @Override
    public void normal(double time, double[] xyz) {
        motion.normal(time, xyz);
    }

    @Override
    public double normalTurn(double from, double to) {
        return motion.normalTurn(from, to);
    }

    @Override
    public double normalBend(double from, double to) {
        return motion.normalBend(from, to);
    }
}
