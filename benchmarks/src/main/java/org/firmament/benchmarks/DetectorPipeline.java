package org.firmament.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.Earth;
import org.firmament.orbits.EmbeddedData;
import org.hipparchus.util.FastMath;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;
import org.orekit.frames.Frame;
import org.orekit.frames.TopocentricFrame;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.ElevationDetector;
import org.orekit.propagation.events.handlers.EventHandler;
import org.orekit.time.AbsoluteDate;

/// Accesses as one finds them with Orekit: an `ElevationDetector` a point on a propagator a satellite.
public final class DetectorPipeline {
    private final EmbeddedData data = new EmbeddedData();
    private final AbsoluteDate epoch;
    private final OneAxisEllipsoid ellipsoid;
    private final double maxCheck;
    private final double threshold;

    /// @param maxCheck   longest step between looks of a detector [s]
    /// @param threshold  of an edge [s]
    public DetectorPipeline(Instant epoch, double maxCheck, double threshold) {
        this.epoch = data.date(epoch);
        this.maxCheck = maxCheck;
        this.threshold = threshold;
        ellipsoid = new OneAxisEllipsoid(Earth.EQUATORIAL_RADIUS, Earth.WGS84_FLATTENING, data.earthFixed());
    }

    /// The embedded frames and times.
    public EmbeddedData data() {
        return data;
    }

    /// Time 0.
    public AbsoluteDate epoch() {
        return epoch;
    }

    /// The turning Earth's frame.
    public Frame earthFixed() {
        return ellipsoid.getBodyFrame();
    }

    /// Accesses of one satellite to points that stand still: one list a point.
    ///
    /// @param elevation  least [rad]
    /// @param duration   [s]
    public List<List<TimeSpan>> accesses(Propagator propagator, List<Place> points, double elevation, double duration) {
        List<Passes> passes = new ArrayList<>();
        propagator.clearEventsDetectors();
        for (Place place : points) {
            var frame =
                    new TopocentricFrame(ellipsoid, new GeodeticPoint(place.lat(), place.lon(), place.alt()), "point");
            Passes of = new Passes(duration);
            passes.add(of);
            boolean up = elevationAtStart(propagator, frame) > elevation;
            of.start(up);
            propagator.addEventDetector(new ElevationDetector(maxCheck, threshold, frame)
                    .withConstantElevation(elevation)
                    .withHandler(of.handler(epoch)));
        }
        propagator.propagate(epoch, epoch.shiftedBy(duration));
        return passes.stream().map(Passes::spans).toList();
    }

    private double elevationAtStart(Propagator propagator, TopocentricFrame frame) {
        return frame.getElevation(propagator.getInitialState().getPosition(), propagator.getFrame(), epoch);
    }

    /// Collects rises and sets of one point.
    private static final class Passes {
        private final double duration;
        private final List<TimeSpan> spans = new ArrayList<>();
        private boolean up;
        private double since;

        Passes(double duration) {
            this.duration = duration;
        }

        void start(boolean visible) {
            up = visible;
        }

        EventHandler handler(AbsoluteDate epoch) {
            return (SpacecraftState state, org.orekit.propagation.events.EventDetector _, boolean increasing) -> {
                double time = state.getDate().durationFrom(epoch);
                if (increasing) {
                    up = true;
                    since = time;
                } else if (up) {
                    spans.add(new TimeSpan(since, FastMath.max(since, time)));
                    up = false;
                }
                return org.hipparchus.ode.events.Action.CONTINUE;
            };
        }

        List<TimeSpan> spans() {
            List<TimeSpan> all = new ArrayList<>(spans);
            if (up) {
                all.add(new TimeSpan(since, duration));
            }
            return all;
        }
    }
}
