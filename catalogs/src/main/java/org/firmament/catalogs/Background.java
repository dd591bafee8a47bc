package org.firmament.catalogs;

/// What stands behind a target as the sensor sees it.
public enum Background {
    /// Anything.
    ANY,
    /// The line of sight goes on past the target into space, over the limb: above the horizon.
    SPACE,
    /// It goes on into the Earth or its air: below the horizon.
    EARTH
}
