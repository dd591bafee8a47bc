package org.firmament.planner.scenario;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;
import org.firmament.catalogs.yaml.Words;

/// A figure of a scenario's results, as a file asks for it.
///
/// @param measure    figure of merit, as results name it
/// @param statistic  which of its statistics
/// @param target     which target, where the figure has several
public record FigureName(
        @Written(says = "figure of merit, as results name it")
        String measure,

        @Written(fallback = "mean", says = "which of its statistics")
        String statistic,

        @Written(fallback = "''", says = "which target or constellation, where the figure has several")
        String target) {
    /// Figures a run may compute; see `docs/reference/figures.md`.
    private static final List<String> MEASURES = List.of(
            "percent_coverage",
            "percent_coverage_2_fold",
            "percent_coverage_3_fold",
            "percent_coverage_4_fold",
            "percent_coverage_5_fold",
            "percent_coverage_6_fold",
            "percent_coverage_7_fold",
            "percent_coverage_8_fold",
            "percent_coverage_instant",
            "percent_coverage_accumulated",
            "access_count",
            "access_duration",
            "gap_count",
            "gap_duration",
            "revisit_time",
            "time_average_gap",
            "response_time",
            "age_of_data",
            "first_sight",
            "coverage_time",
            "never_seen_fraction",
            "stereo_percent",
            "stereo_angle",
            "position_dilution_percent",
            "position_dilution",
            "navigation_percent",
            "gdop",
            "pdop",
            "hdop",
            "vdop",
            "tdop",
            "guaranteed_fold",
            "worst_angle",
            "network.without_path",
            "network.gap_count",
            "network.gap",
            "network.latency",
            "detected",
            "detection_time",
            "custody_of_flight",
            "sensors_on_a_launch",
            "tracked",
            "least_track_error",
            "track_error_at_detection",
            "track_error_at_release",
            "track_error_at_intercept",
            "foreseen_error",
            "tracked_of_flight",
            "untracked_longest",
            "hand_overs",
            "tracked_share",
            "tracked_share_bound",
            "engageable_fraction",
            "opportunities",
            "in_reach",
            "absentee_ratio",
            "in_reach_fewer_than_1",
            "in_reach_fewer_than_2",
            "in_reach_fewer_than_5",
            "in_reach_fewer_than_10",
            "shell_in_reach",
            "shell_absentee_ratio",
            "chain.confirmed",
            "chain.informed",
            "chain.ordered",
            "chain.released",
            "chain.intercepted",
            "chain.slack",
            "chain.holds",
            "data_path",
            "latency",
            "engageable_after_loss",
            "leakage_after_loss",
            "no_leaker_after_loss",
            "leakage",
            "engaged_fraction",
            "no_leaker_probability",
            "no_leaker_probability_bound",
            "worst_corridor_leaked_value",
            "shots_reserved",
            "shots_reserved_usd",
            "shots_expected",
            "leakage.after_space_boost",
            "leakage.after_space_midcourse",
            "leakage.after_ground_midcourse",
            "leakage.after_terminal",
            "shots_expected.space_boost",
            "shots_expected.space_midcourse",
            "shots_expected.ground_midcourse",
            "shots_expected.terminal",
            "looks_between_layers",
            "leakage.wave_2",
            "leakage.wave_3",
            "leakage.wave_4",
            "leakage.wave_5",
            "leakage.wave_6",
            "leakage.wave_7",
            "leakage.wave_8",
            "leakage.wave_9",
            "leakage.wave_10",
            "interceptors_left.wave_2",
            "interceptors_left.wave_3",
            "interceptors_left.wave_4",
            "interceptors_left.wave_5",
            "interceptors_left.wave_6",
            "interceptors_left.wave_7",
            "interceptors_left.wave_8",
            "interceptors_left.wave_9",
            "interceptors_left.wave_10",
            "cost.total_usd");

    public FigureName {
        Limits.check(FigureName.class, measure, statistic, target);
        Limits.require(
                MEASURES.contains(measure),
                "measure",
                measure,
                "a figure of merit",
                Words.nearest(measure, MEASURES).orElse("see docs/reference/figures.md for all of them"));
    }
}
