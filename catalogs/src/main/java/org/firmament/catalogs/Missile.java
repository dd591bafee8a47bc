package org.firmament.catalogs;

import java.util.Optional;
import org.firmament.catalogs.units.Limits;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;

/// A kinematic class of missile, for sizing a defence: how long it burns, where it burns out, how far it goes.
public sealed interface Missile extends CatalogEntry {
    /// Time from ignition to the end of powered ascent [s]; zero for a class without one.
    double burnTime();

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

            @Written(says = "how bright and large it is, for sensors with an instrument, or none")
            Optional<Signature> signature)
            implements Missile {
        public Ballistic {
            Limits.check(Ballistic.class, name, burnTime, burnoutAltitude, minRange, maxRange, signature);
            Ranges.require(minRange, maxRange);
        }

        /// One of unknown signature.
        public Ballistic(String name, double burnTime, double burnoutAltitude, double minRange, double maxRange) {
            this(name, burnTime, burnoutAltitude, minRange, maxRange, Optional.empty());
        }
    }

    /// A boost-glide vehicle: ballistic ascent, then equilibrium glide along the great circle to its aim point.
    ///
    /// @param burnTime              ignition to burnout [s]
    /// @param burnoutAltitude       height at burnout [m]
    /// @param liftToDrag            lift-to-drag ratio in the glide
    /// @param ballisticCoefficient  mass over drag coefficient and reference area [kg/m²]
    /// @param endSpeed              speed at which the glide ends and the dive begins [m/s]
    /// @param minRange              least ground range [m]
    /// @param maxRange              greatest ground range [m]
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

            @Written(says = "how bright and large it is, for sensors with an instrument, or none")
            Optional<Signature> signature)
            implements Missile {
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
                    Optional.empty());
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
}
