package org.firmament.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.planner.report.LayerText;
import org.firmament.planner.results.ScenarioSummary;
import org.firmament.planner.results.ScenarioSummary.LayerSummary;
import org.firmament.planner.scenario.Scenario;

/// What was asked, in short.
final class Summaries {
    private Summaries() {}

    static ScenarioSummary of(Scenario scenario, int raids) {
        List<LayerSummary> layers = new ArrayList<>();
        for (ConstellationDesign design : scenario.constellations()) {
            layers.add(layer(
                    design.name(),
                    "space",
                    LayerText.pattern(design.pattern()),
                    design.pattern().total(),
                    design.carries()));
        }
        for (GroundAsset asset : scenario.ground()) {
            Place place = asset.site().place();
            String where = String.format(
                    Locale.ROOT, "%.1f°, %.1f°", Math.toDegrees(place.lat()), Math.toDegrees(place.lon()));
            layers.add(layer(asset.name(), "ground", asset.site().name() + " " + where, 1, asset.carries()));
        }
        return new ScenarioSummary(
                scenario.name(),
                scenario.epoch(),
                scenario.duration(),
                scenario.seed(),
                scenario.propagation(),
                scenario.coverage(),
                layers,
                scenario.raid().launches(),
                raids);
    }

    private static LayerSummary layer(String name, String kind, String description, int platforms, Payload payload) {
        return new LayerSummary(
                name,
                kind,
                description,
                platforms,
                platforms * payload.inventory(),
                payload.interceptor().map(Interceptor::name).orElse(""),
                payload.sensor().map(Sensor::name).orElse(""));
    }
}
