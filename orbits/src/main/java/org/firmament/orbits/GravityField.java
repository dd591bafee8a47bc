package org.firmament.orbits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.StringTokenizer;
import org.orekit.forces.gravity.potential.GravityFieldFactory;
import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.forces.gravity.potential.TideSystem;
import org.orekit.forces.gravity.potential.UnnormalizedSphericalHarmonicsProvider;
import org.orekit.utils.Constants;

/// The Earth's field, EGM96 to degree and order 12 (`egm96.txt` beside this class says where it comes from).
///
/// Its own central term is left to the conventions: their μ of 3.986004418e14 moves a low satellite 0.3 m a day
/// from where EGM96's 3.986004415e14 would.
final class GravityField {
    /// Greatest degree and order there are coefficients of.
    static final int GREATEST = 12;

    /// Radius the coefficients belong to [m].
    private static final double RADIUS = 6_378_136.3;

    /// Zonal terms whose short periods are taken into account at an osculating start.
    private static final int LAST_ZONAL = 6;

    private GravityField() {}

    /// The field to a degree and order.
    static NormalizedSphericalHarmonicsProvider of(int degree, int order, double mu) {
        double[][] cosines = triangle(degree, order);
        double[][] sines = triangle(degree, order);
        cosines[0][0] = 1;
        InputStream resource = Objects.requireNonNull(GravityField.class.getResourceAsStream("egm96.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                StringTokenizer words = new StringTokenizer(line);
                int n = Integer.parseInt(words.nextToken());
                int m = Integer.parseInt(words.nextToken());
                if (n <= degree && m <= order) {
                    cosines[n][m] = Double.parseDouble(words.nextToken());
                    sines[n][m] = Double.parseDouble(words.nextToken());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return GravityFieldFactory.getNormalizedProvider(RADIUS, mu, TideSystem.TIDE_FREE, cosines, sines);
    }

    /// Its zonal terms J2 to J6.
    static UnnormalizedSphericalHarmonicsProvider zonals(double mu) {
        return GravityFieldFactory.getUnnormalizedProvider(of(LAST_ZONAL, 0, mu));
    }

    /// The J2 of the house and J3 to J6 of EIGEN-5C, as the analytic theories take them.
    static UnnormalizedSphericalHarmonicsProvider theories(double mu) {
        double[][] cosines = triangle(LAST_ZONAL, 0);
        cosines[0][0] = 1;
        cosines[2][0] = -Earth.J2;
        cosines[3][0] = Constants.EIGEN5C_EARTH_C30;
        cosines[4][0] = Constants.EIGEN5C_EARTH_C40;
        cosines[5][0] = Constants.EIGEN5C_EARTH_C50;
        cosines[6][0] = Constants.EIGEN5C_EARTH_C60;
        return GravityFieldFactory.getUnnormalizedProvider(
                Earth.EQUATORIAL_RADIUS, mu, TideSystem.UNKNOWN, cosines, triangle(LAST_ZONAL, 0));
    }

    /// The J2 of the house and nothing else.
    static UnnormalizedSphericalHarmonicsProvider onlyJ2(double mu) {
        double[][] cosines = triangle(2, 0);
        cosines[0][0] = 1;
        cosines[2][0] = -Earth.J2;
        return GravityFieldFactory.getUnnormalizedProvider(
                Earth.EQUATORIAL_RADIUS, mu, TideSystem.UNKNOWN, cosines, triangle(2, 0));
    }

    private static double[][] triangle(int degree, int order) {
        double[][] rows = new double[degree + 1][];
        for (int n = 0; n <= degree; n++) {
            rows[n] = new double[Math.min(n, order) + 1];
        }
        return rows;
    }
}
