package org.firmament.planner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.Rounding;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.AllocationResult.RaidResult;
import org.firmament.planner.results.Atlas;
import org.firmament.planner.results.Results;

/// What the page's script draws from: the results file itself, without what the tables already say, rounded to what a
/// screen can show.
final class PageData {
    /// Launches shown one by one; the CSV file has all of them. Keeps the page readable and below a few megabytes.
    static final int LAUNCHES_SHOWN = 2_000;

    /// A hundredth of a degree is a kilometre on the ground, a fifth of a pixel on the widest map.
    private static final double ANGLE = Math.toRadians(0.01);

    private static final double LENGTH = 100;
    private static final double TIME = 0.1;
    private static final double RATIO = 0.01;

    private PageData() {}

    /// The raids shown launch by launch: the first ones, as many as [#LAUNCHES_SHOWN] allows, at least one.
    static List<RaidResult> raidsShown(AllocationResult allocation) {
        List<RaidResult> shown = new ArrayList<>();
        int launches = 0;
        for (RaidResult raid : allocation.raids()) {
            launches += raid.launches().size();
            if (!shown.isEmpty() && launches > LAUNCHES_SHOWN) {
                break;
            }
            shown.add(raid);
        }
        return List.copyOf(shown);
    }

    /// The JSON text of what is drawn, for a `<script type="application/json">`.
    static String json(Results results) {
        Results drawn = new Results(
                results.firmament(),
                results.command(),
                results.scenario(),
                results.conventions(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                results.allocation().map(PageData::shown),
                results.cost(),
                List.of(),
                List.of(),
                rounded(results.atlas()));
        return insideScript(Json.of(drawn));
    }

    /// JSON that no name in it can break out of: inside strings, where alone these characters occur, an escape means
    /// the same to a JSON reader and nothing to an HTML one.
    static String insideScript(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static AllocationResult shown(AllocationResult allocation) {
        int shown = raidsShown(allocation).size();
        List<RaidResult> raids = new ArrayList<>();
        for (RaidResult raid : allocation.raids()) {
            raids.add(new RaidResult(
                    raid.raid(),
                    raid.start(),
                    raid.method(),
                    raid.proof(),
                    raid.greedyLeakedValue(),
                    raid.noLeaker(),
                    raids.size() < shown ? raid.launches() : List.of()));
        }
        return new AllocationResult(
                allocation.solver(),
                allocation.reproducible(),
                allocation.proof(),
                List.of(),
                allocation.leaksByReason(),
                raids);
    }

    private static Atlas rounded(Atlas atlas) {
        return new Atlas(
                atlas.tracks().stream()
                        .map(track -> new Atlas.Track(
                                track.name(),
                                track.kind(),
                                track.group(),
                                rounded(track.lat(), ANGLE),
                                rounded(track.lon(), ANGLE),
                                rounded(track.alt(), LENGTH),
                                track.burnoutIndex()))
                        .toList(),
                atlas.markers().stream()
                        .map(marker -> new Atlas.Marker(
                                marker.name(),
                                marker.kind(),
                                rounded(marker.lat(), ANGLE),
                                rounded(marker.lon(), ANGLE)))
                        .toList(),
                atlas.grids().stream()
                        .map(grid -> new Atlas.GridMap(
                                grid.target(),
                                rounded(grid.lat(), ANGLE),
                                rounded(grid.lon(), ANGLE),
                                rounded(grid.percent(), RATIO),
                                rounded(grid.maxGap(), TIME),
                                rounded(grid.folds(), RATIO)))
                        .toList(),
                atlas.profiles().stream()
                        .map(profile -> new Atlas.Profile(
                                profile.target(),
                                rounded(profile.lat(), ANGLE),
                                rounded(profile.mean(), RATIO),
                                rounded(profile.minimum(), RATIO),
                                rounded(profile.maxGap(), TIME)))
                        .toList(),
                atlas.series().stream()
                        .map(series -> new Atlas.Series(
                                series.name(),
                                series.target(),
                                series.unit(),
                                rounded(series.time(), TIME),
                                series.value().stream()
                                        .map(value -> Rounding.significant(value, 5))
                                        .toList()))
                        .toList());
    }

    private static List<Double> rounded(List<Double> values, double step) {
        return values.stream().map(value -> rounded(value, step)).toList();
    }

    /// To a multiple of `step`, then free of the multiplication's own noise.
    private static double rounded(double value, double step) {
        return Rounding.significant(Math.round(value / step) * step, 15);
    }
}
