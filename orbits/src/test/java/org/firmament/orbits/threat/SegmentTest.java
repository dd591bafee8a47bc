package org.firmament.orbits.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.firmament.catalogs.Phase;
import org.junit.jupiter.api.Test;

class SegmentTest {
    /// x = t³, y = t², z = 1 at 0, 2, 4, 6 s; height 5 t² − 3 t.
    private static final Segment SEGMENT = new Segment(
            Phase.MIDCOURSE,
            0,
            6,
            new double[] {
                0, 0, 1, 0, 0, 0, 8, 4, 1, 12, 4, 0, 64, 16, 1, 48, 8, 0, 216, 36, 1, 108, 12, 0,
            },
            new double[] {0, 14, 68, 162});

    @Test
    void cubicsAreExactBetweenSamples() {
        double[] xyz = new double[3];
        for (double t = 0; t <= 6; t += 0.37) {
            SEGMENT.position(t, xyz);
            assertThat(xyz).containsExactly(new double[] {t * t * t, t * t, 1}, within(1e-9));
            SEGMENT.velocity(t, xyz);
            assertThat(xyz).containsExactly(new double[] {3 * t * t, 2 * t, 0}, within(1e-9));
        }
    }

    @Test
    void parabolasOfHeightAreExactBetweenSamples() {
        for (double t = 0; t <= 6; t += 0.37) {
            assertThat(SEGMENT.altitude(t)).isCloseTo(5 * t * t - 3 * t, within(1e-9));
        }
    }

    @Test
    void givenClimbRatesMakeCubicsOfHeightExactToo() {
        Segment cubic =
                new Segment(Phase.BOOST, 0, 4, new double[18], new double[] {0, 8, 64}, new double[] {0, 12, 48});
        for (double t = 0; t <= 4; t += 0.37) {
            assertThat(cubic.altitude(t)).isCloseTo(t * t * t, within(1e-9));
        }
    }

    @Test
    void twoSamplesAreAStraightLine() {
        Segment two = new Segment(Phase.CRUISE, 10, 20, new double[12], new double[] {100, 200});
        assertThat(two.altitude(15)).isEqualTo(150);
    }

    @Test
    void itIsHeldAtEitherEnd() {
        assertThat(SEGMENT.altitude(-5)).isZero();
        assertThat(SEGMENT.altitude(9)).isEqualTo(162);
    }
}
