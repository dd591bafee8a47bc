package org.firmament.planner.study;

/// The Sobol sequence (Sobol 1967): points that fill a cube evenly, any number of them.
///
/// Primitive polynomials and first direction numbers are those of S. Joe and F. Y. Kuo, "Constructing Sobol
/// sequences with better two-dimensional projections", SIAM J. Sci. Comput. 30 (2008), table `new-joe-kuo-6`,
/// dimensions 2 to 40.
final class SobolSequence {
    /// Most dimensions.
    static final int MOST = 40;

    private static final int BITS = 52;

    /// For each dimension from the second: degree, polynomial, then the first direction numbers.
    private static final int[][] JOE_KUO = {
        {1, 0, 1},
        {2, 1, 1, 3},
        {3, 1, 1, 3, 1},
        {3, 2, 1, 1, 1},
        {4, 1, 1, 1, 3, 3},
        {4, 4, 1, 3, 5, 13},
        {5, 2, 1, 1, 5, 5, 17},
        {5, 4, 1, 1, 5, 5, 5},
        {5, 7, 1, 1, 7, 11, 19},
        {5, 11, 1, 1, 5, 1, 1},
        {5, 13, 1, 1, 1, 3, 11},
        {5, 14, 1, 3, 5, 5, 31},
        {6, 1, 1, 3, 3, 9, 7, 49},
        {6, 13, 1, 1, 1, 15, 21, 21},
        {6, 16, 1, 3, 1, 13, 27, 49},
        {6, 19, 1, 1, 1, 15, 7, 5},
        {6, 22, 1, 3, 1, 15, 13, 25},
        {6, 25, 1, 1, 5, 5, 19, 61},
        {7, 1, 1, 3, 7, 11, 23, 15, 103},
        {7, 4, 1, 3, 7, 13, 13, 15, 69},
        {7, 7, 1, 1, 3, 13, 7, 35, 63},
        {7, 8, 1, 3, 5, 9, 1, 25, 53},
        {7, 14, 1, 3, 1, 13, 9, 35, 107},
        {7, 19, 1, 3, 1, 5, 27, 61, 31},
        {7, 21, 1, 1, 5, 11, 19, 41, 61},
        {7, 28, 1, 3, 5, 3, 3, 13, 69},
        {7, 31, 1, 1, 7, 13, 1, 19, 1},
        {7, 32, 1, 3, 7, 5, 13, 19, 59},
        {7, 37, 1, 1, 3, 9, 25, 29, 41},
        {7, 41, 1, 3, 5, 13, 23, 1, 55},
        {7, 42, 1, 3, 7, 3, 13, 59, 17},
        {7, 50, 1, 3, 1, 3, 5, 53, 69},
        {7, 55, 1, 1, 5, 5, 23, 33, 13},
        {7, 56, 1, 1, 7, 7, 1, 61, 123},
        {7, 59, 1, 1, 7, 9, 13, 61, 49},
        {7, 62, 1, 3, 3, 5, 3, 55, 33},
        {8, 14, 1, 3, 1, 15, 31, 13, 49, 245},
        {8, 21, 1, 3, 5, 15, 31, 59, 63, 97},
        {8, 22, 1, 3, 1, 11, 11, 11, 77, 249},
    };

    private final long[][] directions;

    /// @param dimensions  from 1 to 40
    SobolSequence(int dimensions) {
        if (dimensions < 1 || dimensions > MOST) {
            throw new IllegalArgumentException(dimensions + " dimensions are not 1 to " + MOST);
        }
        directions = new long[dimensions][];
        for (int d = 0; d < dimensions; d++) {
            directions[d] = d == 0 ? halves() : directions(JOE_KUO[d - 1]);
        }
    }

    /// A coordinate of a point, from 0 to below 1; point 0 is the origin. Points follow each other by Gray code.
    double at(long point, int dimension) {
        long gray = point ^ (point >>> 1);
        long bits = 0;
        for (int k = 0; gray != 0; k++, gray >>>= 1) {
            if ((gray & 1) != 0) {
                bits ^= directions[dimension][k];
            }
        }
        return (double) bits / (1L << BITS);
    }

    private static long[] halves() {
        long[] v = new long[BITS];
        for (int k = 0; k < BITS; k++) {
            v[k] = 1L << (BITS - 1 - k);
        }
        return v;
    }

    private static long[] directions(int[] row) {
        int degree = row[0];
        long[] v = new long[BITS];
        for (int k = 0; k < degree; k++) {
            v[k] = (long) row[2 + k] << (BITS - 1 - k);
        }
        for (int k = degree; k < BITS; k++) {
            v[k] = v[k - degree] ^ (v[k - degree] >> degree);
            for (int l = 1; l < degree; l++) {
                v[k] ^= ((row[1] >> (degree - 1 - l)) & 1) * v[k - l];
            }
        }
        return v;
    }
}
