package org.firmament.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/// Times a piece of work. Wall time means nothing on a machine that others use; processor time is that of every
/// thread of this process, since a run works on threads of its own.
final class Clock {
    private Clock() {}

    static double wallTime(Runnable work) {
        return difference(() -> 1e-9 * System.nanoTime(), work);
    }

    static double processorTime(Runnable work) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return difference(() -> 1e-9 * system.getProcessCpuTime(), work);
    }

    private static double difference(DoubleSupplier clock, Runnable work) {
        System.gc();
        double before = clock.getAsDouble();
        work.run();
        return clock.getAsDouble() - before;
    }

    /// The value in the middle.
    static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
