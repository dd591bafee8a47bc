package org.firmament.catalogs.yaml;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firmament.catalogs.Background;
import org.firmament.catalogs.Circumstances;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.Corner;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Endgame;
import org.firmament.catalogs.FieldOfView;
import org.firmament.catalogs.FlyoutTable;
import org.firmament.catalogs.Geostationary;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Harmonic;
import org.firmament.catalogs.Interceptor;
import org.firmament.catalogs.Light;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Molniya;
import org.firmament.catalogs.Mounted;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.Payload;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Place;
import org.firmament.catalogs.Pointing;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.catalogs.Rosette;
import org.firmament.catalogs.Sensor;
import org.firmament.catalogs.Site;
import org.firmament.catalogs.SkylinePoint;
import org.firmament.catalogs.Streets;
import org.firmament.catalogs.SunSynchronous;
import org.firmament.catalogs.Tundra;
import org.firmament.catalogs.Walker;
import org.firmament.catalogs.units.Rounding;
import org.firmament.catalogs.units.Unit;

/// Valid plans of every shape, drawn from a seed; their numbers are ones a file could have written.
final class RandomPlans {
    private static final List<String> NAMES =
            List.of("a", "none-such", "Ørsted", "<b>", "7", "a: b", "yes", "null", "-", "\\\"'", "ключ", "😀");

    private final SplittableRandom random;

    RandomPlans(long seed) {
        random = new SplittableRandom(seed);
    }

