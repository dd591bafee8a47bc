package org.firmament.planner.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.firmament.catalogs.units.Keys;
import org.firmament.coverage.access.FigureOfMerit;
import org.firmament.coverage.engagement.Engagement.Opportunity;
import org.firmament.planner.Evaluation.RaidOpportunities;
import org.firmament.planner.Evaluation.TrackingTask;
import org.firmament.planner.results.AllocationResult.LaunchResult;
import org.firmament.planner.results.AllocationResult.RaidResult;
import org.firmament.planner.results.AllocationResult.ShotResult;

/// The tables beside `results.json`. Times are seconds after the epoch, to the millisecond.
public final class CsvTables {
    private static final double KILOMETRE = 1_000;

    private CsvTables() {}

    /// `coverage.csv`: one row a figure of merit.
    public static void coverage(List<FigureOfMerit> figures, OutputStream out) throws IOException {
        Csv csv = new Csv(out, "name", "value", "unit", "statistic", "target");
        for (FigureOfMerit figure : figures) {
            csv.text(figure.name()).number(figure.value()).text(figure.unit());
            csv.text(figure.statistic()).text(figure.target()).end();
        }
        csv.flush();
    }

    /// `engagements.csv`: one row an opportunity of a carrier against a launch.
    public static void engagements(List<RaidOpportunities> raids, OutputStream out) throws IOException {
        Csv csv = new Csv(
                out,
                "raid",
                "launch",
                "carrier",
                "group",
                "release_start_s",
                "release_end_s",
                "intercept_s",
                "latest_intercept_s",
                "phase",
                "kill_probability",
                "margin_km");
        for (RaidOpportunities raid : raids) {
            for (Opportunity opportunity : raid.opportunities()) {
                csv.whole(raid.raid()).whole(opportunity.launch() + 1L);
                csv.text(raid.carriers().get(opportunity.carrier()));
                csv.text(raid.groups().get(opportunity.carrier()));
                csv.thousandths(opportunity.release().start());
                csv.thousandths(opportunity.release().end());
                csv.thousandths(opportunity.intercept()).thousandths(opportunity.latestIntercept());
                csv.text(Keys.constant(opportunity.phase())).number(opportunity.killProbability());
                csv.thousandths(opportunity.margin() / KILOMETRE).end();
            }
        }
        csv.flush();
    }

    /// `tasking.csv`: one row for each time a sensor follows a missile without a break.
    public static void tasking(List<TrackingTask> tasks, OutputStream out) throws IOException {
        Csv csv = new Csv(out, "raid", "launch", "sensor", "start_s", "end_s");
        for (TrackingTask task : tasks) {
            csv.whole(task.raid()).whole(task.launch()).text(task.sensor());
            csv.thousandths(task.start()).thousandths(task.end()).end();
        }
        csv.flush();
    }

    /// `allocation.csv`: one row a shot, and one for each launch nobody shoots at, with its reason.
    public static void allocation(List<RaidResult> raids, OutputStream out) throws IOException {
        Csv csv = new Csv(
                out,
                "raid",
                "launch",
                "corridor",
                "missile",
                "aim",
                "outcome",
                "reason",
                "by",
                "group",
                "interceptor",
                "release_s",
                "intercept_s",
                "phase",
                "kill_probability",
                "survival");
        for (RaidResult raid : raids) {
            for (LaunchResult launch : raid.launches()) {
                for (ShotResult shot : launch.shots()) {
                    launch(csv, raid, launch);
                    csv.text(shot.by()).text(shot.group()).text(shot.interceptor());
                    csv.thousandths(shot.release()).thousandths(shot.intercept());
                    csv.text(shot.phase())
                            .number(shot.killProbability())
                            .number(launch.survival())
                            .end();
                }
                if (launch.shots().isEmpty()) {
                    launch(csv, raid, launch);
                    csv.empty()
                            .empty()
                            .empty()
                            .empty()
                            .empty()
                            .empty()
                            .empty()
                            .number(launch.survival())
                            .end();
                }
            }
        }
        csv.flush();
    }

    private static void launch(Csv csv, RaidResult raid, LaunchResult launch) throws IOException {
        csv.whole(raid.raid()).whole(launch.launch());
        csv.text(launch.corridor()).text(launch.missile()).text(launch.aim());
        csv.text(launch.outcome()).text(launch.reason().orElse(""));
    }
}
