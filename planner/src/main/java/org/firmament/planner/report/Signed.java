package org.firmament.planner.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.yaml.RecordWriter;
import org.firmament.orbits.Conventions;
import org.firmament.planner.Planner;
import org.firmament.planner.results.Manifest;

/// How a folder came to be, but for what is in it: the rest of its manifest.
///
/// @param typed        the command and its options
/// @param threads      it ran on
/// @param wall         time it took [s]
/// @param cpu          time processors spent on it [s]; 0 where nobody measured
record Signed(
        List<String> typed,
        long seed,
        int threads,
        Conventions conventions,
        Instant started,
        double wall,
        double cpu,
        List<Manifest.Stage> stages) {
    /// Version of the manifest's format.
    private static final int VERSION = 1;

    /// Writes the manifest of what the folder has been given so far, and puts everything in its place.
    void publish(OutputFolder folder, RunInputs inputs) {
        folder.write(
                OutputFile.MANIFEST,
                out -> RecordWriter.json(
                        new Manifest(
                                VERSION,
                                typed,
                                inputs.digests(),
                                folder.digests(),
                                Map.of(
                                        "firmament",
                                        Planner.VERSION,
                                        "java",
                                        Runtime.version().toString()),
                                seed,
                                threads,
                                conventions,
                                started,
                                wall,
                                cpu,
                                stages),
                        out));
        folder.publish();
    }
}
