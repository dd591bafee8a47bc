package org.firmament.coverage.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Earth;

/// Coverage over unending time by shells of circular orbits: shares of the time, without steps of time, at a cost
/// that no duration changes.
///
/// Argument of latitude and node grow at steady rates. Where no small multiples of the two agree, a satellite
/// passes everywhere over the torus of both alike, so that averages over time are averages over the torus:
/// the same for all points of a latitude. Where a ground track repeats, they are the mean over the latitude.
/// **That mean holds over any time**, give or take a part of a phase: within a horizon only single points stray
/// from it. Gaps and accesses are for [CoverageRun] and [SampledCoverage].
///
/// Shells with rates of their own are taken as independent of each other, as they are once their nodes have
/// drifted past each other several times. Before that the mean over a latitude depends on how their planes
/// stand: with three planes each by up to 0.05, with dozens by less than 0.001.
public final class ScreenedCoverage {
    private static final String PERCENT = "percent";
    private static final String TAIL = "percentile_5";

    /// Shares of a revolution a satellite that stands over the Earth may move on in one.
    private static final double STANDING = 0.01;

    private final List<Layer> layers;
    private final Earth earth;

    /// Satellites of a shell that have one view.
    public record Layer(CircularShell shell, AccessConstraint view) {
        private Rates rates() {
            return new Rates(shell.argumentRate(), shell.nodeRate());
        }
    }

    private record Rates(double argument, double node) {}

    /// @throws IllegalArgumentException  for a view that is not one [#describes], and for shells that are not
    /// [#apart]
    public ScreenedCoverage(List<Layer> layers, Earth earth) {
        for (Layer layer : layers) {
            if (!describes(layer.view())) {
                throw new IllegalArgumentException("no view that can be screened: " + layer.view());
            }
        }
        for (Layer layer : layers) {
            if (!layers.stream().allMatch(other -> apart(layer.shell(), other.shell()))) {
                throw new IllegalArgumentException("shells that never drift past each other cannot be screened");
            }
        }
        this.layers = List.copyOf(layers);
        this.earth = earth;
    }

    /// Whether a view depends on no more than elevation, range, nadir cone and limb.
    public static boolean describes(AccessConstraint view) {
        return RingView.describes(view);
    }

    /// Whether a shell passes over the Earth, rather than standing over some of it.
    public static boolean passes(CircularShell shell) {
        return Math.abs(shell.argumentRate() + shell.nodeRate()) > STANDING * shell.argumentRate();
    }

    /// Whether two shells drift alike, or lose each other in time: not where only their nodes or only their
    /// arguments of latitude stay together, as the nodes of all two-body orbits do.
    public static boolean apart(CircularShell one, CircularShell other) {
        return (one.argumentRate() == other.argumentRate()) == (one.nodeRate() == other.nodeRate());
    }

    /// Coverage of each latitude of a grid, in its order.
    public List<LatitudeShares> over(RingGrid grid) {
        return over(grid, 1);
    }

    /// The same with so many times the samples of the phase.
    List<LatitudeShares> over(RingGrid grid, double finer) {
        int rings = grid.rings().size();
        double[][] counts = new double[rings][PointCoverage.FOLDS + 1];
        double[] means = new double[rings];
        for (double[] count : counts) {
            count[0] = 1;
        }
        Map<Rates, List<Layer>> alike =
                layers.stream().collect(Collectors.groupingBy(Layer::rates, LinkedHashMap::new, Collectors.toList()));
        for (List<Layer> together : alike.values()) {
            TorusAverage average = new TorusAverage(grid, earth, together).fill(finer);
            for (int ring = 0; ring < rings; ring++) {
                counts[ring] = both(counts[ring], average, ring);
                means[ring] += average.mean(ring);
            }
        }
        List<LatitudeShares> shares = new ArrayList<>(rings);
        for (int ring = 0; ring < rings; ring++) {
            shares.add(new LatitudeShares(grid.rings().get(ring), folds(counts[ring]), means[ring]));
        }
        return shares;
    }

    /// How often so many satellites together see a point, of two that know nothing of each other.
    private static double[] both(double[] one, TorusAverage other, int ring) {
        int most = one.length - 1;
        double[] sum = new double[one.length];
        for (int a = 0; a <= most; a++) {
            for (int b = 0; b <= most; b++) {
                sum[Math.min(a + b, most)] += one[a] * other.exactly(ring, b);
            }
        }
        return sum;
    }

    private static List<Double> folds(double[] count) {
        List<Double> folds = new ArrayList<>();
        double share = 0;
        for (int n = count.length - 1; n >= 1; n--) {
            share += count[n];
            folds.addFirst(Math.min(1, share));
        }
        return folds;
    }

    /// The figures screening can give: percentages of unending time, least and greatest over latitudes.
    ///
    /// @param target  name of what was covered, as results call it
    public static List<FigureOfMerit> figures(List<LatitudeShares> shares, String target) {
        List<FigureOfMerit> figures = new ArrayList<>();
        for (int n = 1; n <= PointCoverage.FOLDS; n++) {
            int fold = n;
            String name = n == 1 ? "percent_coverage" : "percent_coverage_" + n + "_fold";
            double mean = mean(shares, latitude -> latitude.fraction(fold));
            double[] sorted = shares.stream()
                    .mapToDouble(latitude -> latitude.fraction(fold))
                    .sorted()
                    .toArray();
            figures.add(new FigureOfMerit(name, 100 * mean, PERCENT, "mean", target));
            figures.add(new FigureOfMerit(name, 100 * sorted[0], PERCENT, "minimum", target));
            figures.add(new FigureOfMerit(name, 100 * sorted[sorted.length - 1], PERCENT, "maximum", target));
            figures.add(new FigureOfMerit(name, 100 * tail(shares, fold), PERCENT, TAIL, target));
        }
        double never = mean(shares, latitude -> latitude.fraction(1) > 0 ? 0 : 1);
        figures.add(new FigureOfMerit("percent_coverage_accumulated", 100 * (1 - never), PERCENT, "mean", target));
        figures.add(new FigureOfMerit("never_seen_fraction", never, "fraction", "mean", target));
        return figures;
    }

    private static double mean(List<LatitudeShares> shares, ToDoubleFunction<LatitudeShares> value) {
        double sum = 0;
        double area = 0;
        for (LatitudeShares latitude : shares) {
            sum += area(latitude) * value.applyAsDouble(latitude);
            area += area(latitude);
        }
        return sum / area;
    }

    private static double area(LatitudeShares latitude) {
        return latitude.ring().count() * latitude.ring().weight();
    }

    /// The share that latitudes of a twentieth of the area do not exceed.
    private static double tail(List<LatitudeShares> shares, int fold) {
        List<LatitudeShares> sorted = shares.stream()
                .sorted(Comparator.comparingDouble(latitude -> latitude.fraction(fold)))
                .toList();
        double left = 0.05 * shares.stream().mapToDouble(ScreenedCoverage::area).sum();
        for (LatitudeShares latitude : sorted) {
            left -= area(latitude);
            if (left <= 0) {
                return latitude.fraction(fold);
            }
        }
        return sorted.getLast().fraction(fold);
    }
}
