package org.firmament.planner.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.firmament.catalogs.units.Unit;
import org.firmament.catalogs.units.Written;
import org.firmament.orbits.Conventions;

/// How a results folder came to be: enough to make it again.
///
/// @param command   and its options, as typed
/// @param inputs    file → SHA-256 of its bytes
/// @param outputs   file → SHA-256 of its bytes
/// @param versions  component → version
/// @param started   wall clock
/// @param stages    wall and CPU time by stage
public record Manifest(
        int firmament,
        List<String> command,
        Map<String, String> inputs,
        Map<String, String> outputs,
        Map<String, String> versions,
        long seed,
        int threads,
        Conventions conventions,
        Instant started,
        @Written(unit = Unit.SECONDS) double wall,
        @Written(unit = Unit.SECONDS) double cpu,
        List<Stage> stages) {
    /// One stage of the run.
    public record Stage(
            String name,
            @Written(unit = Unit.SECONDS) double wall,
            @Written(unit = Unit.SECONDS) double cpu) {}

    public Manifest {
        command = List.copyOf(command);
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
        versions = Map.copyOf(versions);
        stages = List.copyOf(stages);
    }
}
