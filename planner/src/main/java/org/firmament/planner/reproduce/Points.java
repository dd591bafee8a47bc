package org.firmament.planner.reproduce;

import java.util.List;
import org.firmament.catalogs.Place;

/// The points of brahe's comparison.
final class Points {
    private static final String FILE = "iss-points.csv";

    private Points() {}

    static List<Place> ofTheStation() {
        return Embedded.text(FILE)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("lon"))
                .map(Points::place)
                .toList();
    }

    private static Place place(String line) {
        int comma = line.indexOf(',');
        double lon = Double.parseDouble(line.substring(0, comma));
        double lat = Double.parseDouble(line.substring(comma + 1));
        return new Place(Math.toRadians(lat), Math.toRadians(lon), 0);
    }
}
