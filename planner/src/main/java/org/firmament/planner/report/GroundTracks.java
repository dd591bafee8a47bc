package org.firmament.planner.report;

import java.io.OutputStream;
import java.util.List;
import java.util.function.IntFunction;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.units.Rounding;
import org.firmament.catalogs.yaml.JsonText;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.planner.CorridorOutline;

/// `ground-tracks.geojson` (RFC 7946): the path below each satellite, a line through its stored places, cut
/// where it crosses the antimeridian, the sites on the ground, and the outlines of the corridors. Degrees to a
/// decimetre.
///
/// Where a line is cut, its latitude is taken between the two places around as if it grew evenly with
/// longitude: within 0.1° for 60 s in low orbit, away from the poles.
final class GroundTracks implements AutoCloseable {
    private static final int PLACES = 6;
    private static final double HALF_TURN = 180;

    private final JsonText json;
    private final Earth earth;
    private final int states;

    /// Begins the collection. The stream stays open.
    GroundTracks(OutputStream out, Earth earth, int states) {
        this.json = new JsonText(out);
        this.earth = earth;
        this.states = states;
        json.startObject();
        word("type", "FeatureCollection");
        json.key("features");
        json.startArray();
    }

    void site(GroundAsset asset) {
        Place place = asset.site().place();
        json.startObject();
        word("type", "Feature");
        json.key("properties");
        json.startObject();
        word("site", asset.name());
        json.endObject();
        json.key("geometry");
        json.startObject();
        word("type", "Point");
        json.key("coordinates");
        json.startArrayOnOneLine();
        json.number(degrees(Math.IEEEremainder(Math.toDegrees(place.lon()), 2 * HALF_TURN)));
        json.number(degrees(Math.toDegrees(place.lat())));
        json.number(Rounding.places(place.alt(), 1));
        json.endArray();
        json.endObject();
        json.endObject();
    }

    void track(String constellation, Ephemeris ephemeris, int satellite) {
        start();
        word("satellite", ephemeris.name(satellite));
        word("constellation", constellation);
        path(states, k -> place(ephemeris, satellite, k));
    }

    /// The outline of a corridor, as a line: a ring about a pole is no polygon of longitudes and latitudes.
    void outline(CorridorOutline outline) {
        List<Place> ring = outline.ring();
        start();
        word("corridor", outline.corridor());
        json.key("flight_pct");
        json.number(Rounding.places(100 * outline.fraction(), 1));
        path(ring.size(), k -> {
            Place place = ring.get(k);
            return new SubSatellite(Math.toDegrees(place.lat()), Math.toDegrees(place.lon()), 0);
        });
    }

    private void start() {
        json.startObject();
        word("type", "Feature");
        json.key("properties");
        json.startObject();
    }

    /// Ends the properties, and writes the line through some places.
    private void path(int count, IntFunction<SubSatellite> places) {
        json.endObject();
        json.key("geometry");
        json.startObject();
        word("type", "MultiLineString");
        json.key("coordinates");
        json.startArray();
        lines(count, places);
        json.endArray();
        json.endObject();
        json.endObject();
    }

    private void lines(int count, IntFunction<SubSatellite> places) {
        json.startArray();
        SubSatellite before = places.apply(0);
        point(before.longitude(), before.latitude());
        for (int k = 1; k < count; k++) {
            SubSatellite now = places.apply(k);
            double turned = now.longitude() - before.longitude();
            if (Math.abs(turned) > HALF_TURN) {
                double edge = Math.copySign(HALF_TURN, before.longitude());
                double on = turned + Math.copySign(2 * HALF_TURN, edge);
                double latitude = before.latitude()
                        + (now.latitude() - before.latitude()) * (on == 0 ? 0.5 : (edge - before.longitude()) / on);
                point(edge, latitude);
                json.endArray();
                json.startArray();
                point(-edge, latitude);
            }
            point(now.longitude(), now.latitude());
            before = now;
        }
        json.endArray();
    }

    private SubSatellite place(Ephemeris ephemeris, int satellite, int k) {
        return SubSatellite.of(
                earth,
                ephemeris.state(satellite, k, 0),
                ephemeris.state(satellite, k, 1),
                ephemeris.state(satellite, k, 2));
    }

    private void point(double longitude, double latitude) {
        json.startArrayOnOneLine();
        json.number(degrees(longitude));
        json.number(degrees(latitude));
        json.endArray();
    }

    private static double degrees(double angle) {
        return Rounding.places(angle, PLACES);
    }

    private void word(String key, String text) {
        json.key(key);
        json.text(text);
    }

    /// Ends the collection.
    @Override
    public void close() {
        json.endArray();
        json.endObject();
        json.close();
    }
}
