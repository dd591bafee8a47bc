package org.firmament.catalogs;

import java.util.Optional;
import org.firmament.catalogs.units.Keys;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A kinematic class of missile, for sizing a defence: how long it burns, where it burns out, how far it goes.
public sealed interface Missile extends CatalogEntry {
    /// Time from ignition to the end of powered ascent [s]; zero for a class without one.
    double burnTime();

    /// Least ground range [m].
    double minRange();

    /// Greatest ground range [m].
    double maxRange();

    /// How bright and large it is; sensors with an instrument need to know.
    Optional<Signature> signature();

    /// A ballistic missile. The burnout speed follows from the range flown.
    ///
    /// @param burnTime         ignition to burnout [s]
    /// @param burnoutAltitude  height over the ellipsoid at burnout [m]
    /// @param minRange         least ground range [m]
    /// @param maxRange         greatest ground range [m]
    /// @param ascent           how it rises
    /// @param signature        how bright and large it is
    record Ballistic(
            String name,

            @Written(unit = Unit.SECONDS, min = 10, max = 600, says = "ignition to burnout")
            double burnTime,

            @Written(unit = Unit.KILOMETRES, min = 10, max = 600, says = "height at burnout")
            double burnoutAltitude,

            @Written(unit = Unit.KILOMETRES, min = 10, max = 20_000, fallback = "100", says = "least ground range")
            double minRange,

            @Written(unit = Unit.KILOMETRES, min = 10, max = 20_000, says = "greatest ground range")
            double maxRange,

            @Written(flat = true) Ascent ascent,

            @Written(says = "how bright and large it is, for sensors with an instrument, or none")
            Optional<Signature> signature)
            implements Missile {
        public Ballistic {
            Limits.check(Ballistic.class, name, burnTime, burnoutAltitude, minRange, maxRange, ascent, signature);
            Ranges.require(minRange, maxRange);
        }

        /// One of unknown signature.
        public Ballistic(
                String name, double burnTime, double burnoutAltitude, double minRange, double maxRange, Ascent ascent) {
            this(name, burnTime, burnoutAltitude, minRange, maxRange, ascent, Optional.empty());
        }

        /// One that rises on the smooth curve, of unknown signature.
        public Ballistic(String name, double burnTime, double burnoutAltitude, double minRange, double maxRange) {
            this(name, burnTime, burnoutAltitude, minRange, maxRange, Ascent.SMOOTH);
        }
    }

    /// A boost-glide vehicle: ballistic ascent, then equilibrium glide to its aim point.
    ///
    /// @param burnTime              ignition to burnout [s]
    /// @param burnoutAltitude       height at burnout [m]
    /// @param liftToDrag            lift-to-drag ratio in the glide
    /// @param ballisticCoefficient  mass over drag coefficient and reference area [kg/m²]
    /// @param endSpeed              speed at which the glide ends and the dive begins [m/s]
    /// @param minRange              least ground range [m]
    /// @param maxRange              greatest ground range [m]
    /// @param glide                 how the glide is computed
    /// @param signature             how bright and large it is
    record BoostGlide(
            String name,

            @Written(unit = Unit.SECONDS, min = 10, max = 600, says = "ignition to burnout")
            double burnTime,

            @Written(unit = Unit.KILOMETRES, min = 10, max = 600, says = "height at burnout")
            double burnoutAltitude,

            @Written(min = 0.5, max = 10, says = "lift-to-drag ratio in the glide")
            double liftToDrag,

            @Written(
                    unit = Unit.KILOGRAMS_PER_SQUARE_METRE,
                    min = 100,
                    max = 100_000,
                    says = "mass over drag coefficient and reference area")
            double ballisticCoefficient,

            @Written(unit = Unit.KILOMETRES_PER_SECOND, min = 0.5, max = 7, says = "speed at the end of the glide")
            double endSpeed,

            @Written(unit = Unit.KILOMETRES, min = 10, max = 20_000, fallback = "500", says = "least ground range")
            double minRange,

            @Written(unit = Unit.KILOMETRES, min = 10, max = 20_000, says = "greatest ground range")
            double maxRange,

            @Written(fallback = "closed-form", says = "how the glide is computed")
            Glide glide,

            @Written(says = "how bright and large it is, for sensors with an instrument, or none")
            Optional<Signature> signature)
            implements Missile {
        /// How a glide is computed.
        public enum Glide {
            /// Equilibrium at every speed, over an Earth that does not turn, its turns free.
            CLOSED_FORM,
            /// A point mass with lift and drag over the turning Earth.
            INTEGRATED
        }

        public BoostGlide {
            Limits.check(
                    BoostGlide.class,
                    name,
                    burnTime,
                    burnoutAltitude,
                    liftToDrag,
                    ballisticCoefficient,
                    endSpeed,
                    minRange,
                    maxRange,
                    glide,
                    signature);
            Ranges.require(minRange, maxRange);
        }

        /// One of unknown signature.
        public BoostGlide(
                String name,
                double burnTime,
                double burnoutAltitude,
                double liftToDrag,
                double ballisticCoefficient,
                double endSpeed,
                double minRange,
                double maxRange,
                Glide glide) {
            this(
                    name,
                    burnTime,
                    burnoutAltitude,
                    liftToDrag,
                    ballisticCoefficient,
                    endSpeed,
                    minRange,
                    maxRange,
                    glide,
                    Optional.empty());
        }

        /// One that glides by the closed forms, of unknown signature.
        public BoostGlide(
                String name,
                double burnTime,
                double burnoutAltitude,
                double liftToDrag,
                double ballisticCoefficient,
                double endSpeed,
                double minRange,
                double maxRange) {
            this(
                    name,
                    burnTime,
                    burnoutAltitude,
                    liftToDrag,
                    ballisticCoefficient,
                    endSpeed,
                    minRange,
                    maxRange,
                    Glide.CLOSED_FORM);
        }
    }

