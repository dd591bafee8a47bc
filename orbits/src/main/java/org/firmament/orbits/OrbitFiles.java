package org.firmament.orbits;

import java.util.List;
import org.firmament.catalogs.Attaching;
import org.firmament.catalogs.Oem;
import org.firmament.catalogs.Omm;
import org.firmament.catalogs.Tle;

/// Reads satellites from the files analysts exchange, each in the file's own terms: two-line sets, and the orbit
/// mean-elements and ephemeris messages of CCSDS 502.0-B-3. Everything that is wrong with a file is remarked on at
/// once; objects without a fault are given all the same.
public final class OrbitFiles {
    private OrbitFiles() {}

    /// The satellites of a pattern's file.
    public static List<CataloguedObject> read(Attaching pattern, Remarks remarks) {
        String text = pattern.file().text();
        return switch (pattern) {
            case Tle _ -> tle(text, remarks);
            case Omm _ -> omm(text, remarks);
            case Oem _ -> oem(text, remarks);
        };
    }

    /// Two-line element sets, each with or without a line of the name before it; satellite numbers with a letter
    /// for the first two digits (Alpha-5) are read too.
    public static List<CataloguedObject> tle(String text, Remarks remarks) {
        return new TleReader(remarks).read(text);
    }

    /// Orbit mean-elements messages: KVN, XML or JSON, one or many.
    public static List<CataloguedObject> omm(String text, Remarks remarks) {
        return new OmmReader(remarks).read(text);
    }

    /// An orbit ephemeris message, KVN or XML: segments of the same object are one satellite.
    public static List<CataloguedObject> oem(String text, Remarks remarks) {
        return new OemReader(remarks).read(text);
    }
}
