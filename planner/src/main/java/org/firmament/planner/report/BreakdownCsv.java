package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.firmament.planner.results.Atlas;

/// Coverage by latitude and over time, as the report draws it.
final class BreakdownCsv {
    private static final int PLACES = 6;

    private BreakdownCsv() {}

    /// `coverage_by_latitude.csv`: a row a band of latitude of a grid.
    static void byLatitude(List<Atlas.Profile> profiles, OutputStream out) throws IOException {
        Csv csv = new Csv(
                out,
                "target",
                "latitude_middle_deg",
                "percent_coverage_mean",
                "percent_coverage_min",
                "percent_coverage_2_fold_mean",
                "gap_duration_max_s",
                "response_time_mean_s");
        for (Atlas.Profile profile : profiles) {
            for (int i = 0; i < profile.lat().size(); i++) {
                csv.text(profile.target()).places(Math.toDegrees(profile.lat().get(i)), PLACES);
                csv.places(profile.mean().get(i), PLACES);
                csv.places(profile.minimum().get(i), PLACES);
                csv.places(profile.twoFold().get(i), PLACES);
                csv.thousandths(profile.maxGap().get(i));
                csv.thousandths(profile.meanResponse().get(i));
                csv.end();
            }
        }
        csv.flush();
    }

    /// `coverage_over_time.csv`: a row a target and time.
    static void overTime(List<Atlas.Series> series, OutputStream out) throws IOException {
        Csv csv = new Csv(out, "target", "time_s", "percent_coverage_instant", "percent_coverage_accumulated");
        for (Atlas.Series now : series) {
            for (Atlas.Series soFar : series) {
                boolean pair = now.name().equals(Atlas.SEEN_NOW)
                        && soFar.name().equals(Atlas.SEEN_SO_FAR)
                        && soFar.target().equals(now.target());
                for (int k = 0; pair && k < now.time().size(); k++) {
                    csv.text(now.target()).thousandths(now.time().get(k));
                    csv.places(now.value().get(k), PLACES).places(soFar.value().get(k), PLACES);
                    csv.end();
                }
            }
        }
        csv.flush();
    }
}
