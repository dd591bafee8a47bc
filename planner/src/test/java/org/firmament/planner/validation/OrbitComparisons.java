package org.firmament.planner.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Unit;
import org.firmament.orbits.Almanac;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Propagation.Model;
import org.firmament.orbits.Satellite;

/// Heights of published repeat ground tracks, and how far the analytic models are from a numerical zonal field
/// after a day.
final class OrbitComparisons {
    private static final double DAY = 86_400;
    private static final Almanac ALMANAC = new Almanac(Conventions.standard(), Instant.parse("2030-03-20T00:00:00Z"));

    private static final Propagation ZONAL = new Propagation(Model.NUMERICAL, 60, OptionalInt.of(6), OptionalInt.of(0));

    /// An orbit, and how far a model may be off [km].
    private record Case(String name, Model model, Elements elements, double allowance, String why) {}

    private OrbitComparisons() {}

    static List<Comparison> all() {
        List<Comparison> all = new ArrayList<>();
        all.add(track(83, 6, 99.2, 946.7));
        all.add(track(8, 1, 70, 4_149.2));
        all.add(track(6, 1, 47.915, 6_380.3));
        cases().forEach(each -> all.add(off(each)));
        return List.copyOf(all);
    }

    private static Comparison track(int revolutions, int days, double inclination, double km) {
        RepeatGroundTrack track = new RepeatGroundTrack(revolutions, days, 1, Math.toRadians(inclination), 0, 0);
        Payload nothing = new Payload(Optional.empty(), 1, Optional.empty(), 0, 0, Unit.YEARS.toSi(5));
        double a = Constellation.of(new ConstellationDesign("track", track, nothing), ALMANAC)
                .satellites()
                .getFirst()
                .elements()
                .a();
        return new Comparison(
                "Repeat track " + revolutions + "/" + days + ", " + inclination + "°: height [km]",
                "published, first-order J2",
                km,
                (a - Earth.EQUATORIAL_RADIUS) / 1e3,
                0.3,
                "rounded in print; constants differ in the sixth digit");
    }

    private static List<Case> cases() {
        Elements low = ellipse(6_878, 0, 53);
        Elements polar = ellipse(6_878, 0, 98);
        Elements oval = ellipse(7_500, 0.05, 53);
        Elements molniya = ellipse(26_562, 0.74, 63.4349);
        Elements high = ellipse(42_164, 0, 5);
        String periodic = "periodic terms left out: their size, and J2² in the phase";
        String theory = "first-order theory; means of other long periods";
        String orekit = "Orekit's periodic terms are off by as much from the start on";
        return List.of(
                new Case("500 km, 53°", Model.J2, low, 4, periodic),
                new Case("500 km, 98°", Model.J2, polar, 9, periodic),
                new Case("a 7,500 km, e 0.05, 53°", Model.J2, oval, 4, periodic),
                new Case("Molniya", Model.J2, molniya, 12, periodic),
                new Case("geosynchronous, 5°", Model.J2, high, 2, periodic),
                new Case("500 km, 53°", Model.ECKSTEIN_HECHLER, low, 1, theory),
                new Case("500 km, 98°", Model.ECKSTEIN_HECHLER, polar, 4, theory),
                new Case("geosynchronous, 5°", Model.ECKSTEIN_HECHLER, high, 0.1, theory),
                new Case("500 km, 53°", Model.BROUWER_LYDDANE, low, 30, orekit),
                new Case("Molniya", Model.BROUWER_LYDDANE, molniya, 70, orekit),
                new Case("geosynchronous, 5°", Model.BROUWER_LYDDANE, high, 4, orekit));
    }

    private static Comparison off(Case each) {
        Ephemeris truth = day(each.elements(), ZONAL);
        Ephemeris model = day(each.elements(), new Propagation(each.model(), 60));
        double farthest = 0;
        for (int k = 0; k < truth.steps(); k++) {
            double square = 0;
            for (int c = 0; c < 3; c++) {
                double apart = truth.state(0, k, c) - model.state(0, k, c);
                square += apart * apart;
            }
            farthest = Math.max(farthest, Math.sqrt(square));
        }
        return new Comparison(
                Keys.constant(each.model()) + ", " + each.name() + ": farthest off in a day [km]",
                "numerical, J2 to J6 of EGM96, same mean elements",
                0,
                farthest / 1e3,
                each.allowance(),
                each.why());
    }

    private static Ephemeris day(Elements elements, Propagation propagation) {
        return ALMANAC.propagate(List.of(new Satellite("one", 1, 1, elements)), propagation, DAY);
    }

    private static Elements ellipse(double km, double e, double inclination) {
        return new Elements(
                km * 1e3, e, Math.toRadians(inclination), Math.toRadians(40), Math.toRadians(69), Math.toRadians(23));
    }
}
