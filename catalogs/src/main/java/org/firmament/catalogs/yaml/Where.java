package org.firmament.catalogs.yaml;

/// A place in a file.
///
/// @param file  as the user named it; `--set` for a value given on the command line
/// @param line  counted from 1; 0 where there are no lines
public record Where(String file, int line) {}
