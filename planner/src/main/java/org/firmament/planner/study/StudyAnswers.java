package org.firmament.planner.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.firmament.catalogs.units.Written;

/// What a study answers, as `study.json` holds it; every row stands in `study.csv` beside it.
///
/// @param command      `study`
/// @param interrupted  what is missing, if the study was ended before it was done
/// @param front        architectures that no other one beats in every objective
/// @param swings       how far one value at a time moves a figure
/// @param indices      shares of a figure's variance
/// @param marginal     means over all architectures with one level of one value
/// @param crossings    where two architectures swap
/// @param salvo        what engaging one launch more costs
/// @param failures     why architectures could not be evaluated, with their number
public record StudyAnswers(
        @Written(says = "version of the format") int firmament,
        @Written(says = "study") String command,
        @Written(says = "title") String name,

        @Written(says = "what is missing because the study was ended before it was done")
        Optional<String> interrupted,

        @Written(says = "how many architectures") Counts counts,
        @Written(says = "paths that vary") List<String> varied,
        @Written(says = "paths that are drawn") List<String> drawn,
        @Written(says = "what should be small or large") List<Objective> objectives,

        @Written(says = "architectures no other one beats in every objective")
        List<Best> front,

        @Written(says = "how far one value at a time moves a figure")
        List<Swing> swings,

        @Written(says = "shares of a figure's variance") List<Index> indices,

        @Written(says = "means over all architectures with one level of one value")
        List<Marginal> marginal,

        @Written(says = "where two architectures swap") List<Crossing> crossings,

        @Written(says = "what engaging one launch more costs")
        List<SalvoPoint> salvo,

        @Written(says = "why architectures could not be evaluated")
        List<Failure> failures,

        @Written(says = "whether any price or mass is plausible only")
        boolean notional) {
    /// How many architectures.
    ///
    /// @param asked      of the design, without those skipped
    /// @param evaluated  with a result
    /// @param failed     with a reason instead
    /// @param skipped    that do not meet a condition
    /// @param met        of those evaluated, that meet every requirement at least as likely as not
    public record Counts(int asked, int evaluated, int failed, long skipped, int met) {}

    /// An architecture of the front.
    ///
    /// @param row                         its number
    /// @param costPerAddedEngagement      dollars for each launch engaged more than by the next cheaper one of
    ///                                    the front, if it engages more
    public record Best(
            int row, Map<String, String> inputs, Map<String, Double> figures, OptionalDouble costPerAddedEngagement) {}

    /// One value, from the level where a figure is least to the one where it is greatest, all else as it stands.
    ///
    /// @param base  the figure of the scenario as it stands
    public record Swing(
            String figure,
            String path,
            double base,
            String levelOfLeast,
            double least,
            String levelOfGreatest,
            double greatest) {
        double size() {
            return greatest - least;
        }
    }

    /// A value's shares of a figure's variance.
    ///
    /// @param first  by itself
    /// @param total  with everything it acts together with
    public record Index(String figure, String path, Estimate first, Estimate total, int samples) {}

    /// An estimate and the interval that holds it.
    public record Estimate(double value, double low, double high) {}

    /// The mean of a figure over architectures with one level, or a span of levels, of a value.
    public record Marginal(String figure, String path, String level, int architectures, double mean) {}

    /// Where one level of a value becomes better than another as a second value grows.
    ///
    /// @param others  the values held
    /// @param at      value of `along` at which the figure is the same, by straight lines between levels
    /// @param value   the figure there
    /// @param before  the level with the smaller figure below `at`
    /// @param after   the level with the smaller figure above it
    public record Crossing(
            String figure,
            String along,
            String between,
            Map<String, String> others,
            String before,
            String after,
            double at,
            double value) {}

    /// The cheapest architecture that engages a salvo.
    ///
    /// @param launches            of the salvo
    /// @param costPerEngaged      over the launches engaged
    /// @param costPerAddedLaunch  over the cheapest that engages the next smaller salvo, for each launch more
    public record SalvoPoint(
            int launches,
            int row,
            Map<String, String> inputs,
            double engaged,
            double cost,
            double costPerEngaged,
            OptionalDouble costPerAddedLaunch) {}

    /// A reason, and how many architectures have it; `row` is the first.
    public record Failure(String reason, int architectures, int row) {}

    public StudyAnswers {
        varied = List.copyOf(varied);
        drawn = List.copyOf(drawn);
        objectives = List.copyOf(objectives);
        front = List.copyOf(front);
        swings = List.copyOf(swings);
        indices = List.copyOf(indices);
        marginal = List.copyOf(marginal);
        crossings = List.copyOf(crossings);
        salvo = List.copyOf(salvo);
        failures = List.copyOf(failures);
    }
}
