package org.firmament.cluster;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.firmament.planner.cli.Main;

/// The command `study` for `spark-submit`: the same options, files and exit codes.
public final class ClusterStudy {
    private ClusterStudy() {}

    /// Runs a study and ends the process with its exit code.
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(Main.study(out, err, new SparkPlace(), arguments));
    }
}
