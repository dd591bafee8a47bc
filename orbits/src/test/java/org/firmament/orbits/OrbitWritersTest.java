package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.units.LimitException;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.utils.PVCoordinates;

/// What is written for other tools says the same when it is read back, by this program and by Orekit's own parsers.
class OrbitWritersTest {
    private static final double MILLIMETRE = 1e-3;
    private static final Conventions SKY = Conventions.standard();
    private static final Elements ORBIT = Skies.ellipse(7_000e3, 0.01, 53, 40, 50, 60);

    @ParameterizedTest
    @EnumSource(StateTable.Axes.class)
    void anEphemerisReadBackIsWhereItWas(StateTable.Axes axes) throws IOException {
        Ephemeris flown = Skies.day(SKY, Propagation.Model.ECKSTEIN_HECHLER, ORBIT);
        CataloguedObject read =
                OrbitTexts.sound(OrbitFiles::oem, oem(flown, axes)).getFirst();
        // Half steps too: there the reader's own polynomial stands for the theory.
        Propagation halves = new Propagation(Propagation.Model.ECKSTEIN_HECHLER, 30);
        Ephemeris again =
                new Almanac(SKY, Skies.EPOCH).propagate(List.of(OrbitTexts.satellite(read)), halves, Skies.DAY);
        Ephemeris finer = new Almanac(SKY, Skies.EPOCH).propagate(List.of(Skies.satellite(ORBIT)), halves, Skies.DAY);
        for (int k = 0; k * halves.step() <= Skies.DAY; k++) {
            assertThat(Vector3D.distance(Skies.position(again, 0, k), Skies.position(finer, 0, k)))
                    .isLessThan(MILLIMETRE);
        }
        assertThat(read.name()).isEqualTo("one-p01-s01");
    }

    @Test
    void orekitsParserReadsTheEphemeris() throws IOException {
        Ephemeris flown = Skies.day(SKY, Propagation.Model.J2, ORBIT);
        EmbeddedData data = new EmbeddedData();
        var message = new ParserBuilder(new EarthAlone())
                .buildOemParser()
                .parseMessage(new DataSource("oem", () -> new java.io.StringReader(text(flown))));
        var segment = message.getSegments().getFirst();
        assertThat(segment.getMetadata().getReferenceFrame().getName()).isEqualTo("EME2000");
        assertThat(segment.getCoordinates()).hasSize(1441);
        for (int k = 0; k < 1441; k += 60) {
            PVCoordinates there = segment.getCoordinates().get(k);
            var date = data.date(Skies.EPOCH).shiftedBy(60.0 * k);
            assertThat(segment.getCoordinates().get(k).getDate().durationFrom(date))
                    .isCloseTo(0, within(1e-9));
            PVCoordinates fixed = data.getFrames()
                    .getEME2000()
                    .getTransformTo(data.earthFixed(), date)
                    .transformPVCoordinates(there);
            assertThat(Vector3D.distance(fixed.getPosition(), Skies.position(flown, 0, k)))
                    .isLessThan(MILLIMETRE);
            assertThat(Vector3D.distance(fixed.getVelocity(), Skies.velocity(flown, 0, k)))
                    .isLessThan(1e-6);
        }
    }

    @Test
    void satellitesOfOneDesignatorAreWrittenApart() throws IOException {
        Satellite one = new Satellite("a-ISS", 1, 1, ORBIT);
        Satellite other = new Satellite("b-ISS", 1, 1, ORBIT);
        Ephemeris flown = new Almanac(SKY, Skies.EPOCH)
                .propagate(List.of(one, other), new Propagation(Propagation.Model.J2, 60), 600);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OemWriter writer = new OemWriter(out, SKY, Skies.EPOCH, 60, 11, StateTable.Axes.EME2000);
        writer.add(flown, 0, "1998-067A");
        writer.add(flown, 1, "1998-067A");
        writer.flush();
        assertThat(OrbitTexts.sound(OrbitFiles::oem, out.toString(StandardCharsets.US_ASCII)))
                .extracting(CataloguedObject::designator)
                .containsExactly("1998-067A", "b-ISS");
    }

    @Test
    void whatAnEphemerisCannotSayIsRefused() {
        assertThatThrownBy(() -> OemWriter.requireWritable(SKY, 60, 3, StateTable.Axes.EME2000))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("propagation.step_s: 60 is not short enough for the 4 states");
        assertThatThrownBy(() -> OemWriter.requireWritable(Skies.greenwich(0), 60, 9, StateTable.Axes.EME2000))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("Maybe use --frame itrf.");
        OemWriter.requireWritable(Skies.greenwich(0), 60, 9, StateTable.Axes.ITRF);
    }

