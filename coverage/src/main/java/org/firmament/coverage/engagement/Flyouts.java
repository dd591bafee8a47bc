package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;

/// The flights of one carrier's interceptors to one launch: one search, used by one thread.
final class Flyouts {
    /// Nothing bound to the Earth between the ground and 115,000 km moves faster than this in the turning frame
    /// [m/s]: escape speed and the frame's own add up to 11,650 at the ground, 7,670 at 15,000 km, 11,420 at
    /// 115,000 km.
    static final double FASTEST = 11_700;

    /// Least leap of the search [s]: opportunities this long are never missed.
    private static final double STEP = 0.05;

    /// Of the first and last intercept [s].
    private static final double EDGE = 1e-3;

    /// Between looks at closing speed and divert [s]; what they gain and lose again within it may be missed.
    private static final double ENDGAME_STEP = 0.5;

    private final Carrier carrier;
    private final Flight flight;
    private final Meeting meeting;
    private final double[] arrival = new double[3];

    Flyouts(Carrier carrier, Launch launch) {
        this.carrier = carrier;
        this.flight = flight(carrier, launch);
        this.meeting = new Meeting(carrier.interceptor().endgame(), launch);
    }

    private static Flight flight(Carrier carrier, Launch launch) {
        return switch (carrier.footing()) {
            case ORBIT ->
                new OrbitFlight(carrier, launch.motion(), launch.trajectory().rotationRate());
            case GROUND ->
                carrier.interceptor()
                        .flyout()
                        .<Flight>map(table -> new TableFlight(carrier, table, launch))
                        .orElseGet(() -> new GroundFlight(
                                carrier, launch.motion(), launch.trajectory().rotationRate()));
        };
    }

    /// Whether an intercept that meets a demand is possible in any of the windows.
    boolean any(List<Window> windows, Demand demand) {
        for (Window window : windows) {
            if (edges(window, demand).any(window)) {
                return true;
            }
        }
        return false;
    }

    /// The parts of the windows in which an intercept is possible.
    List<Window> possible(List<Window> windows, Demand demand) {
        List<Window> parts = new ArrayList<>();
        for (Window window : windows) {
            for (TimeSpan span : edges(window, demand).within(window)) {
                parts.add(new Window(window.phase(), span.start(), span.end(), window.release()));
            }
        }
        return parts;
    }

    /// The opportunity made of the parts, at least one, in which an intercept is possible.
    Opportunity opportunity(int index, List<Window> parts, Custody custody) {
        double margin = 0;
        double earliest = Double.POSITIVE_INFINITY;
        double latest = Double.NEGATIVE_INFINITY;
        for (Window part : parts) {
            margin = Math.max(
                    margin,
                    Extremes.of(time -> flight.left(time, time - part.release()), part)
                            .greatest());
            Extremes releases = Extremes.of(time -> release(time, part), part);
            earliest = Math.min(earliest, releases.least());
            latest = Math.max(latest, releases.greatest());
        }
        double intercept = parts.getFirst().from();
        return new Opportunity(
                index,
                custody.launch(),
                new TimeSpan(earliest, latest),
                intercept,
                parts.getLast().to(),
                parts.getFirst().phase(),
                carrier.interceptor().killProbability(),
                margin,
                custody.sights().stream()
                        .filter(sight -> sight.seen().contains(intercept))
                        .map(Custody.Sight::sensor)
                        .toList());
    }

    /// The last release of a shortest flight to an intercept in the windows; empty without one.
    OptionalDouble lastRelease(List<Window> windows, Demand demand) {
        return possible(windows, demand).stream()
                .mapToDouble(part -> Extremes.greatest(
                        time -> release(time, part), (time, level) -> releasedBefore(time, part, level), part))
                .max();
    }

    private Edges edges(Window window, Demand demand) {
        if (demand != Demand.REACH) {
            return new Edges(
                    time -> margin(time, window.release(), demand), Double.POSITIVE_INFINITY, ENDGAME_STEP, EDGE);
        }
        double growth = Math.max(
                flight.growth(window.from(), window.from() - window.release()),
                flight.growth(window.to(), window.to() - window.release()));
        return new Edges(time -> flight.spare(time, time - window.release()), growth + 2 * FASTEST, STEP, EDGE);
    }

    /// Negative while any demand is not met; metres of reach, and where that is enough metres a second.
    private double margin(double time, double release, Demand demand) {
        double spare = flight.spare(time, time - release);
        if (spare < 0) {
            return spare;
        }
        double flyout = flight.shortest(time, time - release);
        flight.arrival(time, flyout, arrival);
        double closing = meeting.closingSpeed(time, arrival);
        double margin = Math.min(spare, meeting.closingMargin(closing));
        return demand == Demand.DIVERT ? Math.min(margin, meeting.divertMargin(closing, flyout)) : margin;
    }

    /// Whether the release of the shortest flight to an intercept comes before another time for certain.
    private boolean releasedBefore(double intercept, Window part, double level) {
        return level > part.release() && flight.longer(intercept, intercept - part.release(), intercept - level + EDGE);
    }

    /// Release of the shortest flight to an intercept [s]; rounding may not carry it before the earliest allowed.
    private double release(double intercept, Window part) {
        double available = intercept - part.release();
        return Math.max(part.release(), intercept - flight.shortest(intercept, available));
    }
}