    Plan plan() {
        return new Plan(
                1,
                name(),
                Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), random.nextInt(1_000_000_000)),
                si(Unit.HOURS, 0.01, 8784),
                random.nextLong(0, 9_000_000_000_000_000L),
                random.nextBoolean(),
                some(() -> new ConstellationDesign(name(), pattern(), payload(Optional.empty()))),
                some(() -> new GroundAsset(name(), new Site(name(), place()), payload(perhaps(this::flyout)))),
                perhaps(this::missile),
                perhaps(this::region),
                new Plan.Starts(random.nextInt(3) * 900),
                List.of(Phase.values()).subList(0, random.nextInt(1, 6)),
                List.of(si(Unit.DEGREES, -90, 0), si(Unit.DEGREES, 0, 90)),
                rules(),
                figures());
    }

    private Plan.Rules rules() {
        boolean all = random.nextBoolean();
        return new Plan.Rules(
                all ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
                all ? OptionalInt.of(random.nextInt(1, 9)) : OptionalInt.empty(),
                all ? OptionalLong.of(random.nextLong(1, 1_000_000_000_000L)) : OptionalLong.empty(),
                perhaps(this::name));
    }

    private Map<String, Plan.Figure> figures() {
        Map<String, Plan.Figure> figures = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            double value = Double.longBitsToDouble(random.nextLong());
            figures.put(name(), new Plan.Figure(Double.isFinite(value) ? value : -0.0, name()));
        }
        return figures;
    }

    private Pattern pattern() {
        int planes = random.nextInt(2, 30);
        int total = planes * random.nextInt(1, 30);
        int phasing = random.nextInt(planes);
        double altitude = si(Unit.KILOMETRES, 150, 100_000);
        double inclination = si(Unit.DEGREES, 0, 180);
        double raan = si(Unit.DEGREES, -360, 360);
        return switch (random.nextInt(10)) {
            case 0 -> new Pattern.WalkerDelta(new Walker(total, planes, phasing, altitude, inclination, raan, 0));
            case 1 -> new Pattern.WalkerStar(new Walker(total, planes, phasing, altitude, inclination, raan, raan, 1));
            case 2 -> new Rosette(total, planes, new Harmonic(1, total / planes), altitude, inclination, raan, 0);
            case 3 ->
                new Pattern.StreetsOfCoverage(
                        new Streets(30, OptionalInt.of(planes), OptionalDouble.empty(), altitude, raan, raan));
            case 4 -> new RepeatGroundTrack(7 * planes + 1, planes, total, inclination, raan, raan);
            case 5 -> new Molniya(total, random.nextDouble(0.7), raan, raan);
            case 6 -> new Tundra(total, random.nextDouble(0.7), raan, raan);
            case 7 -> new Geostationary(List.of(raan, inclination));
            case 8 -> new SunSynchronous(altitude, List.of(si(Unit.HOURS, 0, 24)), planes, 0, raan);
            default ->
                new Pattern.Explicit(Stream.generate(() ->
                                new Elements(si(Unit.KILOMETRES, 7_000, 50_000), 0.001, inclination, raan, raan, 0))
                        .limit(random.nextInt(1, 4))
                        .toList());
        };
    }

    private Payload payload(Optional<FlyoutTable> flyout) {
        return new Payload(
                perhaps(() -> new Interceptor(
                        name(),
                        si(Unit.KILOMETRES_PER_SECOND, 0.1, 20),
                        si(Unit.STANDARD_GRAVITY, 1, 200),
                        random.nextDouble(),
                        0,
                        si(Unit.KILOMETRES, 1, 40_000),
                        si(Unit.KILOMETRES, 1, 40_000),
                        si(Unit.SECONDS, 1, 7_200),
                        List.of(Phase.BOOST, Phase.GLIDE),
                        si(Unit.KILOGRAMS, 0, 100_000),
                        si(Unit.DOLLARS, 0, 1e12),
                        endgame(),
                        flyout)),
                random.nextInt(10_000),
                perhaps(() -> new Sensor(
                                name(), view(), si(Unit.KILOMETRES, 1, 1e6), 0, List.of(Phase.CRUISE), 10, 0, 0)
                        .in(circumstances())),
                0,
                si(Unit.DOLLARS, 0, 1e12),
                si(Unit.YEARS, 0.1, 100));
    }

    private Endgame endgame() {
        return new Endgame(
                si(Unit.KILOMETRES_PER_SECOND, 0, 9),
                si(Unit.KILOMETRES_PER_SECOND, 10, 40),
                random.nextBoolean() ? OptionalDouble.of(si(Unit.METRES_PER_SECOND, 0, 5_000)) : OptionalDouble.empty(),
                si(Unit.METRES_PER_SECOND, 0, 1_000),
                si(Unit.KILOMETRES, 1, 10_000),
                random.nextBoolean() ? Endgame.Lighting.ANY : Endgame.Lighting.SUNLIT);
    }

    private FlyoutTable flyout() {
        List<Double> range = List.of(0.0, si(Unit.KILOMETRES, 1, 100), si(Unit.KILOMETRES, 200, 900));
        List<Double> altitude = List.of(si(Unit.KILOMETRES, 0, 10), si(Unit.KILOMETRES, 20, 900));
        return new FlyoutTable(
                range,
                altitude,
                Stream.generate(() -> si(Unit.SECONDS, 1, 900)).limit(6).toList());
    }

    private FieldOfView view() {
        Pointing pointing = new Pointing(si(Unit.DEGREES, 0, 180), si(Unit.DEGREES, -360, 360));
        double least = si(Unit.DEGREES, -90, 90);
        double angle = si(Unit.DEGREES, 1, 89);
        return switch (random.nextInt(10)) {
            case 0 -> new FieldOfView.Horizon(si(Unit.DEGREES, -30, 20), si(Unit.DEGREES, 21, 90));
            case 1 -> new FieldOfView.NadirCone(si(Unit.DEGREES, 1, 180), least);
            case 2 -> new FieldOfView.LineOfSight(si(Unit.KILOMETRES, -50, 1_000));
            case 3 -> new FieldOfView.FieldOfRegard(si(Unit.DEGREES, 1, 360), angle, least);
            case 4 ->
                new FieldOfView.Skyline(List.of(
                        new SkylinePoint(si(Unit.DEGREES, 0, 100), angle),
                        new SkylinePoint(si(Unit.DEGREES, 101, 360), 0)));
            case 5 -> new Mounted.Cone(angle, pointing, least);
            case 6 -> new Mounted.Annulus(angle, si(Unit.DEGREES, 90, 180), pointing, least);
            case 7 -> new Mounted.Rectangle(angle, si(Unit.DEGREES, 1, 89), pointing, least);
            case 8 ->
                new Mounted.Polygon(
                        List.of(new Corner(0, 0), new Corner(angle, 0), new Corner(0, -angle)), pointing, least);
            default -> new FieldOfView.Sector(0, si(Unit.DEGREES, 1, 90), 0, si(Unit.DEGREES, 0, 360));
        };
    }

    private Circumstances circumstances() {
        return new Circumstances(
                si(Unit.KILOMETRES, 0, 1),
                optional(Unit.KILOMETRES, -50, 1_000),
                List.of(Background.values()).get(random.nextInt(3)),
                si(Unit.KILOMETRES, 0, 1_000),
                optional(Unit.KILOMETRES, -1, 10),
                optional(Unit.KILOMETRES, 11, 100_000),
                List.of(Light.values()).get(random.nextInt(4)),
                List.of(Light.values()).get(random.nextInt(4)),
                optional(Unit.DEGREES, -90, 0),
                optional(Unit.DEGREES, 1, 90));
    }

    private OptionalDouble optional(Unit unit, double from, double to) {
        return random.nextBoolean() ? OptionalDouble.of(si(unit, from, to)) : OptionalDouble.empty();
    }

    private Missile missile() {
        double range = si(Unit.KILOMETRES, 1_000, 20_000);
        double burn = si(Unit.SECONDS, 10, 600);
        double height = si(Unit.KILOMETRES, 10, 600);
        return switch (random.nextInt(3)) {
            case 0 -> new Missile.Ballistic(name(), burn, height, 100e3, range);
            case 1 -> new Missile.BoostGlide(name(), burn, height, 2.6, 13_000, 2e3, 500e3, range);
            default -> new Missile.Cruise(name(), si(Unit.METRES_PER_SECOND, 50, 3_000), 10e3, 10e3, range);
        };
    }

    private Region region() {
        return switch (random.nextInt(3)) {
            case 0 -> new Region.Circle(name(), place(), si(Unit.KILOMETRES, 1, 10_000));
            case 1 -> new Region.Point(name(), place());
            default -> new Region.Polygon(name(), List.of(place(), place(), place()));
        };
    }

    private Place place() {
        return new Place(si(Unit.DEGREES, -90, 90), si(Unit.DEGREES, -360, 360), si(Unit.KILOMETRES, -1, 9));
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    /// What a written number of up to 15 digits becomes.
    private double si(Unit unit, double from, double to) {
        int digits = random.nextInt(1, 16);
        double written = Rounding.significant(random.nextDouble(from, to), digits);
        return unit.toSi(Math.clamp(written, from, to));
    }

    private <T> Optional<T> perhaps(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(4)).toList();
    }
}
