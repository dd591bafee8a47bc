package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.bodies.AnalyticalSolarPositionProvider;

class SunTest {
    /// What the series claims [degrees].
    private static final double CLAIM = 0.01;

    /// Times of equinoxes and solstices to the minute (Meeus and Savoie 1992; US Naval Observatory): the declination is
    /// 0 or ± 23.44° then; a minute moves it by 0.0003°.
    @ParameterizedTest
    @CsvSource({
        "2000-03-20T07:35:00Z, 0",
        "2020-06-20T21:44:00Z, 23.4365",
        "2020-12-21T10:02:00Z, -23.4365",
        "2024-03-20T03:06:00Z, 0",
        "2024-09-22T12:44:00Z, 0"
    })
    void equinoxesAndSolsticesFallWhenTheyDo(Instant time, double declination) {
        double[] xyz = new double[3];
        new Almanac(Conventions.standard(), time).sun(0).direction(0, xyz);
        assertThat(Math.toDegrees(Math.asin(xyz[2]))).isCloseTo(declination, within(CLAIM));
    }

    /// Worked example of Reda and Andreas (2004), table A5.1: 2003-10-17 19:30:30 UTC (12:30:30 at −7 h), declination
    /// −9.31434°, right ascension 202.22741° and Greenwich apparent sidereal time 318.5119°, so 116.2845° west.
    @Test
    void subSolarPointIsThatOfTheSolarPositionAlgorithm() {
        double[] xyz = new double[3];
        new Almanac(Conventions.standard(), Instant.parse("2003-10-17T19:30:30Z"))
                .sun(0)
                .direction(0, xyz);
        assertThat(Math.toDegrees(Math.asin(xyz[2]))).isCloseTo(-9.31434, within(CLAIM));
        assertThat(Math.toDegrees(Math.atan2(xyz[1], xyz[0]))).isCloseTo(-116.2845, within(CLAIM));
    }

    /// Orekit's analytical Sun (Montenbruck and Gill 2000) agrees to 0.01° in 2000 and drifts off by 0.0033° a year.
    @ParameterizedTest
    @CsvSource({"1990, 0.045", "2000, 0.01", "2030, 0.105"})
    void orekitsAnalyticalSunIsNear(int year, double apart) {
        var data = new EmbeddedData();
        Instant epoch = Instant.parse(year + "-01-01T00:00:00Z");
        Sun sun = new Almanac(Conventions.standard(), epoch).sun(10 * Skies.DAY);
        var theirs = new AnalyticalSolarPositionProvider(data);
        double[] xyz = new double[3];
        double worst = 0;
        for (int day = 0; day < 9; day++) {
            double time = day * Skies.DAY + day * 1000;
            sun.direction(time, xyz);
            Vector3D there = theirs.getPosition(data.date(epoch).shiftedBy(time), data.earthFixed());
            worst = Math.max(worst, Math.toDegrees(Vector3D.angle(new Vector3D(xyz), there)));
        }
        assertThat(worst).isBetween(apart / 3, apart);
    }

    @Test
    void readingBetweenTheHoursLosesNothing() {
        Sun coarse = new Almanac(Conventions.standard(), Skies.EPOCH).sun(10 * Skies.DAY);
        double[] between = new double[3];
        double[] exact = new double[3];
        for (int k = 0; k < 25; k++) {
            double time = 1800 + k * 32 * 1000;
            coarse.direction(time, between);
            new Almanac(Conventions.standard(), Skies.EPOCH.plusSeconds((long) time))
                    .sun(0)
                    .direction(0, exact);
            assertThat(Vector3D.distance(new Vector3D(between), new Vector3D(exact)))
                    .isLessThan(1e-7);
        }
    }

    @Test
    void greenwichAngleTurnsTheSunWithTheSky() {
        double[] zero = new double[3];
        double[] turned = new double[3];
        new Almanac(Skies.greenwich(0), Skies.EPOCH).sun(100).direction(50, zero);
        new Almanac(Skies.greenwich(1), Skies.EPOCH).sun(100).direction(50, turned);
        double west = Math.atan2(zero[1], zero[0]) - Math.atan2(turned[1], turned[0]);
        assertThat(Math.IEEEremainder(west, 2 * Math.PI)).isCloseTo(1, within(1e-12));
    }

    @Test
    void timesOutsideTheTableAreRefused() {
        Sun sun = new Almanac(Conventions.standard(), Skies.EPOCH).sun(100);
        for (double time : new double[] {-1, 1e6, Double.NaN}) {
            assertThatThrownBy(() -> sun.direction(time, new double[3]))
                    .hasMessageContaining("outside the Sun's table");
        }
    }
}
