package org.firmament.coverage.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.Endgame;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Phase;
import org.firmament.coverage.access.SunDirection;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.coverage.engagement.Engagement.Reason;
import org.firmament.coverage.sensing.Custody;
import org.firmament.orbits.threat.Launch;
import org.firmament.orbits.threat.Segment;
import org.firmament.orbits.threat.ThreatTrajectory;

/// When one kind of interceptor may meet one launch, wherever its carrier is: the same for all carriers, so worked
/// out once for all of them.
///
/// The obstacles come in the order of [Reason], each leaving part of what the one before it left. Those behind the
/// order to engage depend on when a carrier has it. That custody is unbroken from release to intercept needs no
/// search of its own: within one held span it is an earliest release at the span's start.
///
/// @param closed     why no carrier at all can engage it; empty if it depends on the carrier
/// @param obstacles  what is left behind each obstacle before the order; a carrier that reaches nothing of it fails
///                   there
/// @param hold       the custody the launch is in
record InterceptWindows(Optional<Reason> closed, List<Obstacle> obstacles, Hold hold) {
    /// Between looks at the height [s]; a crossing of a height limit and back within it may be missed.
    private static final double HEIGHT_STEP = 1;

    /// Between looks at the light [s]; no missile enters and leaves the Earth's shadow within it.
    private static final double LIGHT_STEP = 10;

    /// Of the time at which a height or the shadow is crossed [s]: 7 m of flight.
    private static final double EDGE = 1e-3;

    /// Of no interceptor: nothing is engaged.
    static final InterceptWindows NONE = new InterceptWindows(Optional.of(Reason.WRONG_PHASE), List.of(), Hold.NONE);

    /// @param left    the windows left, in order of time, disjoint
    /// @param demand  what an intercept in them is asked for
    record Obstacle(Reason reason, List<Window> left, Demand demand) {}

    /// Custody as an intercept needs it.
    ///
    /// @param spans  when the launch is in custody
    /// @param delay  from confirmed sight to a track that is good enough [s]
    /// @param lost   what it is called where an intercept finds none
    record Hold(List<TimeSpan> spans, double delay, Reason lost) {
        static final Hold NONE = new Hold(List.of(), 0, Reason.NO_CUSTODY);

        private static Hold of(Custody custody, Doctrine doctrine) {
            double sighted = custody.sighted().orElseThrow();
            return new Hold(
                    custody.held().spans(),
                    custody.detected().orElse(sighted) - sighted,
                    doctrine.track().maxTrackError().isPresent() ? Reason.POOR_TRACK : Reason.NO_CUSTODY);
        }
    }

    static InterceptWindows of(
            Launch launch, Custody custody, Doctrine doctrine, Interceptor interceptor, SunDirection sun) {
        if (custody.sighted().isEmpty()) {
            return new InterceptWindows(Optional.of(Reason.NOT_SEEN), List.of(), Hold.NONE);
        }
        List<Window> phases = phases(launch, doctrine, interceptor);
        if (phases.isEmpty()) {
            return NONE;
        }
        List<Window> heights = heights(phases, launch, interceptor);
        List<Window> lit = lit(heights, launch, interceptor, sun);
        Demand all = Demand.all(interceptor.endgame());
        return new InterceptWindows(
                Optional.empty(),
                distinct(List.of(
                        new Obstacle(Reason.OUT_OF_REACH, phases, Demand.REACH),
                        new Obstacle(Reason.WRONG_HEIGHT, heights, Demand.REACH),
                        new Obstacle(Reason.UNLIT, lit, Demand.REACH),
                        new Obstacle(Reason.CLOSING_SPEED, lit, least(all, Demand.CLOSING_SPEED)),
                        new Obstacle(Reason.DIVERT, lit, all))),
                Hold.of(custody, doctrine));
    }

