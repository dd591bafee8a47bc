package org.firmament.catalogs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Word;
import org.firmament.catalogs.units.Written;

/// How the satellites of a constellation are arranged.
public sealed interface Pattern
        permits Pattern.WalkerDelta,
                Pattern.WalkerStar,
                Pattern.Explicit,
                Pattern.StreetsOfCoverage,
                Rosette,
                RepeatGroundTrack,
                SunSynchronous,
                Molniya,
                Tundra,
                Geostationary,
                Tle,
                Omm,
                Oem {
    /// Number of satellites at work.
    int total();

    /// Number of in-orbit spares beside them: paid for and carrying the payload, but idle.
    default int spares() {
        return 0;
    }

    /// Number of orbital planes a launch serves one at a time.
    int planes();

    /// Satellites in each plane, spares in equal parts.
    default List<Double> planeSizes() {
        return Collections.nCopies(planes(), (double) (total() + spares()) / planes());
    }

    /// Walker delta: the planes' nodes are spread evenly over 360°.
    record WalkerDelta(@Written(flat = true) Walker walker) implements Pattern {
        @Override
        public int total() {
            return walker.total();
        }

        @Override
        public int spares() {
            return walker.spares();
        }

        @Override
        public int planes() {
            return walker.planes();
        }
    }

    /// Walker star: the planes' nodes are spread evenly over 180°, so that the first and last fly against
    /// each other.
    record WalkerStar(@Written(flat = true) Walker walker) implements Pattern {
        @Override
        public int total() {
            return walker.total();
        }

        @Override
        public int spares() {
            return walker.spares();
        }

        @Override
        public int planes() {
            return walker.planes();
        }
    }

    /// Polar planes whose satellites cover streets without a gap.
    record StreetsOfCoverage(@Written(flat = true) Streets streets) implements Pattern {
        @Override
        public int total() {
            return streets.perPlane() * streets.planeCount();
        }

        @Override
        public int planes() {
            return streets.planeCount();
        }
    }

    /// Satellites written out one by one; those on one orbit share its plane.
    @Word("elements")
    record Explicit(
            @Written(says = "Keplerian elements, one entry a satellite")
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
            return planeSizes().size();
        }

        @Override
        public List<Double> planeSizes() {
            return satellites.stream()
                    .collect(Collectors.groupingBy(Elements::orbit, LinkedHashMap::new, Collectors.counting()))
                    .values()
                    .stream()
                    .map(Long::doubleValue)
                    .toList();
        }
    }
}
