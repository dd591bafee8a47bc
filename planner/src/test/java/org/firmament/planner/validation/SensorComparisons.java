package org.firmament.planner.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.Unit;
import org.firmament.coverage.access.AccessConstraint;
import org.firmament.coverage.access.AccessFinder;
import org.firmament.coverage.access.SensorView;
import org.firmament.coverage.access.TimeSpan;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Motion;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Satellite;

/// What sensors reach over a sphere: fields of regard, swaths, cross-links.
final class SensorComparisons {
    private static final String STUDIES = "Published tracking-sensor studies, full angle about nadir";
    private static final String LANDSAT = "Landsat, swath from 705 km over R = 6,371 km";
    private static final String LINKS = "Cross-links of Walker 28/7/2, i 59.1°, 1,600 km, graze 130 km";
    private static final String PRINT = "rounded in print";
    private static final Earth SPHERE = new Earth(Conventions.EarthShape.SPHERE);

    private SensorComparisons() {}

    static List<Comparison> all() {
        List<Comparison> rows = new ArrayList<>();
        regard(rows, 100, 12.05);
        regard(rows, 110, 15.84);
        regard(rows, 118, 22.29);
        regard(rows, 120, 27.05);
        stereo(rows, 100, 181.5);
        stereo(rows, 110, 105.3);
        swath(rows);
        links(rows);
        return rows;
    }

    /// θ = asin((R + h) sin η / (R + t)) − η with the regard's half η, here by looking for the edge of the view.
    private static void regard(List<Comparison> rows, double full, double angle) {
        rows.add(new Comparison(
                "Field of regard " + Math.round(full) + "° from 1,000 km, targets at 20 km, angle at the centre [°]",
                STUDIES,
                angle,
                Math.toDegrees(edge(regard(full), 1_000e3, 20e3)),
                0.01,
                PRINT + ", and the radius of the Earth is not stated"));
    }

    /// N caps of area 2π (1 − cos θ) cover the whole sphere of 4π V times at best: N ≥ 2V/(1 − cos θ).
    private static void stereo(List<Comparison> rows, double full, double least) {
        double angle = edge(regard(full), 1_000e3, 20e3);
        rows.add(Comparison.relative(
                "Satellites no stereo with a field of regard of " + Math.round(full) + "° can do with fewer than",
                STUDIES + "; N ≥ 2V/(1 − cos θ)",
                least,
                4 / (1 - Math.cos(angle)),
                0.002,
                "from θ rounded to 0.01°"));
    }

    private static void swath(List<Comparison> rows) {
        double scale = Earth.EQUATORIAL_RADIUS / 6_371e3;
        double half = edge(regard(15), 705e3 * scale, 0);
        rows.add(new Comparison(
                "Swath of a field of regard of 15° [m]",
                LANDSAT,
                185_815,
                2 * half * 6_371e3,
                1,
                "printed to the metre"));
        rows.add(new Comparison(
                "Least elevation in a swath of 185,815 m [°]",
                LANDSAT,
                81.66446,
                elevation(185_815 / 2.0 / 6_371e3, 705e3 * scale),
                1e-4,
                "the swath is rounded to 1 m, 7e-6°"));
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

    private static void links(List<Comparison> rows) {
        FieldOfView clear = new FieldOfView.LineOfSight(130e3);
        rows.add(new Comparison(
                "Widest cross-link, angle at the centre [°]",
                LINKS,
                70.68,
                Math.toDegrees(edge(clear, 1_600e3, 1_600e3)),
                0.005,
                PRINT));
        Pattern pattern = new Pattern.WalkerDelta(new Walker(28, 7, 2, 1_600e3, Math.toRadians(59.1), 0, 0, 0));
        Payload nothing = new Payload(Optional.empty(), 1, Optional.empty(), 0, 0, Unit.YEARS.toSi(5));
        ConstellationDesign design = new ConstellationDesign("links", pattern, nothing);
        Almanac almanac = new Almanac(Conventions.standard(), Instant.parse("2030-03-20T00:00:00Z"));
        List<Satellite> satellites = Constellation.of(design, almanac).satellites();
        Ephemeris ephemeris = almanac.propagate(satellites, new Propagation(Propagation.Model.KEPLER, 30), 8_000);
        swing(rows, ephemeris, slot(satellites, 2, 1), "same slot", 68.05, 49.38);
        swing(rows, ephemeris, slot(satellites, 2, 4), "slot behind", 56.37, 33.80);
        AccessConstraint link = view(clear);
        rows.add(new Comparison(
                "Cross-links of neighbours in one plane, 90° apart",
                LINKS,
                0,
                AccessFinder.standard()
                        .find(
                                ephemeris.motion(slot(satellites, 1, 1)),
                                ephemeris.motion(slot(satellites, 1, 2)),
                                link,
                                new TimeSpan(0, 7_200))
                        .spans()
                        .size(),
                0,
                "a count"));
    }

    private static int slot(List<Satellite> satellites, int plane, int slot) {
        for (int i = 0; i < satellites.size(); i++) {
            if (satellites.get(i).plane() == plane && satellites.get(i).slot() == slot) {
                return i;
            }
        }
        throw new IllegalStateException("no slot " + slot + " in plane " + plane);
    }

    /// The least and greatest angle to a satellite of the next plane over a revolution.
    private static void swing(
            List<Comparison> rows, Ephemeris ephemeris, int other, String which, double most, double least) {
        Motion one = ephemeris.motion(0);
        Motion two = ephemeris.motion(other);
        double[] a = new double[3];
        double[] b = new double[3];
        double high = 0;
        double low = Math.PI;
        for (double time = 0; time <= 7_200; time += 5) {
            one.position(time, a);
            two.position(time, b);
            double angle = angle(a, b);
            high = Math.max(high, angle);
            low = Math.min(low, angle);
        }
        String name = "Next plane, " + which + ", ";
        rows.add(new Comparison(name + "widest [°]", LINKS, most, Math.toDegrees(high), 0.01, PRINT));
        rows.add(new Comparison(name + "nearest [°]", LINKS, least, Math.toDegrees(low), 0.01, PRINT));
    }

    private static double angle(double[] a, double[] b) {
        double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        return Math.acos(dot / Math.sqrt(square(a) * square(b)));
    }

    private static double square(double[] a) {
        return a[0] * a[0] + a[1] * a[1] + a[2] * a[2];
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
    private static double edge(FieldOfView field, double altitude, double target) {
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