    /// The last moment anybody could engage [s after the epoch].
    double end() {
        return last().left().stream().mapToDouble(Window::to).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /// The obstacles behind an order to engage, for a carrier that has it at `received` [s after the epoch].
    List<Obstacle> ordered(double received) {
        // A track that becomes good too late is a poor track, not a slow order.
        TimeSpan free = new TimeSpan(received - hold.delay(), Double.POSITIVE_INFINITY);
        List<TimeSpan> tracked = hold.spans().stream()
                .filter(span -> span.end() >= received)
                .map(span -> new TimeSpan(Math.max(span.start(), received), span.end()))
                .toList();
        List<Obstacle> behind = distinct(List.of(
                last(),
                new Obstacle(Reason.TOO_LATE, within(last().left(), List.of(free)), last().demand()),
                new Obstacle(hold.lost(), within(last().left(), tracked), last().demand())));
        return behind.size() == 1 ? behind : behind.subList(1, behind.size());
    }

    /// Without obstacles that take nothing from what the one before them leaves: no carrier fails there.
    private static List<Obstacle> distinct(List<Obstacle> obstacles) {
        List<Obstacle> distinct = new ArrayList<>();
        for (Obstacle obstacle : obstacles) {
            if (distinct.isEmpty()
                    || obstacle.demand() != distinct.getLast().demand()
                    || !obstacle.left().equals(distinct.getLast().left())) {
                distinct.add(obstacle);
            }
        }
        return distinct;
    }

    private static Demand least(Demand a, Demand b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /// The last obstacle before the order.
    Obstacle last() {
        return obstacles.getLast();
    }

    private static List<Window> phases(Launch launch, Doctrine doctrine, Interceptor interceptor) {
        List<Window> windows = new ArrayList<>();
        for (Segment segment : launch.trajectory().segments()) {
            double end = launch.time() + segment.end();
            if (segment.phase() == Phase.BOOST) {
                end = Math.min(end, launch.burnout() - doctrine.burnoutMargin());
            }
            double start = launch.time() + segment.start();
            if (interceptor.engages().contains(segment.phase()) && start < end) {
                windows.add(new Window(segment.phase(), start, end, launch.time()));
            }
        }
        return windows;
    }

    /// The parts of the windows that lie within the interceptor's heights.
    private static List<Window> heights(List<Window> windows, Launch launch, Interceptor interceptor) {
        ThreatTrajectory flight = launch.trajectory();
        Edges.Margin margin = time -> {
            double altitude = flight.altitude(time - launch.time());
            return Math.min(altitude - interceptor.minAltitude(), interceptor.maxAltitude() - altitude);
        };
        return parts(windows, new Edges(margin, Double.POSITIVE_INFINITY, HEIGHT_STEP, EDGE));
    }

    /// The parts of the windows in which the missile is lit as the interceptor's seeker needs it.
    private static List<Window> lit(List<Window> windows, Launch launch, Interceptor interceptor, SunDirection sun) {
        if (interceptor.endgame().lighting() == Endgame.Lighting.ANY) {
            return windows;
        }
        return parts(
                windows, new Edges(new Daylight(launch.motion(), sun), Double.POSITIVE_INFINITY, LIGHT_STEP, EDGE));
    }

    private static List<Window> parts(List<Window> windows, Edges edges) {
        List<Window> left = new ArrayList<>();
        for (Window window : windows) {
            for (TimeSpan span : edges.within(window)) {
                left.add(new Window(window.phase(), span.start(), span.end(), window.release()));
            }
        }
        return left;
    }

    /// The parts of the windows in which release and intercept both lie within one of the spans. Where a span ends
    /// as a phase begins there is an instant in common, which engages nothing.
    private static List<Window> within(List<Window> windows, List<TimeSpan> spans) {
        List<Window> left = new ArrayList<>();
        for (Window window : windows) {
            for (TimeSpan span : spans) {
                double from = Math.max(window.from(), span.start());
                double to = Math.min(window.to(), span.end());
                if (from < to) {
                    left.add(new Window(window.phase(), from, to, Math.max(window.release(), span.start())));
                }
            }
        }
        return left;
    }
}
