package org.firmament.coverage.access;

import java.util.List;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Vectors;
import org.firmament.coverage.guarantee.CircularOrbit;
import org.firmament.coverage.guarantee.Symmetry;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;

/// How much of each circle of latitude lies under how many satellites of shells that drift alike, on average
/// over all phases.
///
/// At one phase a satellite sees one arc of a circle, whose half-width [RingView] gives: arcs are added up
/// exactly, so only the phase is sampled, in equal parts of the least after which the satellites stand as
/// before but for a turn ([Symmetry]). For an even Walker pattern that is 2π over the number of satellites.
final class TorusAverage {
    private static final double TURN = 2 * Math.PI;

    /// Least samples of the phase, least samples a revolution, and least arguments of latitude at which a
    /// satellite of the pattern stands at one sample or another. Three times as many move no share by more than
    /// 3e-4 (`ScreenedCoverageTest`).
    private static final int FEWEST = 16;

    private static final int A_REVOLUTION = 360;
    private static final int ARGUMENTS = 16_384;

    /// Places on half a circle that are looked at where the half-width of an arc is not known in closed form.
    private static final int LOOKS = 360;

    private static final int HALVINGS = 30;

    private final RingGrid grid;
    private final Earth earth;
    private final List<ScreenedCoverage.Layer> layers;
    private final double[] latitudes;
    private final LongitudeArcs[] arcs;
    private final double[][] under;
    private final double[] mean;

    TorusAverage(RingGrid grid, Earth earth, List<ScreenedCoverage.Layer> layers) {
        this.grid = grid;
        this.earth = earth;
        this.layers = layers;
        int rings = grid.rings().size();
        latitudes = new double[rings];
        arcs = new LongitudeArcs[rings];
        under = new double[rings][PointCoverage.FOLDS + 1];
        mean = new double[rings];
        for (int i = 0; i < rings; i++) {
            double[] point = point(i, 0);
            latitudes[i] = Math.asin(point[2] / Vectors.length(point));
            arcs[i] = new LongitudeArcs();
        }
    }

    /// With so many times the samples of the phase.
    TorusAverage fill(double finer) {
        double period = period();
        int satellites = layers.stream().mapToInt(layer -> layer.shell().size()).sum();
        int phases = (int) Math.ceil(
                finer * Math.max(FEWEST, Math.max(A_REVOLUTION * period / TURN, (double) ARGUMENTS / satellites)));
        List<RingView> views = layers.stream()
                .map(layer -> new RingView(grid, earth, layer.view()))
                .toList();
        double[] widest = layers.stream().mapToDouble(this::widest).toArray();
        for (int k = 0; k < phases; k++) {
            double phase = (k + 0.5) * period / phases;
            for (int i = 0; i < views.size(); i++) {
                see(layers.get(i), views.get(i), widest[i], phase);
            }
            for (int ring = 0; ring < arcs.length; ring++) {
                mean[ring] += arcs[ring].addTo(under[ring]) / (phases * TURN);
            }
        }
        for (double[] circle : under) {
            for (int n = 0; n < circle.length; n++) {
                circle[n] /= phases * TURN;
            }
        }
        return this;
    }

    /// Share of a circle under exactly `n` satellites; the last counts those under more as well.
    double exactly(int ring, int n) {
        return under[ring][n];
    }

    /// Mean number of satellites over a circle.
    double mean(int ring) {
        return mean[ring];
    }

    private double period() {
        return layers.size() == 1
                ? Symmetry.period(CircularOrbit.all(layers.getFirst().shell()), false)
                : TURN;
    }

    private double[] point(int ring, double longitude) {
        return earth.position(new Place(grid.rings().get(ring).lat(), longitude, grid.altitude()));
    }

    /// Adds the arcs that the satellites of a layer see at a phase.
    private void see(ScreenedCoverage.Layer layer, RingView view, double widest, double phase) {
        CircularShell shell = layer.shell();
        double cosInclination = Math.cos(shell.inclination());
        double sinInclination = Math.sin(shell.inclination());
        double[] sensor = new double[3];
        for (int i = 0; i < shell.size(); i++) {
            double u = shell.argument(i) + phase;
            double level = Math.sin(u) * cosInclination;
            double sine = Math.sin(u) * sinInclination;
            double longitude = shell.node(i) + Math.atan2(level, Math.cos(u));
            double latitude = Math.asin(sine);
            sensor[0] = shell.radius() * Math.sqrt(1 - sine * sine);
            sensor[2] = shell.radius() * sine;
            view.aim(sensor[0], 0, sensor[2]);
            int last = RingCounter.firstFrom(latitudes, latitude + widest);
            for (int ring = RingCounter.firstFrom(latitudes, latitude - widest); ring < last; ring++) {
                double cosine = view.cosine(ring);
                if (cosine == RingView.EACH) {
                    look(layer.view(), sensor, ring, longitude);
                } else if (cosine < 1) {
                    arcs[ring].add(longitude, cosine <= -1 ? Math.PI : RingCounter.arcCosine(cosine));
                }
            }
        }
    }

    private double widest(ScreenedCoverage.Layer layer) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int ring = 0; ring < arcs.length; ring++) {
            double radius = Vectors.length(point(ring, 0));
            low = Math.min(low, radius);
            high = Math.max(high, radius);
        }
        double radius = layer.shell().radius();
        return layer.view().widestAngle(new Shell(radius - 1, radius + 1), new Shell(low - 1, high + 1)) + 1e-6;
    }

    /// Adds what a satellite sees of a circle place by place: pieces that lie the same way east and west.
    private void look(AccessConstraint view, double[] sensor, int ring, double longitude) {
        boolean seen = view.margin(0, sensor, point(ring, 0)) > 0;
        double from = 0;
        for (int j = 1; j <= LOOKS; j++) {
            double here = Math.PI * j / LOOKS;
            boolean now = view.margin(0, sensor, point(ring, here)) > 0;
            if (now != seen) {
                double edge = edge(view, sensor, ring, Math.PI * (j - 1) / LOOKS, here);
                addPiece(seen, ring, longitude, from, edge);
                from = edge;
                seen = now;
            }
        }
        addPiece(seen, ring, longitude, from, Math.PI);
    }

    private void addPiece(boolean seen, int ring, double longitude, double from, double to) {
        if (seen && from == 0) {
            arcs[ring].add(longitude, to);
        } else if (seen) {
            arcs[ring].add(longitude + 0.5 * (from + to), 0.5 * (to - from));
            arcs[ring].add(longitude - 0.5 * (from + to), 0.5 * (to - from));
        }
    }

    private double edge(AccessConstraint view, double[] sensor, int ring, double from, double to) {
        double a = from;
        double b = to;
        boolean atStart = view.margin(0, sensor, point(ring, a)) > 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (a + b);
            if (view.margin(0, sensor, point(ring, middle)) > 0 == atStart) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return 0.5 * (a + b);
    }
}
