package org.firmament.planner.report;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Rounding;
import org.firmament.catalogs.yaml.JsonText;
import org.firmament.orbits.Ephemeris;
import org.firmament.planner.scenario.Scenario;

/// `scene.czml`, which CesiumJS shows: satellites in motion over the turning Earth, and sites on the ground.
///
/// Positions are Earth-fixed, to a decimetre; a viewer reads between them by the polynomial of degree five this file
/// asks for, a centimetre off at 60 s in low orbit.
final class Scene implements AutoCloseable {
    private static final int DEGREE = 5;
    private static final int FASTER = 60;
    private static final double NANOSECONDS = 1e9;

    /// Colours of the constellations in turn, red, green, blue and opacity (Okabe and Ito 2008: told apart by all).
    private static final List<int[]> COLOURS = List.of(
            new int[] {230, 159, 0, 255},
            new int[] {86, 180, 233, 255},
            new int[] {0, 158, 115, 255},
            new int[] {240, 228, 66, 255},
            new int[] {213, 94, 0, 255},
            new int[] {204, 121, 167, 255});

    private static final int[] SITE = {255, 255, 255, 255};

    private final JsonText json;
    private final Scenario scenario;
    private final int states;
    private final String interval;

    /// Begins the document. The stream stays open.
    Scene(OutputStream out, Scenario scenario, int states) {
        this.json = new JsonText(out);
        this.scenario = scenario;
        this.states = states;
        double end = (states - 1) * scenario.propagation().step();
        Instant last = scenario.epoch().plusNanos(Math.round(end * NANOSECONDS));
        interval = scenario.epoch() + "/" + last;
        json.startArray();
        json.startObject();
        word("id", "document");
        word("name", scenario.name());
        word("version", "1.0");
        json.key("clock");
        json.startObject();
        word("interval", interval);
        word("currentTime", scenario.epoch().toString());
        json.key("multiplier");
        json.whole(FASTER);
        json.endObject();
        json.endObject();
    }

    void site(GroundAsset asset) {
        Place place = asset.site().place();
        json.startObject();
        word("id", "site/" + asset.name());
        word("name", asset.name());
        json.key("position");
        json.startObject();
        json.key("cartographicDegrees");
        json.startArrayOnOneLine();
        json.number(Rounding.places(Math.toDegrees(place.lon()), 6));
        json.number(Rounding.places(Math.toDegrees(place.lat()), 6));
        json.number(Rounding.places(place.alt(), 1));
        json.endArray();
        json.endObject();
        point(8, SITE);
        json.endObject();
    }

    /// @param layer  number of its constellation in the scenario, which gives its colour
    void satellite(int layer, Ephemeris ephemeris, int satellite) {
        json.startObject();
        word("id", "satellite/" + ephemeris.name(satellite));
        word("name", ephemeris.name(satellite));
        word("availability", interval);
        json.key("position");
        json.startObject();
        word("epoch", scenario.epoch().toString());
        word("referenceFrame", "FIXED");
        word("interpolationAlgorithm", "LAGRANGE");
        json.key("interpolationDegree");
        json.whole(DEGREE);
        json.key("cartesian");
        json.startArrayOnOneLine();
        for (int k = 0; k < states; k++) {
            json.number(Rounding.places(k * ephemeris.step(), 3));
            for (int c = 0; c < 3; c++) {
                json.number(Rounding.places(ephemeris.state(satellite, k, c), 1));
            }
        }
        json.endArray();
        json.endObject();
        point(5, COLOURS.get(layer % COLOURS.size()));
        json.endObject();
    }

    private void point(int size, int[] colour) {
        json.key("point");
        json.startObject();
        json.key("pixelSize");
        json.whole(size);
        json.key("color");
        json.startObject();
        json.key("rgba");
        json.startArrayOnOneLine();
        for (int part : colour) {
            json.whole(part);
        }
        json.endArray();
        json.endObject();
        json.endObject();
    }

    private void word(String key, String text) {
        json.key(key);
        json.text(text);
    }

    /// Ends the document.
    @Override
    public void close() {
        json.endArray();
        json.close();
    }
}
