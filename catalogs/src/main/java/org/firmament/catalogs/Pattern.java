package org.firmament.catalogs;

import java.util.ArrayList;
import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Word;
import org.firmament.catalogs.units.Written;

/// How the satellites of a constellation are arranged.
public sealed interface Pattern {
    /// Number of satellites.
    int total();

    /// Number of orbital planes a launch serves one at a time.
    int planes();

    /// Walker delta: planes spread evenly over 360° of node, `phasing` units of 360°/total from plane to plane.
    ///
    /// @param total        satellites, a multiple of `planes`
    /// @param phasing      the F of T/P/F, 0 to planes − 1
    /// @param altitude     over the equatorial radius [m]
    /// @param inclination  [rad]
    /// @param raan         node of the first plane [rad]
    /// @param anomaly      argument of latitude of the first satellite [rad]
    record WalkerDelta(
            @Written(min = 1, max = 100_000, says = "satellites")
            int total,

            @Written(min = 1, max = 10_000, says = "orbital planes")
            int planes,

            @Written(min = 0, max = 9_999, fallback = "0", says = "phasing F of T/P/F")
            int phasing,

            @Written(unit = Unit.KILOMETRES, min = 150, max = 100_000, says = "height over the equatorial radius")
            double altitude,

            @Written(unit = Unit.DEGREES, min = 0, max = 180, says = "inclination")
            double inclination,

            @Written(unit = Unit.DEGREES, min = -360, max = 360, fallback = "0", says = "node of the first plane")
            double raan,

            @Written(
                    unit = Unit.DEGREES,
                    min = -360,
                    max = 360,
                    fallback = "0",
                    says = "argument of latitude of the first satellite")
            double anomaly)
            implements Pattern {
        public WalkerDelta {
            Limits.check(WalkerDelta.class, total, planes, phasing, altitude, inclination, raan, anomaly);
            requireWalker(total, planes, phasing);
        }
    }

    /// Walker star: planes spread evenly over 180° of node, so that the first and last fly against each other.
    /// Components as of [WalkerDelta].
    record WalkerStar(
            @Written(min = 1, max = 100_000, says = "satellites")
            int total,

            @Written(min = 1, max = 10_000, says = "orbital planes")
            int planes,

            @Written(min = 0, max = 9_999, fallback = "0", says = "phasing F of T/P/F")
            int phasing,

            @Written(unit = Unit.KILOMETRES, min = 150, max = 100_000, says = "height over the equatorial radius")
            double altitude,

            @Written(unit = Unit.DEGREES, min = 0, max = 180, says = "inclination")
            double inclination,

            @Written(unit = Unit.DEGREES, min = -360, max = 360, fallback = "0", says = "node of the first plane")
            double raan,

            @Written(
                    unit = Unit.DEGREES,
                    min = -360,
                    max = 360,
                    fallback = "0",
                    says = "argument of latitude of the first satellite")
            double anomaly)
            implements Pattern {
        public WalkerStar {
            Limits.check(WalkerStar.class, total, planes, phasing, altitude, inclination, raan, anomaly);
            requireWalker(total, planes, phasing);
        }
    }

    /// Satellites written out one by one; each is its own plane.
    @Word("elements")
    record Explicit(
            @Written(says = "mean Keplerian elements, one entry a satellite")
            List<Elements> satellites) implements Pattern {
        public Explicit {
            satellites = List.copyOf(satellites);
            Limits.require(!satellites.isEmpty(), "satellites", "[]", "at least one satellite", "write one entry");
        }

        @Override
        public int total() {
            return satellites.size();
        }

        @Override
        public int planes() {
            return satellites.size();
        }
    }

    private static void requireWalker(int total, int planes, int phasing) {
        Limits.require(
                total % planes == 0,
                "planes",
                planes,
                "a divisor of total " + total,
                "use planes " + divisors(total, planes));
        Limits.require(
                phasing < planes,
                "phasing",
                phasing,
                "a number from 0 to planes − 1 = " + (planes - 1),
                "use phasing " + phasing % planes);
    }

    /// The divisors of `total` next to `near`, as words: `5 or 10`.
    private static String divisors(int total, int near) {
        List<String> words = new ArrayList<>();
        for (int below = near; below >= 1; below--) {
            if (total % below == 0) {
                words.add(String.valueOf(below));
                break;
            }
        }
        for (int over = near; over <= total; over++) {
            if (total % over == 0) {
                words.add(String.valueOf(over));
                break;
            }
        }
        return String.join(" or ", words);
    }
}
