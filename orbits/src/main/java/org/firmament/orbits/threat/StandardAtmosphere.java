package org.firmament.orbits.threat;

/// Air density of the U.S. Standard Atmosphere 1976 (NOAA-S/T 76-1562), table 4: seven layers of linear temperature to
/// 86 km; above, an exponential through its densities at 86 and 100 km, which is 30 % low at 120 km.
public final class StandardAtmosphere {
    /// Molar gas constant over molar mass of air [J/(kg·K)].
    private static final double GAS = 8314.32 / 28.9644;

    private static final double GRAVITY = 9.80665;

    /// Earth radius that turns geometric into geopotential height [m].
    private static final double RADIUS = 6_356_766;

    /// Geopotential heights of the layers' bases [m], their lapse rates [K/m], and the top of the last.
    private static final double[] BASE = {0, 11_000, 20_000, 32_000, 47_000, 51_000, 71_000};

    private static final double[] LAPSE = {-0.0065, 0, 0.001, 0.0028, 0, -0.0028, -0.002};
    private static final double TOP = 86_000;

    /// Scale height between the standard's 6.958e-6 kg/m³ at 86 km and 5.604e-7 at 100 km [m].
    private static final double HIGH_SCALE = 14_000 / Math.log(6.958e-6 / 5.604e-7);

    private static final double SEA_LEVEL_TEMPERATURE = 288.15;
    private static final double SEA_LEVEL_DENSITY = 101_325 / (GAS * SEA_LEVEL_TEMPERATURE);
    private static final double[] BASE_TEMPERATURE = new double[BASE.length];
    private static final double[] BASE_DENSITY = new double[BASE.length];
    private static final double TOP_DENSITY;

    static {
        BASE_TEMPERATURE[0] = SEA_LEVEL_TEMPERATURE;
        BASE_DENSITY[0] = SEA_LEVEL_DENSITY;
        for (int i = 1; i < BASE.length; i++) {
            BASE_TEMPERATURE[i] = BASE_TEMPERATURE[i - 1] + LAPSE[i - 1] * (BASE[i] - BASE[i - 1]);
            BASE_DENSITY[i] = inLayer(i - 1, BASE[i]);
        }
        TOP_DENSITY = inLayer(BASE.length - 1, geopotential(TOP));
    }

    private StandardAtmosphere() {}

    /// Density at a height [kg/m³]; below sea level the lowest layer goes on.
    ///
    /// @param altitude  geometric height [m]
    public static double density(double altitude) {
        if (altitude > TOP) {
            return TOP_DENSITY * Math.exp(-(altitude - TOP) / HIGH_SCALE);
        }
        double h = geopotential(altitude);
        int layer = 0;
        while (layer + 1 < BASE.length && BASE[layer + 1] <= h) {
            layer++;
        }
        return inLayer(layer, h);
    }

    /// Geometric height of a density [m], the inverse of [#density]; below sea level for more than 1.225 kg/m³.
    public static double altitude(double density) {
        if (density < TOP_DENSITY) {
            return TOP + HIGH_SCALE * Math.log(TOP_DENSITY / density);
        }
        int layer = 0;
        while (layer + 1 < BASE.length && BASE_DENSITY[layer + 1] >= density) {
            layer++;
        }
        double ratio = density / BASE_DENSITY[layer];
        double t = BASE_TEMPERATURE[layer];
        double lapse = LAPSE[layer];
        double above = lapse == 0
                ? -Math.log(ratio) * GAS * t / GRAVITY
                : t / lapse * (Math.pow(ratio, -1 / (1 + GRAVITY / (GAS * lapse))) - 1);
        double h = BASE[layer] + above;
        return RADIUS * h / (RADIUS - h);
    }

    private static double inLayer(int layer, double geopotential) {
        double above = geopotential - BASE[layer];
        double t = BASE_TEMPERATURE[layer];
        double lapse = LAPSE[layer];
        return lapse == 0
                ? BASE_DENSITY[layer] * Math.exp(-GRAVITY * above / (GAS * t))
                : BASE_DENSITY[layer] * Math.pow(1 + lapse * above / t, -1 - GRAVITY / (GAS * lapse));
    }

    private static double geopotential(double altitude) {
        return RADIUS * altitude / (RADIUS + altitude);
    }
}
