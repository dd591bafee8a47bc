package org.firmament.planner.reproduce;

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
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Constellation;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Earth;
import org.firmament.orbits.Ephemeris;
import org.firmament.orbits.Propagation;
import org.firmament.orbits.Propagation.Model;
import org.firmament.orbits.Satellite;

/// Published repeat ground tracks, and how far the analytic models are from a numerical zonal field after a day.
final class OrbitCases {
    private static final double DAY = 86_400;
    private static final Almanac ALMANAC = new Almanac(Conventions.standard(), Instant.parse("2030-03-20T00:00:00Z"));
    private static final Propagation ZONAL = new Propagation(Model.NUMERICAL, 60, OptionalInt.of(6), OptionalInt.of(0));
    private static final String TRACKS = "Published repeat ground tracks, first-order J2";
    private static final String NUMERICAL = "Numerical integration by Orekit, J2 to J6 of EGM96, same mean elements";

    /// An orbit and its name.
    private record Orbit(String id, String name, Elements elements) {
        static Orbit of(String id, String name, double km, double e, double inclination) {
            return new Orbit(
                    id,
                    name,
                    new Elements(
                            km * 1e3,
                            e,
                            Math.toRadians(inclination),
                            Math.toRadians(40),
                            Math.toRadians(69),
                            Math.toRadians(23)));
        }
    }

    private OrbitCases() {}

    static Section section() {
        List<Case> cases = new ArrayList<>();
        cases.add(height(83, 6, 99.2, 946.7));
        cases.add(height(8, 1, 70, 4_149.2));
        cases.add(height(6, 1, 47.915, 6_380.3));
        cases.add(Case.of(
                "orbits.repeat-12-1.period",
                "Repeat track 12/1, 102.9°: period of repetition [s]",
                TRACKS,
                86_400,
                2,
                "the inclination is printed to 0.1°, which is 0.5 s",
                OrbitCases::repetition));
        models(cases);
        return new Section("orbits", "Orbits", 3, cases);
    }

    private static Case height(int revolutions, int days, double inclination, double km) {
        return Case.of(
                "orbits.repeat-" + revolutions + "-" + days + ".height",
                "Repeat track " + revolutions + "/" + days + ", " + inclination + "°: height [km]",
                TRACKS,
                km,
                0.3,
                "rounded in print; constants differ in the sixth digit",
                () -> (satellites(revolutions, days, inclination)
                                        .getFirst()
                                        .elements()
                                        .a()
                                - Earth.EQUATORIAL_RADIUS)
                        / 1e3);
    }

    /// D turns of the Earth under the drifting plane: D · 2π/(ωₑ − Ω̇).
    private static double repetition() {
        List<Satellite> satellites = satellites(12, 1, 102.9);
        CircularShell shell =
                ALMANAC.shell(satellites, Propagation.standard(), DAY).orElseThrow();
        return 2 * Math.PI / -shell.nodeRate();
    }

    private static List<Satellite> satellites(int revolutions, int days, double inclination) {
        RepeatGroundTrack track = new RepeatGroundTrack(revolutions, days, 1, Math.toRadians(inclination), 0, 0);
        Payload nothing = new Payload(Optional.empty(), 1, Optional.empty(), 0, 0, Unit.YEARS.toSi(5));
        return Constellation.of(new ConstellationDesign("track", track, nothing), ALMANAC)
                .satellites();
    }

    private static void models(List<Case> cases) {
        Orbit low = Orbit.of("low", "500 km, 53°", 6_878, 0, 53);
        Orbit polar = Orbit.of("polar", "500 km, 98°", 6_878, 0, 98);
        Orbit oval = Orbit.of("oval", "a 7,500 km, e 0.05, 53°", 7_500, 0.05, 53);
        Orbit molniya = Orbit.of("molniya", "Molniya", 26_562, 0.74, 63.4349);
        Orbit high = Orbit.of("synchronous", "geosynchronous, 5°", 42_164, 0, 5);
        String periodic = "Periodic terms are left out: their size, and J2² in the phase.";
        String theory = "A first-order theory, whose means are of other long periods.";
        String orekit = "Orekit's periodic terms are off by as much from the start on.";
        cases.add(off(Model.J2, low, 4, periodic));
        cases.add(off(Model.J2, polar, 9, periodic));
        cases.add(off(Model.J2, oval, 4, periodic));
        cases.add(off(Model.J2, molniya, 12, periodic));
        cases.add(off(Model.J2, high, 2, periodic));
        cases.add(off(Model.ECKSTEIN_HECHLER, low, 1, theory));
        cases.add(off(Model.ECKSTEIN_HECHLER, polar, 4, theory));
        cases.add(off(Model.ECKSTEIN_HECHLER, high, 0.1, theory));
        cases.add(off(Model.BROUWER_LYDDANE, low, 30, orekit));
        cases.add(off(Model.BROUWER_LYDDANE, molniya, 70, orekit));
        cases.add(off(Model.BROUWER_LYDDANE, high, 4, orekit));
    }

    private static Case off(Model model, Orbit orbit, double km, String note) {
        String word = Keys.constant(model);
        return Case.of(
                        "orbits." + word + "." + orbit.id(),
                        word + ", " + orbit.name() + ": farthest off in a day [km]",
                        NUMERICAL,
                        0,
                        km,
                        "what docs/concepts/orbits.md promises",
                        () -> farthest(model, orbit.elements()))
                .noting(note);
    }

    private static double farthest(Model model, Elements elements) {
        Ephemeris truth = day(elements, ZONAL);
        Ephemeris ours = day(elements, new Propagation(model, 60));
        double farthest = 0;
        for (int k = 0; k < truth.steps(); k++) {
            double square = 0;
            for (int c = 0; c < 3; c++) {
                double apart = truth.state(0, k, c) - ours.state(0, k, c);
                square += apart * apart;
            }
            farthest = Math.max(farthest, Math.sqrt(square));
        }
        return farthest / 1e3;
    }

    private static Ephemeris day(Elements elements, Propagation propagation) {
        return ALMANAC.propagate(List.of(new Satellite("one", 1, 1, elements)), propagation, DAY);
    }
}
