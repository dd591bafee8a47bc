package org.firmament.orbits;

import org.firmament.catalogs.Elements;

/// One satellite of a constellation.
///
/// @param name      constellation, plane and slot, such as `interceptors-p03-s17`; `interceptors-p03-x01` is
///                  a spare
/// @param plane     from 1
/// @param slot      place within its plane, from 1 in the direction of flight; a spare's number among its
///                  plane's spares
/// @param orbit     what its motion is computed from
public record Satellite(String name, int plane, int slot, Orbit orbit) {
    /// Least digits of a plane or slot in a satellite's name, so that names sort as satellites do.
    private static final int LEAST_DIGITS = 2;

    /// A satellite given by its elements at the epoch, in the frame the scenario's conventions name.
    public Satellite(String name, int plane, int slot, Elements elements) {
        this(name, plane, slot, new Orbit.Keplerian(elements));
    }

    /// The elements it is given by.
    ///
    /// @throws IllegalStateException  for a satellite from a file, which is not given by any
    public Elements elements() {
        return switch (orbit) {
            case Orbit.Keplerian(Elements elements) -> elements;
            case GeneralPerturbations _, StateTable _ ->
                throw new IllegalStateException(name + " is not given by Keplerian elements");
        };
    }

    /// A satellite at work, named by its plane out of `planes` and its slot out of `slots`.
    static Satellite of(String constellation, int plane, int planes, int slot, int slots, Elements elements) {
        String name = constellation + "-p" + padded(plane, planes) + "-s" + padded(slot, slots);
        return new Satellite(name, plane, slot, elements);
    }

    /// An idle satellite, named by its plane out of `planes` and its number out of `spares` of the plane.
    static Satellite spare(String constellation, int plane, int planes, int number, int spares, Elements elements) {
        String name = constellation + "-p" + padded(plane, planes) + "-x" + padded(number, spares);
        return new Satellite(name, plane, number, elements);
    }

    private static String padded(int number, int most) {
        int digits = Math.max(LEAST_DIGITS, String.valueOf(most).length());
        String written = String.valueOf(number);
        return "0".repeat(digits - written.length()) + written;
    }
}
