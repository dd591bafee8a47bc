package org.firmament.planner.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.SensorView;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.planner.Planner;

/// What sensors reach over a sphere: fields of regard, swaths, cross-links; and one average revisit.
final class SensorCases {
    private static final String STUDIES = "Published tracking-sensor studies, full angle about nadir";
    private static final String LANDSAT = "Landsat, swath from 705 km over R = 6,371 km";
    private static final String REVISIT =
            "Ferringer and Spencer, Journal of Spacecraft and Rockets, 2006: six satellites at 926 km";
    private static final String PRINT = "rounded in print";
    private static final double MINUTE = 60;
    private static final Earth SPHERE = new Earth(Conventions.EarthShape.SPHERE);

    private SensorCases() {}

    static Section section() {
        List<Case> cases = new ArrayList<>();
        regard(cases, 100, 12.05);
        regard(cases, 110, 15.84);
        regard(cases, 118, 22.29);
        regard(cases, 120, 27.05);
        stereo(cases, 100, 181.5);
        stereo(cases, 110, 105.3);
        swath(cases);
        cases.addAll(CrossLinkCases.all());
        cases.addAll(TrackCases.all());
        cases.add(Case.of(
                        "sensors.revisit",
                        "Six satellites, average revisit over the world in a day [min]",
                        REVISIT,
                        21.2,
                        1,
                        "the grid and the kind of mean are not stated: they move it from 20.8 to 22",
                        SensorCases::revisit)
                .noting("Ours is the area-weighted mean of each point's own mean on a 5° grid; all gaps pooled give"
                        + " 20.8 min, points not weighed by area 21.0."));
        return new Section("sensors", "Sensor geometry", 4, cases);
    }

    /// θ = asin((R + h) sin η / (R + t)) − η with the regard's half η, here by looking for the edge of the view.
    private static void regard(List<Case> cases, int full, double angle) {
        cases.add(Case.of(
                "sensors.regard-" + full,
                "Field of regard " + full + "° from 1,000 km, targets at 20 km, angle at the centre [°]",
                STUDIES,
                angle,
                0.01,
                PRINT + ", and the radius of the Earth is not stated",
                () -> Math.toDegrees(edge(regard(full), 1_000e3, 20e3))));
    }

    /// N caps of area 2π (1 − cos θ) cover the whole sphere of 4π V times at best: N ≥ 2V/(1 − cos θ).
    private static void stereo(List<Case> cases, int full, double least) {
        cases.add(Case.of(
                "sensors.stereo-" + full,
                "Satellites no stereo with a field of regard of " + full + "° can do with fewer than",
                STUDIES + "; N ≥ 2V/(1 − cos θ)",
                least,
                0.002 * least,
                "from θ rounded to 0.01°",
                () -> 4 / (1 - Math.cos(edge(regard(full), 1_000e3, 20e3)))));
    }

    private static void swath(List<Case> cases) {
        double scale = Earth.EQUATORIAL_RADIUS / 6_371e3;
        cases.add(Case.of(
                "sensors.swath",
                "Swath of a field of regard of 15° [m]",
                LANDSAT,
                185_815,
                1,
                "printed to the metre",
                () -> 2 * edge(regard(15), 705e3 * scale, 0) * 6_371e3));
        cases.add(Case.of(
                "sensors.swath-elevation",
                "Least elevation in a swath of 185,815 m [°]",
                LANDSAT,
                81.66446,
                1e-4,
                "the swath is rounded to 1 m, 7e-6°",
                () -> elevation(185_815 / 2.0 / 6_371e3, 705e3 * scale)));
    }

    private static double revisit() {
        return Planner.standard().coverage(Embedded.scenario("average-revisit.yaml")).results().coverage().stream()
                        .filter(figure -> figure.name().equals("revisit_time")
                                && figure.statistic().equals("mean"))
                        .findFirst()
                        .orElseThrow()
                        .value()
                / MINUTE;
    }

    /// By the least elevation whose view ends there.
    private static double elevation(double angle, double altitude) {
        double low = 0;
        double high = 0.5 * Math.PI;
        while (high - low > 1e-12) {
            double middle = 0.5 * (low + high);
            if (edge(new FieldOfView.Horizon(middle), altitude, 0) > angle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.toDegrees(low);
    }

    private static FieldOfView regard(double full) {
        return new FieldOfView.FieldOfRegard(Math.toRadians(full), 0, -Math.PI / 2);
    }

    private static AccessConstraint view(FieldOfView field) {
        Sensor sensor = new Sensor("eye", field, 1e9, 0, List.of(Phase.values()), 1, 0, 0);
        return SensorView.fromSpace(sensor, SPHERE, Conventions.Nadir.GEOCENTRIC, (time, xyz) -> xyz[0] = 1);
    }

    /// The angle at the centre at which a view from a height first ends for targets at another [rad]. A cone about
    /// nadir may open again behind: at 120° from 1,000 km between 33 and 35°.
    static double edge(FieldOfView field, double altitude, double target) {
        AccessConstraint view = view(field);
        double[] sensor = SPHERE.position(new Place(0, 0, altitude));
        DoublePredicate seen = angle -> view.margin(0, sensor, SPHERE.position(new Place(0, angle, target))) > 0;
        double high = 0;
        while (seen.test(high)) {
            high += 1e-3;
        }
        double low = high - 1e-3;
        while (high - low > 1e-12) {
            double middle = 0.5 * (low + high);
            if (seen.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
