package org.firmament.planner.study;

import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Written;

/// Which architectures a study looks at.
///
/// @param size  samples, of the methods that sample
/// @param seed  of everything the study draws
public record Sampling(
        @Written(fallback = "full-factorial", says = "which combinations are looked at")
        Method method,

        @Written(min = 1, max = 1_000_000, fallback = "100", says = "samples, of the methods that sample")
        int size,

        @Written(min = 0, max = 9.0e15, fallback = "1", says = "seed of everything the study draws")
        long seed) {
    /// The designs of experiments.
    public enum Method {
        /// Every combination of the levels; the value written last changes fastest.
        FULL_FACTORIAL,
        /// The scenario as it stands, then one value at a time at each of its levels.
        ONE_AT_A_TIME,
        /// Each value's range cut into as many equal shares as there are samples, one sample in each
        /// (McKay, Beckman and Conover 1979).
        LATIN_HYPERCUBE,
        /// A low-discrepancy sequence (Sobol 1967, directions of Joe and Kuo 2008), shifted by the seed.
        SOBOL,
        /// Two Sobol samples and their crossings, for variance-based sensitivity (Saltelli 2010).
        SALTELLI,
        /// The architectures of `list`.
        LIST
    }

    public Sampling {
        Limits.check(Sampling.class, method, size, seed);
    }
}
