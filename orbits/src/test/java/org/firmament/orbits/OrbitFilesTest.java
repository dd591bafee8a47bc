package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of orbits, sound and broken.
class OrbitFilesTest {
    @Test
    void aTwoLineSetIsReadWithItsName() {
        CataloguedObject station =
                OrbitTexts.sound(OrbitFiles::tle, OrbitTexts.STATION).getFirst();
        assertThat(station.name()).isEqualTo("ISS (ZARYA)");
        assertThat(station.designator()).isEqualTo("1998-067A");
        GeneralPerturbations elements = (GeneralPerturbations) station.orbit();
        assertThat(elements.number()).isEqualTo(25544);
        assertThat(elements.epoch()).isEqualTo(Instant.parse("2024-01-01T12:00:00Z"));
        assertThat(Math.toDegrees(elements.i())).isCloseTo(51.64, within(1e-12));
        assertThat(elements.bStar()).isCloseTo(1.027e-4, within(1e-12));
    }

    @Test
    void namesNumbersAndBlankLinesMayStandAnywhere() {
        String text = "# two of them\r\n\r\n0 ISS\r\n" + OrbitTexts.LINE_1 + "\r\n" + OrbitTexts.LINE_2 + "  \r\n\r\n"
                + OrbitTexts.LINE_1 + "\n" + OrbitTexts.LINE_2;
        assertThat(OrbitTexts.sound(OrbitFiles::tle, text))
                .extracting(CataloguedObject::name)
                .containsExactly("ISS", "25544");
    }

    /// Alpha-5: a letter stands for the first two digits, A for 10, without I and O; Z9999 is the last
    /// (Space-Track).
    @ParameterizedTest
    @CsvSource({"A0000, 100000", "E8493, 148493", "J2931, 182931", "P4018, 234018", "Z9999, 339999"})
    void numbersWithALetterAreRead(String written, int number) {
        String text = summed(OrbitTexts.LINE_1.replace("25544", written)) + "\n"
                + summed(OrbitTexts.LINE_2.replace("25544", written));
        CataloguedObject object = OrbitTexts.sound(OrbitFiles::tle, text).getFirst();
        assertThat(object.name()).isEqualTo(written);
        assertThat(((GeneralPerturbations) object.orbit()).number()).isEqualTo(number);
    }

    /// One set of elements in four notations.
    @Test
    void allNotationsSayTheSame() {
        var tle = (GeneralPerturbations)
                OrbitTexts.sound(OrbitFiles::tle, OrbitTexts.STATION).getFirst().orbit();
        for (String text : List.of(OrbitTexts.OMM, OrbitTexts.ommXml(), OrbitTexts.ommJson())) {
            CataloguedObject object = OrbitTexts.sound(OrbitFiles::omm, text).getFirst();
            assertThat(object.name()).isEqualTo("ISS (ZARYA)");
            var omm = (GeneralPerturbations) object.orbit();
            assertThat(omm.epoch()).isEqualTo(tle.epoch());
            assertThat(omm.number()).isEqualTo(tle.number());
            // A two-line set has a digit more of mean motion, hidden in the revolution's; the rest is rounding.
            assertThat(omm.meanMotion()).isCloseTo(tle.meanMotion(), within(1e-8 * 7.3e-5));
            assertThat(omm.meanMotionRate()).isCloseTo(tle.meanMotionRate(), within(1e-25));
            assertThat(omm.m()).isCloseTo(tle.m(), within(1e-14));
            assertThat(omm.raan()).isCloseTo(tle.raan(), within(1e-14));
            assertThat(omm.argp()).isCloseTo(tle.argp(), within(1e-14));
            assertThat(omm.e()).isEqualTo(tle.e());
            assertThat(omm.bStar()).isCloseTo(tle.bStar(), within(1e-15));
        }
    }

    @Test
    void severalMessagesStandInOneFile() {
        assertThat(OrbitTexts.sound(OrbitFiles::omm, OrbitTexts.OMM + "\n" + OrbitTexts.OMM))
                .hasSize(2);
        String json = OrbitTexts.ommJson();
        assertThat(OrbitTexts.sound(OrbitFiles::omm, json.replace("}]", "},") + json.substring(1)))
                .hasSize(2);
    }

