package org.firmament.planner;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.firmament.planner.results.Manifest.Stage;

/// Times the stages of a run, for the manifest.
final class Stopwatch {
    private static final double NANOSECOND = 1e-9;

    private final List<Stage> stages = new ArrayList<>();

    /// Runs one stage and notes its wall and process CPU time.
    <T> T time(String stage, Supplier<T> work) {
        long wall = System.nanoTime();
        double cpu = processCpu();
        T result = work.get();
        stages.add(new Stage(stage, (System.nanoTime() - wall) * NANOSECOND, processCpu() - cpu));
        return result;
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }

    /// CPU time of the process so far, over all threads [s].
    private static double processCpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() * NANOSECOND
                : 0;
    }
}
