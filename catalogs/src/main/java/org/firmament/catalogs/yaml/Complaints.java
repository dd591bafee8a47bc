package org.firmament.catalogs.yaml;

/// Takes what is wrong between the values of a file that each are right alone.
public interface Complaints {
    /// @param path     which value: `constellations[0].name`
    /// @param value    as a person would write it
    /// @param allowed  what would be allowed, a noun phrase
    /// @param maybe    one way out, a whole sentence without its "Maybe"; may be empty
    void add(String path, String value, String allowed, String maybe);

    /// The same of a value that stands in a file the first one names.
    ///
    /// @param where  that file and the line
    /// @param path   which value of the line; may be empty
    void add(Where where, String path, String value, String allowed, String maybe);

    /// A problem someone else has put into words.
    void add(Problem problem);

    /// A whole sentence on a value.
    ///
    /// @param path  which value: `vary.raid.launches`
    void say(String path, String sentence);
}
