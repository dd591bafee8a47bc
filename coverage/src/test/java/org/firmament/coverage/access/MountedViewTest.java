package org.firmament.coverage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firmament.coverage.access.Sensors.WGS84;
import static org.firmament.coverage.access.Sensors.place;
import static org.firmament.coverage.access.Sensors.sensor;
import static org.firmament.coverage.access.Sensors.space;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.firmament.catalogs.Corner;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Pointing;
import org.firmament.catalogs.Vectors;
import org.firmament.orbits.CircularShell;
import org.firmament.orbits.Conventions;
import org.firmament.orbits.Motion;
import org.junit.jupiter.api.Test;

class MountedViewTest {
    private static final TimeSpan QUARTER = new TimeSpan(0, 21_600);
    private static final AccessFinder FINDER = AccessFinder.standard();

    /// Between the brute-force samples [s]; their edges are known no better.
    private static final double FINE = 0.25;

    /// What the finder promises not to miss, and what brute force cannot have missed [s].
    private static final double PROMISED = 1 + 2 * FINE;

    /// Northwards over 0° N 0° E at the epoch, 600 km high; the Earth turns below it, so its track bends westward.
    private static final Motion NORTHWARD = northward();

    @Test
    void aFieldLooksToTheRightOfTheFlightOrAheadOfIt() {
        Pointing right = new Pointing(Math.toRadians(30), Math.toRadians(90));
        FieldOfView aside = new Mounted.Cone(Math.toRadians(5), right, -Math.PI / 2);
        assertThat(margin(aside, place(0, 3.1, 0))).isPositive();
        assertThat(margin(aside, place(0, -3.1, 0))).isNegative();
        assertThat(margin(aside, place(3.1, 0, 0))).isNegative();
        FieldOfView ahead = new Mounted.Cone(Math.toRadians(5), new Pointing(Math.toRadians(30), 0), -Math.PI / 2);
        assertThat(margin(ahead, place(3.1, 0, 0))).isPositive();
        assertThat(margin(ahead, place(-3.1, 0, 0))).isNegative();
    }

    @Test
    void aRectangleIsLongAlongTheFlight() {
        FieldOfView field =
                new Mounted.Rectangle(Math.toRadians(40), Math.toRadians(10), Pointing.nadir(), -Math.PI / 2);
        assertThat(margin(field, place(3, 0, 0))).isPositive();
        assertThat(margin(field, place(0, 3, 0))).isNegative();
        assertThat(margin(field, place(0, 0.9, 0))).isPositive();
        assertThat(margin(field, place(0, 180, 0))).isNegative();
    }

    @Test
    void anAnnulusLeavesOutWhatItsInnerConeHolds() {
        FieldOfView ring = new Mounted.Annulus(Math.toRadians(20), Math.toRadians(40), Pointing.nadir(), -Math.PI / 2);
        assertThat(margin(ring, place(0, 0.5, 0))).isNegative();
        assertThat(margin(ring, place(0, 3, 0))).isPositive();
        assertThat(margin(ring, place(0, 6, 0))).isNegative();
    }

    @Test
    void aNotchOfAPolygonIsNotInIt() {
        List<Corner> arrow = List.of(corner(30, 0), corner(-30, 30), corner(-10, 0), corner(-30, -30));
        FieldOfView field = new Mounted.Polygon(arrow, Pointing.nadir(), -Math.PI / 2);
        assertThat(margin(field, place(1, 0, 0))).isPositive();
        assertThat(margin(field, place(-0.7, 0, 0))).isPositive();
        assertThat(margin(field, place(-1.5, 0, 0))).isNegative();
        assertThat(margin(field, place(-1.9, 1.6, 0))).isPositive();
    }

    @Test
    void aFieldOfRegardReachesOutByHalfTheInstrumentsField() {
        FieldOfView regard = new FieldOfView.FieldOfRegard(Math.toRadians(60), Math.toRadians(10), -Math.PI / 2);
        AccessConstraint cone = space(new FieldOfView.NadirCone(Math.toRadians(35), -Math.PI / 2));
        assertThat(space(regard)).isEqualTo(cone);
    }

