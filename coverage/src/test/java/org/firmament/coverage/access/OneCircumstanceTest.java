package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firmament.coverage.access.Sensors.WGS84;
import static org.firmament.coverage.access.Sensors.horizon;
import static org.firmament.coverage.access.Sensors.margin;
import static org.firmament.coverage.access.Sensors.place;
import static org.firmament.coverage.access.Sensors.sensor;

import java.util.SplittableRandom;
import org.firmament.catalogs.Background;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Light;
import org.firmament.catalogs.Place;
import org.firmament.orbits.Earth;
import org.junit.jupiter.api.Test;

/// Each circumstance of seeing by itself, and where it ends.
class OneCircumstanceTest {
    private static final FieldOfView CLEAR = new FieldOfView.LineOfSight(0);

    @Test
    void tooNearIsAsBadAsTooFar() {
        AccessConstraint far = Ambient.in(horizon(0), Ambient.from(1000));
        assertThat(margin(far, place(0, 0, 500), place(0, 0, 0))).isNegative();
        assertThat(margin(far, place(0, 0, 500), place(0, 10, 0))).isPositive();
    }

    @Test
    void aMissileStandsBeforeSpaceOrBeforeTheEarth() {
        AccessConstraint space = Ambient.in(CLEAR, Ambient.before(Background.SPACE, 30));
        AccessConstraint earth = Ambient.in(CLEAR, Ambient.before(Background.EARTH, 30));
        Place satellite = place(0, 0, 1000);
        assertThat(margin(space, satellite, place(0, 12, 200))).isNegative(); // the Earth is behind it
        assertThat(margin(earth, satellite, place(0, 12, 200))).isPositive();
        assertThat(margin(space, satellite, place(0, 35, 400))).isPositive(); // over the limb
        assertThat(margin(earth, satellite, place(0, 35, 400))).isNegative();
        assertThat(margin(space, satellite, place(0, 60, 100))).isNegative(); // hidden
        assertThat(margin(earth, satellite, place(0, 60, 100))).isNegative();
    }