    /// Over many orbits: what a message says is what it was given, to the last bit or two.
    @ParameterizedTest
    @EnumSource(OmmWriter.Notation.class)
    void meanElementsReadBackAreTheSame(OmmWriter.Notation notation) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 50; draw++) {
            GeneralPerturbations elements = drawn(random);
            var read = (GeneralPerturbations) OrbitTexts.sound(OrbitFiles::omm, omm(elements, notation))
                    .getFirst()
                    .orbit();
            assertThat(read.epoch()).isEqualTo(elements.epoch());
            assertThat(read.number()).isEqualTo(elements.number());
            assertThat(read.designator()).isEqualTo(elements.designator());
            assertSame(read.meanMotion(), elements.meanMotion());
            assertSame(read.meanMotionRate(), elements.meanMotionRate());
            assertSame(read.e(), elements.e());
            assertSame(read.i(), elements.i());
            assertSame(read.raan(), elements.raan());
            assertSame(read.argp(), elements.argp());
            assertSame(read.m(), elements.m());
            assertSame(read.bStar(), elements.bStar());
        }
    }

    @Test
    void orekitsParserReadsTheMeanElements() throws IOException {
        GeneralPerturbations elements = drawn(new SplittableRandom(2));
        String text = omm(elements, OmmWriter.Notation.KVN);
        TLE tle = new ParserBuilder(new EarthAlone())
                .withMu(GeneralPerturbations.MU)
                .buildOmmParser()
                .parseMessage(new DataSource("omm", () -> new java.io.StringReader(text)))
                .generateTLE();
        assertSame(tle.getMeanMotion(), elements.meanMotion());
        assertSame(tle.getE(), elements.e());
        assertSame(tle.getRaan(), elements.raan());
        assertThat(tle.getBStar()).isCloseTo(elements.bStar(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 00001", "99999, 99999", "100000, A0000", "182931, J2931", "339999, Z9999"})
    void twoLineSetsHaveNumbersChecksumsAndBlankDesignators(int number, String written) {
        GeneralPerturbations elements = drawn(new SplittableRandom(3)).numbered(number);
        String set = new TleWriter().set("one", bare(elements));
        assertThat(set.lines().toList()).hasSize(3);
        String first = set.lines().toList().get(1);
        assertThat(first).startsWith("1 " + written + "U          ");
        // The reader holds columns and checksums.
        CataloguedObject read = OrbitTexts.sound(OrbitFiles::tle, set).getFirst();
        assertThat(read.name()).isEqualTo("one");
        assertThat(read.designator()).isEmpty();
        assertThat(((GeneralPerturbations) read.orbit()).number()).isEqualTo(number);
    }

    /// Half a unit of the last column: 6 m an angle, and 3 m of epoch, in low orbit.
    @Test
    void aTwoLineSetIsWithinItsColumnsOfItsElements() {
        SplittableRandom random = new SplittableRandom(4);
        for (int draw = 0; draw < 20; draw++) {
            GeneralPerturbations elements = drawn(random);
            var read = (GeneralPerturbations) OrbitTexts.sound(OrbitFiles::tle, new TleWriter().set("one", elements))
                    .getFirst()
                    .orbit();
            assertThat(read.designator()).isEqualTo(elements.designator());
            assertThat(farthest(read, elements)).isLessThan(30);
        }
    }

    @Test
    void setsOfAFileAreLeftAsTheyStand() {
        String other = OrbitTexts.LINE_1 + "  \n" + OrbitTexts.LINE_2;
        var file = new org.firmament.catalogs.DataFile(
                "f.tle", java.nio.file.Path.of("f.tle"), "# two\n" + OrbitTexts.STATION + "\n" + other + "\n");
        assertThat(TleWriter.sets(new org.firmament.catalogs.Tle(file, 0)))
                .containsExactly(OrbitTexts.STATION, OrbitTexts.LINE_1 + "\n" + OrbitTexts.LINE_2 + "\n");
    }

    @Test
    void aNumberThatNoColumnHoldsIsRefused() {
        assertThatThrownBy(() -> new TleWriter()
                        .set("one", drawn(new SplittableRandom(5)).numbered(340_000)))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("Maybe use --format omm.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 53, 90, 98, 144, 179})
    void elementsOfSgp4AreFittedToThemselves(double inclination) {
        for (Elements orbit : List.of(
                Skies.circle(500e3, inclination, 200, 300), Skies.ellipse(7_500e3, 0.05, inclination, 10, 20, 30))) {
            assertThat(fitted(orbit, Propagation.Model.SGP4).miss()).isLessThan(MILLIMETRE);
        }
        // SDP4 keeps Moon and Sun for half an hour, so its positions depend a little on what was asked before.
        Elements deep = Skies.ellipse(26_562e3, 0.7, inclination, 40, 270, 10);
        assertThat(fitted(deep, Propagation.Model.SGP4).miss()).isLessThan(10);
    }

    /// The theories differ by terms no choice of elements takes away: Eckstein-Hechler by little, secular J2 by the
    /// periodic terms it leaves out.
    @ParameterizedTest
    @CsvSource({"300, 45", "500, 53", "500, 98", "1000, 82"})
    void fittedElementsFollowTheScenariosModelForADay(double height, double inclination) {
        Elements orbit = Skies.circle(height * 1e3, inclination, 30, 60);
        assertThat(fitted(orbit, Propagation.Model.ECKSTEIN_HECHLER).miss()).isLessThan(400);
        FittedElements secular = fitted(orbit, Propagation.Model.J2);
        assertThat(secular.miss()).isBetween(1_000.0, 10_000.0);
        Ephemeris scenario = Skies.day(SKY, Propagation.Model.J2, orbit);
        Ephemeris catalogued = Skies.day(SKY, secular.elements());
        assertThat(Skies.farthest(scenario, catalogued)).isCloseTo(secular.miss(), within(0.15 * secular.miss()));
    }

    @Test
    void tablesOfStatesAndPaperSkiesHaveNoMeanElements() throws IOException {
        Ephemeris flown = Skies.day(SKY, Propagation.Model.J2, ORBIT);
        Satellite table = OrbitTexts.satellite(
                OrbitTexts.sound(OrbitFiles::oem, text(flown)).getFirst());
        assertThatThrownBy(() -> new MeanElementsFinder(SKY, Skies.EPOCH, 1)
                        .of(List.of(table), Propagation.standard(), Skies.DAY))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("table of states");
        assertThatThrownBy(() -> new MeanElementsFinder(Skies.greenwich(0), Skies.EPOCH, 1)
                        .of(List.of(Skies.satellite(ORBIT)), Propagation.standard(), Skies.DAY))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("greenwich_angle_deg");
    }

    private static FittedElements fitted(Elements orbit, Propagation.Model model) {
        return new MeanElementsFinder(SKY, Skies.EPOCH, 1)
                .of(List.of(Skies.satellite(orbit)), new Propagation(model, 60), Skies.DAY)
                .getFirst();
    }

    private static double farthest(GeneralPerturbations one, GeneralPerturbations other) {
        return Skies.farthest(Skies.day(SKY, one), Skies.day(SKY, other));
    }

    private static GeneralPerturbations drawn(SplittableRandom random) {
        return new GeneralPerturbations(
                random.nextInt(1, 339_999),
                "20" + random.nextInt(10, 57) + "-" + random.nextInt(100, 999) + "A",
                Skies.EPOCH.plusMillis(random.nextInt(-86_400_000, 86_400_000)),
                random.nextDouble(14, 15.8) * 2 * Math.PI / Skies.DAY,
                random.nextDouble(-1e-17, 1e-17),
                0,
                random.nextDouble(0, 0.01),
                random.nextDouble(0, Math.PI),
                random.nextDouble(0, 2 * Math.PI),
                random.nextDouble(0, 2 * Math.PI),
                random.nextDouble(0, 2 * Math.PI),
                random.nextDouble(-1e-4, 1e-4),
                random.nextInt(999),
                random.nextInt(99_999),
                'U');
    }

    private static GeneralPerturbations bare(GeneralPerturbations g) {
        return new GeneralPerturbations(
                g.number(), "", g.epoch(), g.meanMotion(), 0, 0, g.e(), g.i(), g.raan(), g.argp(), g.m(), 0, 0, 0, 'U');
    }

    private static void assertSame(double read, double written) {
        assertThat(read).isCloseTo(written, within(4 * Math.ulp(written)));
    }

    private static String text(Ephemeris flown) {
        try {
            return oem(flown, StateTable.Axes.EME2000);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String oem(Ephemeris flown, StateTable.Axes axes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OemWriter writer =
                new OemWriter(out, SKY, Skies.EPOCH, flown.step(), (int) (Skies.DAY / flown.step()) + 1, axes);
        writer.add(flown, 0, "");
        writer.flush();
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static String omm(GeneralPerturbations elements, OmmWriter.Notation notation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OmmWriter(Skies.EPOCH).write(List.of(new OmmWriter.Named("A & B <1>", elements)), notation, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