    @Test
    void onlyAboardIsItKnownWhichWayTheSatelliteFlies() {
        AccessConstraint field = space(new Mounted.Rectangle(0.1, 0.1, Pointing.nadir(), -Math.PI / 2));
        assertThatThrownBy(() -> Sensors.margin(field, place(0, 0, 600), place(0, 0, 0)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theProvenSearchFindsWhatTheTwinSeesFourTimesASecond() {
        SplittableRandom random = new SplittableRandom(21);
        RandomFields fields = new RandomFields(random);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            CircularShell shell =
                    Orbits.shell(random.nextDouble(300e3, 1_500e3), random.nextDouble(0.2, Math.PI - 0.2), 3);
            Motion satellite = shell.motion(random.nextInt(3));
            Place place = beside(satellite, random);
            double[] target = WGS84.position(place);
            Mounted field = fields.any(i);
            AccessConstraint seen = field.minElevation() <= -Math.PI / 2
                    ? space(new FieldOfView.LineOfSight(0))
                    : space(new FieldOfView.NadirCone(Math.PI, field.minElevation()));
            double[] at = new double[3];
            Timeline ours = FINDER.find(satellite, WGS84.fixed(place), space(field), QUARTER);
            Timeline brute = Brute.spans(QUARTER, FINE, time -> {
                satellite.position(time, at);
                return seen.margin(time, at, target) > 0 && FieldTwin.holds(field, satellite, time, target);
            });
            Brute.assertSame(ours, brute, QUARTER, PROMISED, FINE, "draw " + i + ", " + field);
            found += ours.spans().size();
        }
        assertThat(found).isGreaterThan(60);
    }

    @Test
    void everyEngineFindsTheSame() {
        SplittableRandom random = new SplittableRandom(22);
        RandomFields fields = new RandomFields(random);
        Shell ground = new Shell(6_356e3, 6_479e3);
        double seen = 0;
        for (int i = 0; i < 20; i++) {
            CircularShell shell =
                    Orbits.shell(random.nextDouble(400e3, 1_200e3), random.nextDouble(0.2, Math.PI - 0.2), 4);
            AccessConstraint view = space(fields.any(i));
            Place place = beside(shell.motion(0), random);
            List<Observer> observers = new ArrayList<>();
            for (int k = 0; k < shell.size(); k++) {
                observers.add(new Observer("s" + k, shell.motion(k), view));
            }
            List<Timeline> tables =
                    accesses(ShellEngine.of(shell, view, WGS84, QUARTER, FINDER).orElseThrow(), place);
            List<Timeline> general = accesses(new GeneralEngine(observers, WGS84, ground, QUARTER, FINDER), place);
            for (int k = 0; k < shell.size(); k++) {
                Timeline searched = FINDER.find(shell.motion(k), WGS84.fixed(place), view, QUARTER);
                assertThat(tables.get(k).duration()).isCloseTo(searched.duration(), within(0.05));
                assertThat(general.get(k)).isEqualTo(searched);
                seen += searched.duration();
            }
        }
        assertThat(seen).isGreaterThan(1000);
    }

    /// North and south, and with them left and right, change places; the Earth turns the same way.
    @Test
    void mirroredNorthToSouthItSeesTheMirrorImage() {
        SplittableRandom random = new SplittableRandom(23);
        RandomFields fields = new RandomFields(random);
        for (int i = 0; i < 200; i++) {
            Mounted field = fields.any(i);
            double inclination = random.nextDouble(0.1, 3);
            double node = random.nextDouble(6);
            double anomaly = random.nextDouble(6);
            Motion satellite = Orbits.circular(700e3, inclination, node, anomaly);
            Motion mirrored = (time, xyz) -> {
                satellite.position(time, xyz);
                xyz[2] = -xyz[2];
            };
            Place place = beside(satellite, random);
            double here = margin(field, satellite, place);
            double there = margin(mirror(field), mirrored, new Place(-place.lat(), place.lon(), place.alt()));
            assertThat(there).isCloseTo(here, within(1e-9)); // the chord's rounding
        }
    }

    @Test
    void aTighterFieldNeverGainsAnAccess() {
        SplittableRandom random = new SplittableRandom(24);
        for (int i = 0; i < 40; i++) {
            Motion satellite =
                    Orbits.shell(600e3, random.nextDouble(0.2, 2.9), 1).motion(0);
            Motion target = WGS84.fixed(beside(satellite, random));
            double wide = Math.toRadians(random.nextDouble(10, 40));
            Pointing pointing = new Pointing(Math.toRadians(random.nextDouble(0, 40)), random.nextDouble(6));
            List<DoubleFunction<FieldOfView>> kinds = List.of(
                    half -> new Mounted.Cone(half, pointing, -Math.PI / 2),
                    half -> new Mounted.Annulus(wide - 0.9 * half, wide, pointing, -Math.PI / 2),
                    half -> new Mounted.Rectangle(half, wide, pointing, -Math.PI / 2),
                    half -> new Mounted.Rectangle(wide, half, pointing, -Math.PI / 2),
                    half -> new FieldOfView.FieldOfRegard(half, wide, -Math.PI / 2));
            for (DoubleFunction<FieldOfView> kind : kinds) {
                Timeline loose = FINDER.find(satellite, target, space(kind.apply(wide)), QUARTER);
                Timeline tight = FINDER.find(satellite, target, space(kind.apply(0.8 * wide)), QUARTER);
                assertThat(Timeline.atLeast(2, List.of(loose, tight)).duration())
                        .isCloseTo(
                                tight.duration(),
                                within(2e-3 * (1 + tight.spans().size())));
            }
        }
    }

    @Test
    void nothingIsSeenBeyondTheWidestAngle() {
        SplittableRandom random = new SplittableRandom(25);
        RandomFields fields = new RandomFields(random);
        int seen = 0;
        for (int i = 0; i < 3000; i++) {
            Motion satellite = Orbits.low(random);
            double[] at = new double[3];
            satellite.position(0, at);
            Place place = beside(at, random);
            double[] target = WGS84.position(place);
            for (Conventions.Nadir nadir : Conventions.Nadir.values()) {
                AccessConstraint view = SensorView.fromSpace(sensor(fields.any(i)), WGS84, nadir, Sensors.NO_SUN);
                if (view.aboard(satellite).margin(0, at, target) > 0) {
                    double widest = view.widestAngle(shell(at), shell(target));
                    double dot = at[0] * target[0] + at[1] * target[1] + at[2] * target[2];
                    assertThat(Math.acos(dot / Vectors.length(at) / Vectors.length(target)))
                            .isLessThan(widest + 1e-4);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(300);
    }

    private static Motion northward() {
        double rate = Math.sqrt(3.986004418e14 / Math.pow(6_978_137, 3));
        return new CircularShell(
                        6_978_137,
                        Math.PI / 2,
                        rate,
                        -org.firmament.orbits.Earth.ROTATION_RATE,
                        new double[] {0},
                        new double[] {0})
                .motion(0);
    }

    private static double margin(FieldOfView field, Place target) {
        return margin(field, NORTHWARD, target);
    }

    private static double margin(FieldOfView field, Motion satellite, Place target) {
        double[] at = new double[3];
        satellite.position(0, at);
        return space(field).aboard(satellite).margin(0, at, WGS84.position(target));
    }

    private static Mounted mirror(Mounted field) {
        Pointing pointing =
                new Pointing(field.pointing().offNadir(), -field.pointing().offNadirTowards());
        return switch (field) {
            case Mounted.Cone cone -> new Mounted.Cone(cone.halfAngle(), pointing, cone.minElevation());
            case Mounted.Annulus ring ->
                new Mounted.Annulus(ring.innerHalfAngle(), ring.outerHalfAngle(), pointing, ring.minElevation());
            case Mounted.Rectangle r ->
                new Mounted.Rectangle(r.alongHalfAngle(), r.crossHalfAngle(), pointing, r.minElevation());
            case Mounted.Polygon polygon ->
                new Mounted.Polygon(
                        polygon.corners().stream()
                                .map(corner -> new Corner(corner.along(), -corner.cross()))
                                .toList(),
                        pointing,
                        polygon.minElevation());
        };
    }

    private static Corner corner(double along, double cross) {
        return new Corner(Math.toRadians(along), Math.toRadians(cross));
    }

    private static Shell shell(double[] at) {
        return new Shell(Vectors.length(at), Vectors.length(at));
    }

    /// A place within 12° of where a satellite stands at some time of the first hours.
    private static Place beside(Motion satellite, SplittableRandom random) {
        double[] at = new double[3];
        satellite.position(random.nextDouble(QUARTER.end()), at);
        return beside(at, random);
    }

    private static Place beside(double[] at, SplittableRandom random) {
        Place below = WGS84.place(at[0], at[1], at[2]);
        double lat = below.lat() + Math.toRadians(random.nextDouble(-8, 8));
        return new Place(
                Math.clamp(lat, -1.5, 1.5),
                below.lon() + Math.toRadians(random.nextDouble(-8, 8)),
                random.nextBoolean() ? 0 : random.nextDouble(100e3));
    }

    private static List<Timeline> accesses(PointEngine engine, Place place) {
        List<List<TimeSpan>> spans = new ArrayList<>();
        for (int i = 0; i < engine.observers(); i++) {
            spans.add(new ArrayList<>());
        }
        engine.search()
                .find(place, (observer, start, end) -> spans.get(observer).add(new TimeSpan(start, end)));
        return spans.stream().map(Timeline::new).toList();
    }
}
