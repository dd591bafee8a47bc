package org.firmament.catalogs.yaml;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.firmament.catalogs.ConstellationDesign;
import org.firmament.catalogs.GroundAsset;
import org.firmament.catalogs.Missile;
import org.firmament.catalogs.Phase;
import org.firmament.catalogs.Region;
import org.firmament.catalogs.units.LimitException;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A file with a component of every form there is, built like a scenario.
record Plan(
        @Written(min = 1, max = 1) int firmament,
        String name,

        @Written(fallback = "2030-03-20T00:00:00Z", says = "time 0")
        Instant epoch,

        @Written(unit = Unit.HOURS, min = 0.01, max = 8_784, fallback = "24")
        double duration,

        @Written(min = 0, max = 9e15, fallback = "1") long seed,
        @Written(fallback = "false") boolean prove,
        @Written(fallback = "[]", says = "the space layer") List<ConstellationDesign> constellations,
        @Written(fallback = "[]") List<GroundAsset> ground,
        Optional<Missile> missile,
        Optional<Region> region,
        @Written(fallback = "once") Starts starts,
        @Written(fallback = "[boost]") List<Phase> phases,

        @Written(unit = Unit.DEGREES, min = -90, max = 90, fallback = "[-90, 90]")
        List<Double> latitude,

        @Written(fallback = "{}") Rules rules,
        @Written(fallback = "{}") Map<String, Figure> figures) {
    Plan {
        Limits.check(
                Plan.class,
                firmament,
                name,
                epoch,
                duration,
                seed,
                prove,
                constellations,
                ground,
                missile,
                region,
                starts,
                phases,
                latitude,
                rules,
                figures);
    }

    /// Numbers that may be absent.
    record Rules(
            @Written(min = 0, max = 1) OptionalDouble gap,
            @Written(min = 1, max = 8) OptionalInt shots,
            @Written(min = 1, max = 1e12) OptionalLong steps,
            Optional<String> note) {}

    /// A figure of merit.
    record Figure(double value, @Written(fallback = "mean") String statistic) {}

    /// A type with a written form of its own.
    record Starts(int every) {
        static Starts parse(String text) {
            if (text.equals("once")) {
                return new Starts(0);
            }
            if (!text.matches("every [0-9]{1,5} s")) {
                throw new LimitException("starts", text, "a start time", "write once or every 900 s");
            }
            return new Starts(Integer.parseInt(text.replaceAll("[^0-9]", "")));
        }

        @Override
        public String toString() {
            return every == 0 ? "once" : "every " + every + " s";
        }
    }
}
