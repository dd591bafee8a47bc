package org.firmament.planner.cost;

import java.util.List;
import java.util.OptionalDouble;
import org.firmament.catalogs.Elements;
import org.firmament.catalogs.Geostationary;
import org.firmament.catalogs.Molniya;
import org.firmament.catalogs.Oem;
import org.firmament.catalogs.Omm;
import org.firmament.catalogs.Pattern;
import org.firmament.catalogs.RepeatGroundTrack;
import org.firmament.catalogs.Rosette;
import org.firmament.catalogs.SunSynchronous;
import org.firmament.catalogs.Tle;
import org.firmament.catalogs.Tundra;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.orbits.Earth;

/// Propellant that holds satellites up against drag over their design life.
///
/// A satellite of 100 kg/m² left to itself lasts 0.05 years at 300 km, 0.4 at 400, 2.3 at 500 and 12 at 600 (own
/// computation in a mean atmosphere; CSIS, Getting on Track, 2023: less than a year at 400 km, about 15 at 600);
/// between these heights the logarithm of its life is taken as a line, and on beyond them. The time left grows by
/// L′ a metre of height, so it sinks by 1/L′ metres a second, and since a circular orbit that is held back by D
/// sinks by 2 D/n, D = n/(2 L′). What is burnt against it is D times the design life, and the mass the rocket
/// equation's. The Sun's cycle moves D by a factor of three to either side of the mean; the life of 11 years
/// averages it.
///
/// @param loading  mass over the area that meets the air [kg/m²]
/// @param exhaust  speed of the thrusters' exhaust [m/s]
public record DragMakeup(
        @Written(
                unit = Unit.KILOGRAMS_PER_SQUARE_METRE,
                min = 1,
                max = 10_000,
                fallback = "100",
                says = "mass over the area that meets the air")
        double loading,

        @Written(
                unit = Unit.KILOMETRES_PER_SECOND,
                min = 0.5,
                max = 50,
                fallback = "2.2",
                says = "exhaust of the thrusters: 2.2 for hydrazine, 15 for electric ones")
        double exhaust) {
    private static final double[] HEIGHTS = {300e3, 400e3, 500e3, 600e3};
    private static final double[] LIVES = {0.05, 0.4, 2.3, 12};

    /// Of the lives above [kg/m²].
    private static final double LOADING = 100;

    private static final double MU = 3.986004418e14;

    /// Heights that differ by less are one [m].
    private static final double ALIKE = 10e3;

    public DragMakeup {
        Limits.check(DragMakeup.class, loading, exhaust);
    }

    /// Mass at launch over mass without propellant.
    ///
    /// @param life  over which it is held up [s]
    double massRatio(Pattern pattern, double life) {
        OptionalDouble height = height(pattern);
        return height.isEmpty() ? 1 : Math.exp(deceleration(height.getAsDouble()) * life / exhaust);
    }

    /// What drag takes away in the mean [m/s²].
    double deceleration(double height) {
        int piece = 0;
        while (piece < HEIGHTS.length - 2 && height > HEIGHTS[piece + 1]) {
            piece++;
        }
        double rate = Math.log(LIVES[piece + 1] / LIVES[piece]) / (HEIGHTS[piece + 1] - HEIGHTS[piece]);
        double life = Unit.YEARS.toSi(LIVES[piece]) * Math.exp(rate * (height - HEIGHTS[piece]));
        double radius = Earth.EQUATORIAL_RADIUS + height;
        return Math.sqrt(MU / radius) / radius / (2 * rate * life) * LOADING / loading;
    }

    private static OptionalDouble height(List<Elements> satellites) {
        double first = satellites.getFirst().a();
        boolean alike =
                satellites.stream().allMatch(each -> Math.abs(each.a() - first) < ALIKE && each.e() * first < ALIKE);
        return alike ? OptionalDouble.of(first - Earth.EQUATORIAL_RADIUS) : OptionalDouble.empty();
    }

    /// Of satellites that all fly at one height; others are left out.
    private static OptionalDouble height(Pattern pattern) {
        return switch (pattern) {
            case Pattern.WalkerDelta delta -> OptionalDouble.of(delta.walker().altitude());
            case Pattern.WalkerStar star -> OptionalDouble.of(star.walker().altitude());
            case Pattern.StreetsOfCoverage polar ->
                OptionalDouble.of(polar.streets().altitude());
            case Rosette rosette -> OptionalDouble.of(rosette.altitude());
            case SunSynchronous sun -> OptionalDouble.of(sun.altitude());
            case Pattern.Explicit few -> height(few.satellites());
            case RepeatGroundTrack _, Molniya _, Tundra _, Geostationary _ -> OptionalDouble.empty();
            case Tle _, Omm _, Oem _ -> OptionalDouble.empty();
        };
    }
}
