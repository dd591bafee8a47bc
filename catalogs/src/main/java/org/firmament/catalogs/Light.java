package org.firmament.catalogs;

/// How the Sun shines on something in space. Sunlit and shadow are each other's opposites.
public enum Light {
    /// Any way.
    ANY,
    /// The Earth hides nothing of the Sun's disc.
    SUNLIT,
    /// The Earth hides some of it: penumbra or umbra.
    SHADOW,
    /// The Earth hides all of it.
    UMBRA
}