    /// A cruise missile: constant height and speed along the great circle.
    ///
    /// @param speed     ground speed [m/s]
    /// @param altitude  height over the ellipsoid [m]
    /// @param minRange  least ground range [m]
    /// @param maxRange  greatest ground range [m]
    record Cruise(
            String name,

            @Written(unit = Unit.METRES_PER_SECOND, min = 50, max = 3_000, says = "ground speed")
            double speed,

            @Written(unit = Unit.KILOMETRES, min = 0.01, max = 40, says = "height over the ellipsoid")
            double altitude,

            @Written(unit = Unit.KILOMETRES, min = 1, max = 20_000, fallback = "10", says = "least ground range")
            double minRange,

            @Written(unit = Unit.KILOMETRES, min = 10, max = 20_000, says = "greatest ground range")
            double maxRange,

            @Written(says = "how bright and large it is, for sensors with an instrument, or none")
            Optional<Signature> signature)
            implements Missile {
        public Cruise {
            Limits.check(Cruise.class, name, speed, altitude, minRange, maxRange, signature);
            Ranges.require(minRange, maxRange);
        }

        /// One of unknown signature.
        public Cruise(String name, double speed, double altitude, double minRange, double maxRange) {
            this(name, speed, altitude, minRange, maxRange, Optional.empty());
        }

        @Override
        public double burnTime() {
            return 0;
        }
    }

    /// A flight known from a table: where it was at each second after ignition, from pad to impact.
    ///
    /// @param file      a table of time_s, lat_deg, lon_deg and alt_km
    /// @param burnTime  ignition to burnout [s]; zero for one without powered ascent
    /// @param after     the phase between burnout and the end
    /// @param signature how bright and large it is
    record Tabulated(
            String name,

            @Written(says = "a .csv of time_s,lat_deg,lon_deg,alt_km, from ignition at 0 to impact")
            DataFile file,

            @Written(unit = Unit.SECONDS, min = 0, max = 3_600, says = "ignition to burnout; 0 if it has none")
            double burnTime,

            @Written(
                    fallback = "midcourse",
                    says = "phase after burnout: midcourse to 100 km, glide or cruise to the end")
            Phase after,

            @Written(says = "how bright and large it is, for sensors with an instrument, or none")
            Optional<Signature> signature)
            implements Missile {
        public Tabulated {
            Limits.check(Tabulated.class, name, file, burnTime, after, signature);
            Limits.require(
                    after != Phase.BOOST && after != Phase.TERMINAL,
                    "after",
                    Keys.constant(after),
                    "one of midcourse, glide or cruise",
                    "leave it out");
        }

        /// One of unknown signature.
        public Tabulated(String name, DataFile file, double burnTime, Phase after) {
            this(name, file, burnTime, after, Optional.empty());
        }

        @Override
        public double minRange() {
            return 0;
        }

        /// Half way round: where it flies is in the table.
        @Override
        public double maxRange() {
            return 20_038e3;
        }
    }
}
