package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoweredAscentTest {
    /// Climb rates below and above the third of burn time × rate where the cubic gives way to the power.
    @ParameterizedTest
    @ValueSource(doubles = {0, 500, 2_600, 3_333, 3_334, 6_000, 20_000})
    void itRisesFromRestToItsBurnoutStateWithoutDipping(double climbRate) {
        PoweredAscent ascent = new PoweredAscent(180, 1_000, 201_000, climbRate, 1e-3);
        assertThat(at(ascent, 0)).containsExactly(0, 0, 1_000, 0);
        assertThat(at(ascent, 180)).containsExactly(new double[] {0.06, 1e-3, 201_000, climbRate}, within(1e-6));
        for (double t = 0; t < 180; t++) {
            assertThat(at(ascent, t + 1)[2]).isGreaterThanOrEqualTo(at(ascent, t)[2]);
        }
    }

    @Test
    void itsRatesAreTheDerivativesOfItsMotion() {
        for (double climbRate : new double[] {2_600, 6_000}) {
            PoweredAscent ascent = new PoweredAscent(180, 0, 200_000, climbRate, 1e-3);
            for (double t = 5; t < 175; t += 5) {
                double[] before = at(ascent, t - 0.01);
                double[] after = at(ascent, t + 0.01);
                assertThat(at(ascent, t)[1]).isCloseTo((after[0] - before[0]) / 0.02, within(1e-9));
                assertThat(at(ascent, t)[3]).isCloseTo((after[2] - before[2]) / 0.02, within(1e-2));
            }
        }
    }

    /// Against a gravity turn in a vacuum over a flat, uniform field: three burns of a minute, each from 2 to 7 g.
    @Test
    void itStaysNearAGravityTurnWithTheSameBurnoutState() {
        double[][] turn = gravityTurnTo(Math.toRadians(20));
        double[] end = turn[turn.length - 1];
        PoweredAscent ascent = new PoweredAscent(180, 0, end[1], end[3], end[2] / 1e6);
        for (double[] point : turn) {
            double[] ours = at(ascent, point[4]);
            assertThat(ours[2]).isCloseTo(point[1], within(10e3));
            assertThat(ours[0] * 1e6).isCloseTo(point[0], within(130e3));
        }
    }

    /// Rows of distance, height, level speed, climb rate, time; the first kick is halved in on until the end angle
    /// fits.
    private static double[][] gravityTurnTo(double wanted) {
        double small = 0;
        double large = 0.5;
        double[][] rows = gravityTurn(large);
        for (int i = 0; i < 40; i++) {
            double kick = (small + large) / 2;
            rows = gravityTurn(kick);
            double[] end = rows[rows.length - 1];
            if (Math.atan2(end[3], end[2]) > wanted) {
                small = kick;
            } else {
                large = kick;
            }
        }
        return rows;
    }

    private static double[][] gravityTurn(double kick) {
        double[][] rows = new double[18_000][];
        double x = 0;
        double h = 0;
        double vx = 0;
        double vh = 0.1;
        for (int k = 0; k < rows.length; k++) {
            double t = k * 0.01;
            double thrust = 9.80665 * (2 + 5 * (t % 60) / 60);
            double v = Math.hypot(vx, vh);
            double weight = 9.80665 - vx * vx / 6.4e6;
            if (k == 500) {
                double turned = vh;
                vx = turned * Math.sin(kick);
                vh = turned * Math.cos(kick);
            }
            double ax = thrust * vx / v;
            double ah = thrust * vh / v - weight;
            vx += ax * 0.01;
            vh += ah * 0.01;
            x += vx * 0.01;
            h += vh * 0.01;
            rows[k] = new double[] {x, h, vx, vh, t + 0.01};
        }
        return rows;
    }

    private static double[] at(PoweredAscent ascent, double time) {
        double[] out = new double[4];
        ascent.at(time, out);
        return out;
    }
}
