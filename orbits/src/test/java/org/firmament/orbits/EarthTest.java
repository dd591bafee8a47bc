package org.firmament.orbits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.firmament.catalogs.Place;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.bodies.GeodeticPoint;
import org.orekit.bodies.OneAxisEllipsoid;

class EarthTest {
    private static final int DRAWS = 3_000;

    /// Rounding of a position 57,000 km from the centre is 1e-8 m; the rest is room [m].
    private static final double MICROMETRE = 1e-6;

    /// 1 µm over the Earth's radius, and room [rad].
    private static final double ANGLE = 1e-12;

    private final Earth earth = new Earth(Conventions.EarthShape.WGS84);
    private final OneAxisEllipsoid orekits =
            new OneAxisEllipsoid(Earth.EQUATORIAL_RADIUS, Earth.WGS84_FLATTENING, new EmbeddedData().earthFixed());

    @Test
    void positionIsOrekits() {
        var random = new SplittableRandom(1);
        for (int n = 0; n < DRAWS; n++) {
            Place place = anyPlace(random);
            Vector3D theirs = orekits.transform(new GeodeticPoint(place.lat(), place.lon(), place.alt()));
            assertThat(Vector3D.distance(new Vector3D(earth.position(place)), theirs))
                    .isLessThan(MICROMETRE);
        }
    }

    @Test
    void placeUndoesPositionFromBelowGroundTo50000km() {
        var random = new SplittableRandom(2);
        for (int n = 0; n < DRAWS; n++) {
            Place place = anyPlace(random);
            double[] at = earth.position(place);
            Place found = earth.place(at[0], at[1], at[2]);
            assertThat(found.lat()).isCloseTo(place.lat(), within(ANGLE));
            assertThat(found.lon()).isCloseTo(place.lon(), within(ANGLE));
            assertThat(found.alt()).isCloseTo(place.alt(), within(MICROMETRE));
            assertThat(earth.altitude(at[0], at[1], at[2])).isEqualTo(found.alt());
        }
    }

    @Test
    void placeIsOrekits() {
        // Orekit's own transformation is iterative; it stops at 1e-14 rad of angle.
        var random = new SplittableRandom(3);
        var data = new EmbeddedData();
        for (int n = 0; n < DRAWS / 10; n++) {
            double[] at = earth.position(anyPlace(random));
            GeodeticPoint theirs = orekits.transform(new Vector3D(at), data.earthFixed(), data.date(Skies.EPOCH));
            Place found = earth.place(at[0], at[1], at[2]);
            assertThat(found.lat()).isCloseTo(theirs.getLatitude(), within(ANGLE));
            assertThat(found.alt()).isCloseTo(theirs.getAltitude(), within(MICROMETRE));
        }
    }

    @Test
    void polesAndTheEquatorAreWhereWgs84PutsThem() {
        // NIMA TR8350.2, table 3.3: semi-minor axis 6,356,752.3142 m.
        assertThat(earth.position(new Place(Math.PI / 2, 0, 0))[2]).isCloseTo(6_356_752.3142, within(1e-4));
        assertThat(earth.place(0, 0, -6_356_752.3142).lat()).isEqualTo(-Math.PI / 2);
        assertThat(earth.altitude(0, 6_378_137 + 500e3, 0)).isCloseTo(500e3, within(MICROMETRE));
    }

    @Test
    void heightsBeyondWhatAPlaceMayHaveAreStillFound() {
        assertThat(earth.altitude(500_000e3, 0, 0)).isCloseTo(500_000e3 - 6_378_137, within(MICROMETRE));
        assertThat(earth.altitude(6_378_137 - 50e3, 0, 0)).isCloseTo(-50e3, within(MICROMETRE));
    }

    @Test
    void sphereHasOneRadius() {
        Earth sphere = new Earth(Conventions.EarthShape.SPHERE);
        Place place = new Place(1, 2, 3000);
        assertThat(new Vector3D(sphere.position(place)).getNorm()).isCloseTo(6_381_137, within(MICROMETRE));
        double[] at = sphere.position(place);
        assertThat(sphere.place(at[0], at[1], at[2]).lat()).isCloseTo(1, within(ANGLE));
        assertThat(sphere.altitude(at[0], at[1], at[2])).isCloseTo(3000, within(MICROMETRE));
    }

    /// Uniform over the sphere; a third of them below 100 km, the rest spread by order of height to 50,000 km.
    private static Place anyPlace(SplittableRandom random) {
        double alt = random.nextInt(3) == 0
                ? random.nextDouble(-1e3, 100e3)
                : Math.exp(random.nextDouble(Math.log(1e3), Math.log(50_000e3)));
        return new Place(Math.asin(random.nextDouble(-1, 1)), random.nextDouble(-Math.PI, Math.PI), alt);
    }
}
