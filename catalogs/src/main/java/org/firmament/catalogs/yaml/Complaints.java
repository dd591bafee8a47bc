package org.firmament.catalogs.yaml;

/// Takes what is wrong between the values of a file that each are right alone.
@FunctionalInterface
public interface Complaints {
    /// @param path     which value: `constellations[0].name`
    /// @param value    as a person would write it
    /// @param allowed  what would be allowed, a noun phrase
    /// @param maybe    one way out, a whole sentence without its "Maybe"; may be empty
    void add(String path, String value, String allowed, String maybe);
}
