package org.taizhang.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The demonstration as a process of its own, which can be killed. */
final class Program extends Api {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;
    private final String base;

    private Program(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.base = "http://localhost:" + port;
    }

    /** Waits until it serves; {@code profiles} beside the demonstration's. */
    static Program start(Path data, String... profiles) throws IOException, InterruptedException {
        Program program = launch(data, profiles);
        program.await(program::ready);
        return program;
    }

    static Program launch(Path data, String... profiles) throws IOException {
        int port = Instance.freePort();
        Path output = Files.createTempFile(data.getParent(), "output", ".log");
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                StandaloneApplication.class.getName(), "--spring.main.log-startup-info=true",
                "--spring.profiles.active="
                        + String.join(",", ("demo " + String.join(" ", profiles)).strip().split(" "))));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("TAIZHANG_DATA", data.toString(), "TAIZHANG_PORT", Integer.toString(port),
                "CLASSPATH", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        return new Program(builder.start(), output, port);
    }

    void await(BooleanSupplier condition) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new AssertionError("did not come to it:\n" + output());
            }
            Thread.sleep(50);
        }
    }

    private boolean ready() {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + "/actuator/health/readiness")).build())
                    .statusCode() == 200;
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
    }

    /** What it said so far. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** As a power cut would end it: nothing is told to stop. PostgreSQL goes on alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    String token(String account) {
        return new String(send(HttpRequest.newBuilder(URI.create(base + "/demo/token/" + account)).build()).body(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    String id(String demonstration) {
        return demonstration;
    }

    @Override
    String address(String method) {
        return base;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
