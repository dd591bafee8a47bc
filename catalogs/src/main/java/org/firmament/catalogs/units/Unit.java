package org.firmament.catalogs.units;

/// A unit as files and reports write it. Inside the program every value is SI: metres, seconds, radians, kilograms.
public enum Unit {
    /// A pure number, or a value already written as its key says.
    NONE("", 1),
    METRES("m", 1),
    KILOMETRES("km", 1e3),
    METRES_PER_SECOND("m_s", 1),
    KILOMETRES_PER_SECOND("km_s", 1e3),
    /// Standard gravity, 9.80665 m/s² (CGPM 1901).
    STANDARD_GRAVITY("g", 9.80665),
    SECONDS("s", 1),
    MINUTES("min", 60),
    HOURS("h", 3600),
    DAYS("d", 86_400),
    /// Julian year, 365.25 days.
    YEARS("y", 31_557_600),
    DEGREES("deg", Math.PI / 180),
    DEGREES_PER_SECOND("deg_s", Math.PI / 180),
    MICRORADIANS("urad", 1e-6),
    KILOGRAMS("kg", 1),
    KILOGRAMS_PER_SQUARE_METRE("kg_m2", 1),
    SQUARE_METRES("m2", 1),
    /// Radiant intensity.
    WATTS_PER_STERADIAN("w_sr", 1),
    /// Irradiance.
    WATTS_PER_SQUARE_METRE("w_m2", 1),
    /// Spectral density of a random acceleration.
    SQUARE_METRES_PER_CUBIC_SECOND("m2_s3", 1),
    PERCENT("pct", 0.01),
    /// United States dollars; the year of the dollars stands with the value's source.
    DOLLARS("usd", 1),
    DOLLARS_PER_KILOGRAM("usd_per_kg", 1),
    GRAVITATIONAL_PARAMETER("m3_s2", 1);

    private final String suffix;
    private final double factor;

    Unit(String suffix, double factor) {
        this.suffix = suffix;
        this.factor = factor;
    }

    /// The ending of a key written in this unit, such as `km` in `altitude_km`; empty for a pure number.
    public String suffix() {
        return suffix;
    }

    /// The SI value of a written number.
    public double toSi(double written) {
        return written * factor;
    }

    /// The written number of an SI value, with the conversion's own rounding noise: 2e-16 of it.
    double unrounded(double si) {
        return si / factor;
    }

    /// The written number of an SI value, free of the conversion's own rounding noise (15 significant digits).
    public double fromSi(double si) {
        double written = unrounded(si);
        return factor == 1 || !Double.isFinite(written) ? written : Rounding.significant(written, 15);
    }
}