    @Test
    void whatIsWrongWithTwoLineSetsIsSaidWithItsLine() {
        assertRemark(
                OrbitFiles::tle,
                "ISS\n" + OrbitTexts.LINE_1.replace("9009", "9004") + "\n" + OrbitTexts.LINE_2,
                "2 ISS: line 1 checksum is 4, its digits give 9. Maybe a digit was mistyped.");
        assertRemark(
                OrbitFiles::tle,
                "ISS\n" + OrbitTexts.LINE_1 + "\n" + OrbitTexts.LINE_2.substring(0, 60),
                "3 ISS: line 2 is 60 characters long, and must be 69. Maybe it was cut or its blanks were merged.");
        assertRemark(
                OrbitFiles::tle,
                "ISS\n" + OrbitTexts.LINE_1 + "\n",
                "2 : line 2 of this set is missing. Maybe it was cut off.");
        assertRemark(
                OrbitFiles::tle,
                "ISS\n" + OrbitTexts.LINE_2 + "\n",
                "2 : line 1 of this set is missing. Maybe it was cut off.");
        assertRemark(
                OrbitFiles::tle,
                OrbitTexts.LINE_1 + "\n" + summed(OrbitTexts.LINE_2.replace("25544", "25545")),
                "2 25544: line 2 is of satellite 25545, line 1 of 25544. Maybe two sets are mixed.");
        assertRemark(
                OrbitFiles::tle,
                OrbitTexts.LINE_1 + "\n" + summed(OrbitTexts.LINE_2.replace("0006703", "2006703")),
                "2 25544: perigee -946 km high is not 80 km high or more: it hits the ground. Maybe leave this satellite"
                        + " out.");
        assertRemark(
                OrbitFiles::tle,
                OrbitTexts.LINE_1 + "\n" + summed(OrbitTexts.LINE_2.replace("15.4956", " 0.0095")),
                "2 25544: mean motion");
        assertRemark(OrbitFiles::tle, "", "1 : no element set in it. Maybe it is another file.");
        assertRemark(OrbitFiles::tle, "ISS\n", "1 : neither a line 1 or 2 nor a name before them.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MEAN_ELEMENT_THEORY = SGP/SGP4 | X = 1                       | 1 MEAN_ELEMENT_THEORY: missing, and must be one of SGP4, SGP/SGP4, SDP4.
            MEAN_ELEMENT_THEORY = SGP/SGP4 | MEAN_ELEMENT_THEORY = DSST  | 9 MEAN_ELEMENT_THEORY: DSST is not one of SGP4
            CENTER_NAME = EARTH            | CENTER_NAME = MARS BARYCENTER | 6 CENTER_NAME: MARS BARYCENTER is not EARTH.
            REF_FRAME = TEME               | REF_FRAME = EME2000         | 7 REF_FRAME: EME2000 is not TEME.
            TIME_SYSTEM = UTC              | TIME_SYSTEM = TAI           | 8 TIME_SYSTEM: TAI is not UTC.
            ECCENTRICITY = 0.0006703       | ECCENTRICITY = 1.2          | eccentricity 1.2 is not from 0 to less than 1, as of an orbit that does not escape.
            ECCENTRICITY = 0.0006703       | ECCENTRICITY = little       | 13 ECCENTRICITY: little is not a finite number.
            ECCENTRICITY = 0.0006703       | ECCENTRICITY = NaN          | 13 ECCENTRICITY: NaN is not a finite number.
            EPOCH = 2024-01-01T12:00:00.000 | EPOCH = today              | 11 EPOCH: today is not a time.
            BSTAR = 0.00010270             | BTERM = 0.1                 | 1 BSTAR: missing, and must be a number.
            NORAD_CAT_ID = 25544           | OBJECT_NAME = TWO           | 20 OBJECT_NAME: written twice, first in line 4.
            """)
    void whatIsWrongWithAMessageIsSaidWithItsLine(String right, String wrong, String remark) {
        assertThat(OrbitTexts.OMM).contains(right);
        assertRemark(OrbitFiles::omm, OrbitTexts.OMM.replace(right, wrong), remark);
    }

    @Test
    void brokenXmlIsSaidSoAndNothingIsFetched() {
        assertRemark(OrbitFiles::omm, "<ndm>\n<omm>\n<EPOCH>2024", "not well-formed XML");
        String outside = "<!DOCTYPE ndm [<!ENTITY all SYSTEM \"file:///etc/hostname\">]>\n"
                + OrbitTexts.ommXml().replaceFirst("<\\?xml.*\n", "").replace("ISS (ZARYA)", "&all;");
        assertThat(OrbitTexts.remarks(OrbitFiles::omm, outside)).isNotEmpty();
        assertRemark(OrbitFiles::omm, "[{\"EPOCH\": 1,", "1 ");
        assertRemark(OrbitFiles::omm, "hello", "1 : not a line of KEY = VALUE. Maybe it is not an OMM.");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String text =
                OrbitTexts.OMM.replace("REF_FRAME = TEME", "REF_FRAME = GCRF").replace("= 51.6400", "= steep");
        assertThat(OrbitTexts.remarks(OrbitFiles::omm, text)).hasSize(2);
    }

    private static void assertRemark(OrbitTexts.Reading reading, String text, String remark) {
        assertThat(OrbitTexts.remarks(reading, text))
                .hasSize(1)
                .allSatisfy(said -> assertThat(said).contains(remark).contains("Maybe"));
    }

    /// A line with the checksum its digits give.
    static String summed(String line) {
        int sum = line.substring(0, 68)
                .chars()
                .map(c -> Character.isDigit(c) ? c - '0' : c == '-' ? 1 : 0)
                .sum();
        return line.substring(0, 68) + sum % 10;
    }
}
