package org.firmament.orbits;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.orekit.bodies.CelestialBodies;
import org.orekit.data.DataContext;
import org.orekit.forces.gravity.potential.GravityFields;
import org.orekit.frames.Frame;
import org.orekit.frames.Frames;
import org.orekit.models.earth.GeoMagneticFields;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.orekit.time.TimeScales;
import org.orekit.utils.Constants;
import org.orekit.utils.IERSConventions;

/// What Orekit reads from data files elsewhere, written in: leap seconds, and no Earth-orientation
/// corrections at all.
///
/// Without corrections UT1 is UTC, up to 0.9 s off: places are up to 420 m east or west of where they are at
/// the equator. Polar motion left out is up to 15 m. After the last leap second here UTC runs on without
/// another.
///
/// Public for programs that run Orekit beside this room, such as the benchmarks; no other room here uses it.
public final class EmbeddedData implements DataContext {
    /// Year, month and TAI − UTC [s] from the first of that month on (IERS Bulletin C).
    private static final int[][] LEAP_SECONDS = {
        {1972, 1, 10}, {1972, 7, 11}, {1973, 1, 12}, {1974, 1, 13}, {1975, 1, 14}, {1976, 1, 15}, {1977, 1, 16},
        {1978, 1, 17}, {1979, 1, 18}, {1980, 1, 19}, {1981, 7, 20}, {1982, 7, 21}, {1983, 7, 22}, {1985, 7, 23},
        {1988, 1, 24}, {1990, 1, 25}, {1991, 1, 26}, {1992, 7, 27}, {1993, 7, 28}, {1994, 7, 29}, {1996, 1, 30},
        {1997, 7, 31}, {1999, 1, 32}, {2006, 1, 33}, {2009, 1, 34}, {2012, 7, 35}, {2015, 7, 36}, {2017, 1, 37}
    };

    private final TimeScales timeScales;
    private final Frames frames;

    public EmbeddedData() {
        List<OffsetModel> leapSeconds = Arrays.stream(LEAP_SECONDS)
                .map(leap -> new OffsetModel(new DateComponents(leap[0], leap[1], 1), leap[2]))
                .toList();
        timeScales = TimeScales.of(leapSeconds, (conventions, scales) -> List.of());
        frames = Frames.of(timeScales, () -> {
            throw absent("planetary ephemerides");
        });
    }

    /// A time of the civil calendar.
    public AbsoluteDate date(Instant instant) {
        return new AbsoluteDate(instant, timeScales.getUTC());
    }

    /// Julian centuries of terrestrial time since noon of 1 January 2000.
    double centuries(AbsoluteDate date) {
        return date.durationFrom(timeScales.getJ2000Epoch()) / Constants.JULIAN_CENTURY;
    }

    /// IAU 2006/2000A precession and nutation (IERS Conventions 2010), tidal wobbles of under a metre left
    /// out.
    public Frame earthFixed() {
        return frames.getITRF(IERSConventions.IERS_2010, true);
    }

    /// True equator and equinox of date.
    public Frame trueOfDate() {
        return frames.getTOD(IERSConventions.IERS_2010, true);
    }

    Frame frame(Conventions.ElementsFrame frame) {
        return switch (frame) {
            case TOD -> trueOfDate();
            case EME2000 -> frames.getEME2000();
            case GCRF -> frames.getGCRF();
            case TEME -> frames.getTEME();
        };
    }

    @Override
    public TimeScales getTimeScales() {
        return timeScales;
    }

    @Override
    public Frames getFrames() {
        return frames;
    }

    @Override
    public CelestialBodies getCelestialBodies() {
        throw absent("planetary ephemerides");
    }

    @Override
    public GravityFields getGravityFields() {
        throw absent("gravity fields");
    }

    @Override
    public GeoMagneticFields getGeoMagneticFields() {
        throw absent("magnetic fields");
    }

    /// Orekit's context has room for more data than this room's models ask for; to be asked is a fault of
    /// ours.
    private static IllegalStateException absent(String data) {
        return new IllegalStateException(data + " are not embedded: no model here uses them");
    }
}
