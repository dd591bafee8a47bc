package org.firmament.catalogs;

/// A pattern whose satellites stand in a file of their own. Each is its own plane.
public sealed interface Attaching permits Tle, Omm, Oem {
    /// The file.
    DataFile file();
}
