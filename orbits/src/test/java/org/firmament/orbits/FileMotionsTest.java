package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.firmament.catalogs.units.LimitException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;

/// Satellites from files move as their files mean it.
class FileMotionsTest {
    private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");
    private static final double HOUR = 3_600;

    private final EmbeddedData data = new EmbeddedData();

    /// A near-circular one by SGP4, and one of the deep-space theory: 11801 of Hoots and Roehrich's test cases.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 25544U 98067A   24001.50000000  .00016717  00000-0  10270-3 0  9009 | 2 25544  51.6400 208.9163 0006703 307.5225  52.5371 15.49560812484108
            1 11801U 80004A   80230.29629788  .01431103  00000-0  14311-1 0    18 | 2 11801  46.7916 230.4354 7318036  47.4722  10.4117  2.28537848    16
            """)
    void twoLineSetsMoveByOrekitsSgp4(String line1, String line2) {
        String first = OrbitFilesTest.summed(line1);
        String second = OrbitFilesTest.summed(line2);
        CataloguedObject object =
                OrbitTexts.sound(OrbitFiles::tle, first + "\n" + second).getFirst();
        Instant epoch = ((GeneralPerturbations) object.orbit()).epoch();
        Ephemeris ours = new Almanac(Conventions.standard(), epoch)
                .propagate(List.of(OrbitTexts.satellite(object)), Propagation.standard(), Skies.DAY);
        var teme = data.getFrames().getTEME();
        var theirs = TLEPropagator.selectExtrapolator(
                new TLE(first, second, data.getTimeScales().getUTC()), new FrameAlignedProvider(teme), 1, teme);
        for (int k = 0; k < ours.steps(); k += 7) {
            Vector3D there = theirs.getPosition(data.date(epoch).shiftedBy(60.0 * k), data.earthFixed());
            // The epoch is kept to a nanosecond: 8 µm.
            assertThat(Vector3D.distance(there, Skies.position(ours, 0, k))).isLessThan(1e-3);
        }
    }

    /// Whatever the scenario's model, and whether it comes as a two-line set or a message.
    @ParameterizedTest
    @EnumSource(Propagation.Model.class)
    void theScenariosModelIsNotAsked(Propagation.Model model) {
        var almanac = new Almanac(Conventions.standard(), NOON);
        Ephemeris one = almanac.propagate(station(), new Propagation(model, 60), HOUR);
        Ephemeris other = almanac.propagate(station(), Propagation.standard(), HOUR);
        assertThat(Skies.farthest(one, other)).isZero();
        assertThat(almanac.shell(station(), new Propagation(model, 60), HOUR)).isEmpty();
    }

    /// SGP4's velocity is 2 cm/s off the derivative of its position, SDP4's 4 m/s; ours is the derivative.
    @Test
    void theVelocityIsTheSlopeOfThePositions() {
        Ephemeris day = new Almanac(Conventions.standard(), NOON)
                .propagate(station(), new Propagation(Propagation.Model.J2, 20), HOUR);
        for (int k = 2; k < day.steps() - 2; k++) {
            Vector3D slope = Skies.position(day, 0, k + 1)
                    .subtract(Skies.position(day, 0, k - 1))
                    .scalarMultiply(8)
                    .subtract(Skies.position(day, 0, k + 2).subtract(Skies.position(day, 0, k - 2)))
                    .scalarMultiply(1 / (12 * day.step()));
            // step⁴/30 · |d⁵r/dt⁵|: 0.1 mm/s over 20 s.
            assertThat(Vector3D.distance(slope, Skies.velocity(day, 0, k))).isLessThan(2e-4);
        }
    }

    /// The other way round than SGP4 begins.
    @ParameterizedTest
    @CsvSource({"0.001, 0, 0", "0.0011, 0.001, 51.6", "0.00021, 0.73, 7", "0.0000729, 0, 0.1"})
    void kozaisMeanMotionIsFoundFromBrouwers(double brouwer, double e, double degrees) {
        double kozai = Sgp4Motion.kozai(brouwer, e, Math.toRadians(degrees));
        // Secular J2 at first order: n'' = n (1 − 3/2 k₂ (3 cos² i − 1)/(a²(1 − e²)^{3/2})).
        double a = Math.cbrt(GeneralPerturbations.MU / (brouwer * brouwer)) / 6_378_135;
        double cos = Math.cos(Math.toRadians(degrees));
        double first = 0.75 * 1.082616e-3 * (3 * cos * cos - 1) / (a * a * Math.pow(1 - e * e, 1.5));
        assertThat(kozai / brouwer - 1).isCloseTo(first, within(3 * first * first + 1e-12));
    }

    /// A file's frames and time scales, read to the same path: within 0.1 m of the orbit it was written from.
    @ParameterizedTest
    @CsvSource({"GCRF, UTC", "ICRF, TAI", "EME2000, UTC", "TEME, UTC", "TOD, TAI", "ITRF2014, UTC", "ITRF-93, UTC"})
    void anEphemerisIsReadInItsFrame(String frame, String time) {
        var axes = switch (frame) {
            case "GCRF", "ICRF" -> StateTable.Axes.GCRF;
            case "EME2000" -> StateTable.Axes.EME2000;
            case "TEME" -> StateTable.Axes.TEME;
            case "TOD" -> StateTable.Axes.TOD;
            default -> StateTable.Axes.ITRF;
        };
        String text = OrbitTexts.oem(frame, axes.frame(data), time, 60, 0, 181);
        CataloguedObject object = OrbitTexts.sound(OrbitFiles::oem, text).getFirst();
        assertThat(object.name()).isEqualTo("EXAMPLE");
        // Grid times between the file's own.
        Ephemeris read = new Almanac(Conventions.standard(), Skies.EPOCH)
                .propagate(
                        List.of(OrbitTexts.satellite(object)),
                        new Propagation(Propagation.Model.J2, 25),
                        3 * HOUR - 100);
        Ephemeris flown = OrbitTexts.flown(3 * HOUR);
        double[] xyz = new double[3];
        for (int k = 0; k * 25 < 3 * HOUR - 100; k++) {
            flown.position(0, k * 25, xyz);
            // The other ephemeris reads between its own times by a cubic: 0.44 m.
            assertThat(Vector3D.distance(new Vector3D(xyz), Skies.position(read, 0, k)))
                    .isLessThan(0.5);
        }
    }

    /// The error a table states is never less than what it is, and of its size.
    @ParameterizedTest
    @CsvSource({"60", "120", "300", "600"})
    void anEphemerisStatesItsOwnError(double step) {
        String text = OrbitTexts.oem("GCRF", data.getFrames().getGCRF(), "UTC", step, 0, 40);
        StateTable table =
                (StateTable) OrbitTexts.sound(OrbitFiles::oem, text).getFirst().orbit();
        double stated = table.segments().getFirst().error();
        InertialMotion read = TableMotion.until(30 * step, "example", table, data, data.date(Skies.EPOCH));
        var orbit = Skies.orbit(
                Skies.ellipse(7_000e3, 0.01, 53, 40, 50, 60),
                data.getFrames().getGCRF(),
                data.date(Skies.EPOCH),
                Conventions.standard().mu());
        double worst = 0;
        double[] pv = new double[6];
        for (double time = 2 * step; time < 30 * step; time += step / 8) {
            read.state(time, pv);
            Vector3D there = orbit.shiftedBy(time).getPosition();
            worst = Math.max(worst, Vector3D.distance(there, new Vector3D(pv[0], pv[1], pv[2])));
        }
        // Positions are printed to a micrometre, velocities to a nanometre a second.
        assertThat(worst).isLessThan(1.5 * stated + 3e-6);
        assertThat(stated).isLessThan(10 * worst + 1e-6);
    }

    @Test
    void segmentsOfOneObjectAreOneSatellite() {
        var gcrf = data.getFrames().getGCRF();
        String text = "CCSDS_OEM_VERS = 2.0\n" + OrbitTexts.oem("GCRF", gcrf, "UTC", 60, 0, 31)
                + OrbitTexts.oem("GCRF", gcrf, "UTC", 60, 30, 31);
        List<CataloguedObject> objects = OrbitTexts.sound(OrbitFiles::oem, text);
        assertThat(objects).hasSize(1);
        Ephemeris read = new Almanac(Conventions.standard(), Skies.EPOCH)
                .propagate(List.of(OrbitTexts.satellite(objects.getFirst())), Propagation.standard(), HOUR);
        assertThat(Skies.farthest(read, OrbitTexts.flown(HOUR - 120))).isLessThan(0.01);
    }

    @Test
    void anEphemerisInXmlIsTheSame() {
        String text = OrbitTexts.oem("GCRF", data.getFrames().getGCRF(), "UTC", 60, 0, 10);
        StringBuilder xml = new StringBuilder("<oem><body><segment><metadata>\n");
        text.lines().filter(line -> line.contains("=")).forEach(line -> {
            String[] sides = line.split(" = ", 2);
            xml.append("<" + sides[0] + ">" + sides[1] + "</" + sides[0] + ">\n");
        });
        xml.append("</metadata><data>\n");
        List<String> keys = List.of("EPOCH", "X", "Y", "Z", "X_DOT", "Y_DOT", "Z_DOT");
        text.lines().filter(line -> line.startsWith("20")).forEach(line -> {
            String[] words = line.split(" ", -1);
            xml.append("<stateVector>");
            for (int i = 0; i < keys.size(); i++) {
                xml.append("<" + keys.get(i) + ">" + words[i] + "</" + keys.get(i) + ">");
            }
            xml.append("</stateVector>\n");
        });
        xml.append("</data></segment></body></oem>\n");
        StateTable one =
                (StateTable) OrbitTexts.sound(OrbitFiles::oem, text).getFirst().orbit();
        StateTable other = (StateTable)
                OrbitTexts.sound(OrbitFiles::oem, xml.toString()).getFirst().orbit();
        for (int k = 0; k < 10; k++) {
            assertThat(other.segments().getFirst().state(k, 4))
                    .isEqualTo(one.segments().getFirst().state(k, 4));
            assertThat(other.segments().getFirst().time(k))
                    .isEqualTo(one.segments().getFirst().time(k));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REF_FRAME = GCRF    | REF_FRAME = RTN        | 5 REF_FRAME: RTN is not one of EME2000, J2000, GCRF, ICRF, TOD, TEME, ITRF.
            REF_FRAME = GCRF    | COMMENT no frame       | 1 REF_FRAME: missing, and must be one of EME2000
            CENTER_NAME = EARTH | CENTER_NAME = MOON     | 4 CENTER_NAME: MOON is not EARTH.
            TIME_SYSTEM = UTC   | TIME_SYSTEM = TDB      | 6 TIME_SYSTEM: TDB is not one of UTC, TAI, TT, GPS.
            OBJECT_ID = 2030-001A | COMMENT no name      | 1 OBJECT_ID: missing
            T00:03:00           | T00:01:30              | is not later than the state before.
            T00:03:00           | today                  | is not a time.
            """)
    void whatIsWrongWithAnEphemerisIsSaidWithItsLine(String right, String wrong, String remark) {
        String text = OrbitTexts.oem("GCRF", data.getFrames().getGCRF(), "UTC", 60, 0, 10);
        assertThat(text).contains(right);
        assertThat(OrbitTexts.remarks(OrbitFiles::oem, text.replace(right, wrong)))
                .hasSize(1)
                .allSatisfy(said -> assertThat(said).contains(remark).contains("Maybe"));
    }

    @Test
    void anEphemerisMustCoverTheScenarioAndBeFineEnough() {
        var gcrf = data.getFrames().getGCRF();
        assertRefused(OrbitTexts.oem("GCRF", gcrf, "UTC", 60, 0, 31), "from 0 to 1800 s after its epoch without a gap");
        assertRefused(OrbitTexts.oem("GCRF", gcrf, "UTC", 60, 10, 81), "from 600 to");
        assertRefused(
                OrbitTexts.oem("GCRF", gcrf, "UTC", 60, 0, 31) + OrbitTexts.oem("GCRF", gcrf, "UTC", 60, 40, 31),
                "from 0 to 1800 s");
        assertRefused(OrbitTexts.oem("GCRF", gcrf, "UTC", 1_500, 0, 10), "given closely enough");
    }

    @Test
    void aPapersGreenwichAngleHasNoSkyForThem() {
        var almanac = new Almanac(Skies.greenwich(1), NOON);
        assertThatThrownBy(() -> almanac.propagate(station(), Propagation.standard(), HOUR))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("greenwich_angle_deg 57.")
                .hasMessageContaining("is not a sky for ISS (ZARYA)");
    }

    private static List<Satellite> station() {
        return OrbitTexts.sound(OrbitFiles::tle, OrbitTexts.STATION).stream()
                .map(OrbitTexts::satellite)
                .toList();
    }

    private static void assertRefused(String oem, String why) {
        Satellite satellite =
                OrbitTexts.satellite(OrbitTexts.sound(OrbitFiles::oem, oem).getFirst());
        assertThatThrownBy(() -> new Almanac(Conventions.standard(), Skies.EPOCH)
                        .propagate(List.of(satellite), Propagation.standard(), HOUR))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("file: EXAMPLE is not given")
                .hasMessageContaining(why)
                .hasMessageContaining("Maybe");
    }
}