    /// Behind a target before space the line keeps clear of the limb's height for ever; before the Earth it
    /// does not.
    @Test
    void theBackgroundIsWhereTheLineGoesOn() {
        SplittableRandom random = new SplittableRandom(31);
        int space = 0;
        for (int i = 0; i < 600; i++) {
            double limb = random.nextDouble(0, 100);
            AccessConstraint view = Ambient.in(CLEAR, Ambient.before(Background.SPACE, limb));
            double[] a = WGS84.position(Sensors.anywhere(random, 500e3, 2000e3));
            double[] b = WGS84.position(Sensors.anywhere(random, 0, 1500e3));
            double lowest = Double.POSITIVE_INFINITY;
            for (double s = 0; s < 20; s += 2e-3) {
                lowest = Math.min(
                        lowest,
                        WGS84.altitude(a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1]), a[2] + s * (b[2] - a[2])));
            }
            if (Math.abs(lowest - limb * 1e3) > 1e3) { // [m]; the samples' own error
                boolean beyond = lowest > limb * 1e3;
                assertThat(view.margin(0, a, b) > 0).isEqualTo(beyond);
                space += beyond ? 1 : 0;
            }
        }
        assertThat(space).isBetween(50, 550);
    }

    @Test
    void targetsOutsideTheBandOfHeightsAreNotSeen() {
        AccessConstraint band = Ambient.in(CLEAR, Ambient.heights(100, 300));
        assertThat(margin(band, place(0, 0, 800), place(2, 3, 99.9))).isNegative();
        assertThat(margin(band, place(0, 0, 800), place(2, 3, 100.1))).isPositive();
        assertThat(margin(band, place(0, 0, 800), place(50, 10, 299.9))).isNegative(); // hidden
        assertThat(margin(band, place(50, 3, 800), place(50, 10, 299.9))).isPositive();
        assertThat(margin(band, place(50, 3, 800), place(50, 10, 300.1))).isNegative();
    }

    /// The ellipsoid raised by a height against the height itself.
    @Test
    void heightsAreWithinWhatTheDocumentsSay() {
        double worst = 0;
        double worstFar = 0;
        for (double lat = 0; lat <= 90; lat += 0.5) {
            worst = Math.max(worst, Math.abs(heightOfEdge(lat, 1000e3) - 1000e3));
            worstFar = Math.max(worstFar, Math.abs(heightOfEdge(lat, 100_000e3) - 100_000e3));
        }
        assertThat(worst).isLessThan(2);
        assertThat(worstFar).isLessThan(9);
    }

    @Test
    void aLineOverAHeightIsAsHighWhateverTheView() {
        AccessConstraint cone = Ambient.in(Sensors.cone(80, -90), Ambient.lineOver(50));
        assertThat(margin(cone, place(0, 0, 800), place(0, 10, 60))).isPositive();
        assertThat(margin(cone, place(0, 0, 800), place(0, 10, 40))).isNegative();
    }

    @Test
    void theNightSideIsDarkAndTheEdgeOfTheShadowIsHalfLight() {
        AccessConstraint lit = Ambient.in(CLEAR, Ambient.light(Light.SUNLIT, Light.ANY));
        AccessConstraint shadow = Ambient.in(CLEAR, Ambient.light(Light.SHADOW, Light.ANY));
        AccessConstraint umbra = Ambient.in(CLEAR, Ambient.light(Light.UMBRA, Light.ANY));
        Place satellite = place(0, 100, 3000);
        assertThat(margin(lit, satellite, place(0, 80, 500))).isPositive();
        assertThat(margin(umbra, satellite, place(0, 130, 500))).isPositive();
        assertThat(margin(lit, satellite, place(0, 130, 500))).isNegative();
        // From 500 km the Earth's half-angle is 68.02°: the Sun's middle is hidden from 180° − 68.02° on.
        double edge = 180 - Math.toDegrees(Math.asin(6378.137 / 6878.137));
        Place half = place(0, edge + 0.1, 500);
        assertThat(margin(shadow, satellite, half)).isPositive();
        assertThat(margin(umbra, satellite, half)).isNegative();
        assertThat(margin(lit, satellite, place(0, edge - 0.3, 500))).isPositive();
        assertThat(margin(umbra, satellite, place(0, edge + 0.3, 500))).isPositive();
    }

    @Test
    void theSatelliteItselfIsInTheLightOrNot() {
        AccessConstraint lit = Ambient.in(CLEAR, Ambient.light(Light.ANY, Light.SUNLIT));
        assertThat(margin(lit, place(0, 80, 500), place(0, 90, 0))).isPositive();
        assertThat(margin(lit, place(0, 130, 500), place(0, 120, 0))).isNegative();
    }

    @Test
    void duskIsWhereTheSunIsLowAtTheTarget() {
        AccessConstraint dusk = Ambient.in(CLEAR, Ambient.sun(-18, -0.833));
        Place satellite = place(0, 100, 3000);
        assertThat(margin(dusk, satellite, place(0, 95, 0))).isPositive();
        assertThat(margin(dusk, satellite, place(0, 85, 0))).isNegative();
        assertThat(margin(dusk, satellite, place(0, 110, 0))).isNegative();
    }

    @Test
    void aSiteCountsTheSunOverItsOwnHorizontal() {
        AccessConstraint night = SensorView.fromGround(
                sensor(horizon(5)).in(Ambient.sun(-90, -18)), place(0, 120, 0), WGS84, Ambient.OVERHEAD);
        AccessConstraint noon = SensorView.fromGround(
                sensor(horizon(5)).in(Ambient.sun(-90, -18)), place(0, 10, 0), WGS84, Ambient.OVERHEAD);
        assertThat(margin(night, place(0, 120, 0), place(0, 125, 800))).isPositive();
        assertThat(margin(noon, place(0, 10, 0), place(0, 12, 800))).isNegative();
    }

    /// Height over the ellipsoid at which a target comes under a greatest height [m].
    private static double heightOfEdge(double lat, double height) {
        AccessConstraint edge = new Sight.EndAbove(
                Earth.EQUATORIAL_RADIUS + height,
                (Earth.EQUATORIAL_RADIUS + height) / (Earth.POLAR_RADIUS + height),
                End.TARGET);
        double low = height - 1000;
        double high = height + 1000;
        while (high - low > 0.01) {
            double middle = 0.5 * (low + high);
            if (margin(edge, place(0, 0, 500), place(lat, 0, middle / 1e3)) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
