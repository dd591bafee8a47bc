package org.firmament.planner.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firmament.catalogs.units.Rounding;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.planner.results.AllocationResult;
import org.firmament.planner.results.AllocationResult.RaidResult;
import org.firmament.planner.results.Atlas;
import org.firmament.planner.results.Results;

/// What the page's script draws from: the results file itself, without what the tables already say, rounded to
/// what a screen can show.
final class PageData {
    /// Launches shown one by one; the CSV file has all of them. Keeps the page readable and below a few megabytes.
    static final int LAUNCHES_SHOWN = 2_000;

    /// Decimal places of what is drawn: 0.01 degrees is a kilometre on the ground, a fifth of a pixel on the
    /// widest map.
    private static final int ANGLE_PLACES = 2;

    private static final int HEIGHT_PLACES = 1;
    private static final int TIME_PLACES = 1;
    private static final int PLAIN_PLACES = 2;

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

    /// The JSON text of what is drawn.
    static String json(Results results) {
        Results drawn = new Results(
                results.firmament(),
                results.command(),
                Optional.empty(),
                results.scenario(),
                results.conventions(),
                List.of(),
                results.guarantees(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                results.allocation().map(PageData::shown),
                results.cost(),
                List.of(),
                List.of(),
                rounded(results.atlas()));
        return new String(RecordWriter.json(drawn), StandardCharsets.UTF_8);
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
                    raid.next(),
                    raid.greedy(),
                    raid.leakedValue(),
                    raid.greedyLeakedValue(),
                    raid.noLeaker(),
                    raid.uncounted(),
                    raids.size() < shown ? raid.launches() : List.of()));
        }
        return new AllocationResult(
                allocation.solver(),
                allocation.reproducible(),
                allocation.goal(),
                allocation.proof(),
                List.of(),
                List.of(),
                allocation.leaksByReason(),
                Optional.empty(),
                List.of(),
                raids);
    }

    private static Atlas rounded(Atlas atlas) {
        return new Atlas(
                atlas.tracks().stream()
                        .map(track -> new Atlas.Track(
                                track.name(),
                                track.kind(),
                                track.group(),
                                rounded(track.lat(), Unit.DEGREES, ANGLE_PLACES),
                                rounded(track.lon(), Unit.DEGREES, ANGLE_PLACES),
                                rounded(track.alt(), Unit.KILOMETRES, HEIGHT_PLACES),
                                track.burnoutIndex()))
                        .toList(),
                atlas.markers().stream()
                        .map(marker -> new Atlas.Marker(
                                marker.name(),
                                marker.kind(),
                                rounded(marker.lat(), Unit.DEGREES, ANGLE_PLACES),
                                rounded(marker.lon(), Unit.DEGREES, ANGLE_PLACES)))
                        .toList(),
                atlas.grids().stream()
                        .map(grid -> new Atlas.GridMap(
                                grid.target(),
                                rounded(grid.lat(), Unit.DEGREES, ANGLE_PLACES),
                                rounded(grid.lon(), Unit.DEGREES, ANGLE_PLACES),
                                rounded(grid.percent(), Unit.NONE, PLAIN_PLACES),
                                rounded(grid.maxGap(), Unit.SECONDS, TIME_PLACES),
                                rounded(grid.folds(), Unit.NONE, PLAIN_PLACES),
                                rounded(grid.meanResponse(), Unit.SECONDS, TIME_PLACES)))
                        .toList(),
                atlas.profiles().stream()
                        .map(profile -> new Atlas.Profile(
                                profile.target(),
                                rounded(profile.lat(), Unit.DEGREES, ANGLE_PLACES),
                                rounded(profile.mean(), Unit.NONE, PLAIN_PLACES),
                                rounded(profile.minimum(), Unit.NONE, PLAIN_PLACES),
                                rounded(profile.maxGap(), Unit.SECONDS, TIME_PLACES),
                                rounded(profile.twoFold(), Unit.NONE, PLAIN_PLACES),
                                rounded(profile.meanResponse(), Unit.SECONDS, TIME_PLACES)))
                        .toList(),
                atlas.series().stream()
                        .map(series -> new Atlas.Series(
                                series.name(),
                                series.target(),
                                series.unit(),
                                rounded(series.time(), Unit.SECONDS, TIME_PLACES),
                                series.value().stream()
                                        .map(value -> Rounding.significant(value, 5))
                                        .toList()))
                        .toList());
    }

    private static List<Double> rounded(List<Double> values, Unit unit, int places) {
        return values.stream().map(value -> rounded(value, unit, places)).toList();
    }

    /// The SI value whose written number has `places` decimals.
    private static double rounded(double si, Unit unit, int places) {
        return unit.toSi(Rounding.places(unit.fromSi(si), places));
    }
}
