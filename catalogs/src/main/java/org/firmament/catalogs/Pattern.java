package org.firmament.catalogs;

import java.util.List;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Word;
import org.firmament.catalogs.units.Written;

/// How the satellites of a constellation are arranged.
public sealed interface Pattern {
    /// Number of satellites.
    int total();

    /// Number of orbital planes a launch serves one at a time.
    int planes();

    /// Walker delta: the planes' nodes are spread evenly over 360°.
    record WalkerDelta(@Written(flat = true) Walker walker) implements Pattern {
        @Override
        public int total() {
            return walker.total();
        }

        @Override
        public int planes() {
            return walker.planes();
        }
    }

    /// Walker star: the planes' nodes are spread evenly over 180°, so that the first and last fly against each other.
    record WalkerStar(@Written(flat = true) Walker walker) implements Pattern {
        @Override
        public int total() {
            return walker.total();
        }

        @Override
        public int planes() {
            return walker.planes();
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
}
