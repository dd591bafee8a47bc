package org.firmament.planner.report;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Rounding;
import org.firmament.catalogs.yaml.JsonText;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;
import org.firmament.planner.Scenery;

/// `scene.czml`, which CesiumJS shows: satellites in motion over the turning Earth, sites on the ground, missiles,
/// and lines between who fires and what it fires at.
///
/// Positions are Earth-fixed, to a decimetre; a viewer reads between them by the polynomial of degree five this
/// file asks for, a centimetre off at 60 s in low orbit. Missiles turn within a second at burnout: every ten
/// seconds, they are off by metres there.
final class Scene implements AutoCloseable {
    private static final int DEGREE = 5;
    private static final int FASTER = 60;
    private static final double NANOSECONDS = 1e9;
    private static final double MINUTE = 60;
    private static final double MISSILE_STEP = 10;

    /// Colours of the constellations in turn, red, green, blue and opacity (Okabe and Ito 2008: told apart by all).
    private static final List<int[]> COLOURS = List.of(
            new int[] {230, 159, 0, 255},
            new int[] {86, 180, 233, 255},
            new int[] {0, 158, 115, 255},
            new int[] {240, 228, 66, 255},
            new int[] {213, 94, 0, 255},
            new int[] {204, 121, 167, 255});

    private static final int[] SITE = {255, 255, 255, 255};
    private static final int[] MISSILE = {255, 80, 80, 255};
    private static final int[] SHOT = {255, 255, 255, 160};

    private final JsonText json;
    private final Instant epoch;
    private final double start;
    private final String interval;

    /// Writes the Earth-fixed position [m] of a sample.
    private interface Samples {
        void position(int sample, double[] xyz);
    }

    /// Begins the document. The stream stays open.
    ///
    /// @param start  of what is shown [s after the epoch]
    /// @param end    [s after the epoch]
    Scene(OutputStream out, String name, Instant epoch, double start, double end) {
        this.json = new JsonText(out);
        this.epoch = epoch;
        this.start = start;
        interval = interval(start, end);
        json.startArray();
        json.startObject();
        word("id", "document");
        word("name", name);
        word("version", "1.0");
        json.key("clock");
        json.startObject();
        word("interval", interval);
        word("currentTime", instant(start).toString());
        json.key("multiplier");
        json.whole(FASTER);
        json.endObject();
        json.endObject();
    }

    /// All of a run's scenery.
    static void write(Scenery scenery, String name, Instant epoch, OutputStream out) {
        try (Scene scene = new Scene(out, name, epoch, scenery.start(), scenery.end())) {
            scenery.sites().forEach(scene::site);
            scenery.satellites().forEach(craft -> scene.satellite(craft, scenery.end()));
            scenery.missiles().forEach(scene::missile);
            scenery.shots().forEach(scene::shot);
        }
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
    void satellite(int layer, Ephemeris ephemeris, int satellite, int states) {
        moving("satellite/" + ephemeris.name(satellite), ephemeris.name(satellite), interval);
        positions(0, ephemeris.step(), states, (k, xyz) -> {
            for (int c = 0; c < 3; c++) {
                xyz[c] = ephemeris.state(satellite, k, c);
            }
        });
        point(5, COLOURS.get(layer % COLOURS.size()));
        json.endObject();
    }

    private void satellite(Scenery.Craft craft, double end) {
        moving("satellite/" + craft.name(), craft.name(), interval);
        sampled(craft.motion(), start, end, MINUTE);
        point(5, COLOURS.get(craft.layer() % COLOURS.size()));
        json.endObject();
    }

    private void missile(Scenery.Missile missile) {
        moving(
                "missile/" + missile.launch(),
                "launch " + missile.launch() + " to " + missile.aim(),
                interval(missile.launched(), missile.impact()));
        sampled(missile.motion(), missile.launched(), missile.impact(), MISSILE_STEP);
        point(7, MISSILE);
        json.endObject();
    }

    private void shot(Scenery.Shot shot) {
        moving(
                "shot/" + shot.launch() + "/" + shot.number(),
                shot.carrier() + " at launch " + shot.launch(),
                interval(shot.release(), shot.intercept()));
        json.key("polyline");
        json.startObject();
        json.key("positions");
        json.startObject();
        json.key("references");
        json.startArrayOnOneLine();
        json.text((shot.space() ? "satellite/" : "site/") + shot.carrier().replace("#", "\\#") + "#position");
        json.text("missile/" + shot.launch() + "#position");
        json.endArray();
        json.endObject();
        word("arcType", "NONE");
        json.key("width");
        json.whole(1);
        json.key("material");
        json.startObject();
        json.key("solidColor");
        json.startObject();
        colour(SHOT);
        json.endObject();
        json.endObject();
        json.endObject();
        json.endObject();
    }

    private void moving(String id, String name, String availability) {
        json.startObject();
        word("id", id);
        word("name", name);
        word("availability", availability);
    }

    /// As many steps of at most `step` seconds as it takes from one time to the other.
    private void sampled(Motion motion, double from, double to, double step) {
        int steps = Math.max(1, (int) Math.ceil((to - from) / step));
        double each = (to - from) / steps;
        positions(from, each, steps + 1, (k, xyz) -> motion.position(from + k * each, xyz));
    }

    private void positions(double from, double step, int count, Samples samples) {
        json.key("position");
        json.startObject();
        word("epoch", epoch.toString());
        word("referenceFrame", "FIXED");
        word("interpolationAlgorithm", "LAGRANGE");
        json.key("interpolationDegree");
        json.whole(DEGREE);
        json.key("cartesian");
        json.startArrayOnOneLine();
        double[] xyz = new double[3];
        for (int k = 0; k < count; k++) {
            samples.position(k, xyz);
            json.number(Rounding.places(from + k * step, 3));
            for (double part : xyz) {
                json.number(Rounding.places(part, 1));
            }
        }
        json.endArray();
        json.endObject();
    }

    private String interval(double from, double to) {
        return instant(from) + "/" + instant(to);
    }

    private Instant instant(double time) {
        return epoch.plusNanos(Math.round(time * NANOSECONDS));
    }

    private void point(int size, int[] colour) {
        json.key("point");
        json.startObject();
        json.key("pixelSize");
        json.whole(size);
        colour(colour);
        json.endObject();
    }

    private void colour(int[] rgba) {
        json.key("color");
        json.startObject();
        json.key("rgba");
        json.startArrayOnOneLine();
        for (int part : rgba) {
            json.whole(part);
        }
        json.endArray();
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
