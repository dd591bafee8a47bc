package org.firmament.coverage.sensing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.access.Timeline;

/// How well the sensors together know where one missile is: the standard error of its position, the root of the sum
/// of the variances on three axes, right after each look and between looks. Immutable.
///
/// Between looks the sum grows as place + 2 drift t + speed t² + manoeuvre t³, exactly so for the filter's motion.
public final class Track {
    /// Of the time at which an error crosses a limit [s].
    private static final double EDGE = 1e-3;

    /// Of a missile that no sensor measures.
    public static final Track NONE = new Builder().end(0);

    private final double[] times;
    private final double[] places;
    private final double[] drifts;
    private final double[] speeds;
    private final double[] manoeuvres;
    private final double end;

    private Track(Builder builder, double end) {
        times = Arrays.copyOf(builder.times, builder.size);
        places = Arrays.copyOf(builder.places, builder.size);
        drifts = Arrays.copyOf(builder.drifts, builder.size);
        speeds = Arrays.copyOf(builder.speeds, builder.size);
        manoeuvres = Arrays.copyOf(builder.manoeuvres, builder.size);
        this.end = end;
    }

    /// First look [s after the epoch]; empty if there is none.
    public OptionalDouble begin() {
        return times.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(times[0]);
    }

    /// Least error of the position at any time [m]; empty without a look.
    public OptionalDouble least() {
        return Arrays.stream(places).map(Math::sqrt).min();
    }

    /// Error of the position at a time [m]; empty before the first look and after impact.
    public OptionalDouble error(double time) {
        return foreseen(time, time);
    }

    /// Error of the position at a time as it is foreseen at an earlier one, without the looks between [m]; empty
    /// before the first look and after impact.
    public OptionalDouble foreseen(double from, double time) {
        int at = Arrays.binarySearch(times, from);
        int k = at >= 0 ? at : -at - 2;
        if (k < 0 || time > end) {
            return OptionalDouble.empty();
        }
        double place = places[k];
        double drift = drifts[k];
        double speed = speeds[k];
        double now = times[k];
        for (int i = k; now < time; i++) {
            double next = i + 1 < times.length ? Math.min(time, times[i + 1]) : time;
            double step = next - now;
            double manoeuvre = manoeuvres[i];
            place += step * (2 * drift + step * (speed + step * manoeuvre));
            drift += step * (speed + 1.5 * manoeuvre * step);
            speed += 3 * manoeuvre * step;
            now = next;
        }
        return OptionalDouble.of(Math.sqrt(place));
    }

    /// When the error is at most `limit` [m]. It falls at looks only, and crosses the limit upwards between them.
    public Timeline within(double limit) {
        List<TimeSpan> spans = new ArrayList<>();
        double square = limit * limit;
        for (int i = 0; i < times.length; i++) {
            if (places[i] <= square) {
                double until = good(i, i + 1 < times.length ? times[i + 1] : end, square);
                if (!spans.isEmpty() && spans.getLast().end() >= times[i]) {
                    spans.set(spans.size() - 1, new TimeSpan(spans.getLast().start(), until));
                } else {
                    spans.add(new TimeSpan(times[i], until));
                }
            }
        }
        return new Timeline(spans);
    }

    /// How long the error stays below its limit after a look, the next one at the latest. From below, a cubic of
    /// which only the linear part may fall crosses the limit once.
    private double good(int look, double next, double square) {
        if (placeAfter(look, next - times[look]) <= square) {
            return next;
        }
        double low = 0;
        double high = next - times[look];
        while (high - low > EDGE) {
            double middle = 0.5 * (low + high);
            if (placeAfter(look, middle) <= square) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return times[look] + low;
    }

    private double placeAfter(int look, double step) {
        return places[look] + step * (2 * drifts[look] + step * (speeds[look] + step * manoeuvres[look]));
    }

    /// Puts a track together, look by look.
    static final class Builder {
        private static final int ROOM = 64;

        private double[] times = new double[ROOM];
        private double[] places = new double[ROOM];
        private double[] drifts = new double[ROOM];
        private double[] speeds = new double[ROOM];
        private double[] manoeuvres = new double[ROOM];
        private int size;

        /// What is known right after `time`, and how unsteadily the missile flies from then on.
        void add(double time, TrackFilter filter, double manoeuvre) {
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
                drifts = Arrays.copyOf(drifts, 2 * size);
                speeds = Arrays.copyOf(speeds, 2 * size);
                manoeuvres = Arrays.copyOf(manoeuvres, 2 * size);
            }
            times[size] = time;
            places[size] = filter.place();
            drifts[size] = filter.drift();
            speeds[size] = filter.speed();
            manoeuvres[size] = manoeuvre;
            size++;
        }

        Track end(double impact) {
            return new Track(this, impact);
        }
    }
}
