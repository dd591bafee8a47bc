package org.firmament.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A standalone cluster of Spark on this computer: a master and two workers of one core each, from the jars the
/// build laid out in `target/spark`, and what is submitted to them, from those in `target/app`.
final class Standalone implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int WORKERS = 2;

    /// Looks at the master, a quarter of a second apart, before it is given up.
    private static final int LOOKS = 480;

    private final Path folder;
    private final Path spark = Path.of("target/spark").toAbsolutePath();
    private final Path app = Path.of("target/app").toAbsolutePath();
    private final List<Process> processes = new ArrayList<>();
    private final String master;
    private int submitted;

    private Standalone(Path folder, int port) {
        this.folder = folder;
        master = "spark://" + LOOPBACK + ":" + port;
    }

    /// Starts it, and waits until both workers are known to the master.
    static Standalone start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = free();
        int page = free();
        Standalone cluster = new Standalone(folder, port);
        // What tells Spark that this is an installation.
        Files.writeString(cluster.spark.resolve("RELEASE"), "");
        try {
            cluster.java(
                    "master",
                    "org.apache.spark.deploy.master.Master",
                    "--host",
                    LOOPBACK,
                    "--port",
                    Integer.toString(port),
                    "--webui-port",
                    Integer.toString(page));
            cluster.awaitWorkers(page, 0);
            for (int i = 0; i < WORKERS; i++) {
                cluster.java(
                        "worker" + i,
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        LOOPBACK,
                        "--cores",
                        "1",
                        "--memory",
                        "1g",
                        "--webui-port",
                        "0",
                        "--work-dir",
                        cluster.workFolders().get(i).toString(),
                        cluster.master);
            }
            cluster.awaitWorkers(page, WORKERS);
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException fault) {
            cluster.close();
            throw fault;
        }
    }

    /// Where the workers keep what their executors leave.
    List<Path> workFolders() {
        return Stream.of("work0", "work1").map(folder::resolve).toList();
    }

    /// Submits a study as a user does.
    Process submit(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--master",
                master,
                "--class",
                "org.firmament.cluster.ClusterStudy",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=" + LOOPBACK,
                "--conf",
                "spark.executor.memory=512m",
                "--jars",
                jars(),
                app.resolve("cluster-0.1.0.jar").toString()));
        all.addAll(List.of(arguments));
        submitted++;
        return java("submit" + submitted, "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
    }

    /// What the last one submitted said.
    String told() {
        try {
            return Files.readString(folder.resolve("submit" + submitted + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kills the executor of the first worker, without a warning.
    void killOneExecutor() {
        ProcessHandle executor = processes.get(1).descendants().findFirst().orElseThrow();
        executor.destroyForcibly();
    }

    private String jars() throws IOException {
        try (Stream<Path> files = Files.list(app)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar") && !name.contains("cluster-"))
                    .sorted()
                    .collect(Collectors.joining(","));
        }
    }

    private Process java(String name, String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                spark.resolve("jars") + "/*",
                type));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", spark.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private void awaitWorkers(int page, int count) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question = HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + page + "/json/"))
                    .build();
            for (int look = 0; look < LOOKS; look++) {
                try {
                    String state = client.send(question, HttpResponse.BodyHandlers.ofString())
                            .body()
                            .replace(" ", "");
                    if (state.contains("\"aliveworkers\":" + count)) {
                        return;
                    }
                } catch (IOException notYet) {
                    // The master is starting.
                }
                Thread.sleep(250);
            }
        }
        throw new IllegalStateException("no cluster after two minutes; see " + folder);
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        for (Process process : processes) {
            process.onExit().join();
        }
    }
}
