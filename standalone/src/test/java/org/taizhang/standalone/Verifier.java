package org.taizhang.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The offline verifier as an auditor runs it: its jar, in a process of its own. */
final class Verifier {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Verifier() {}

    /** What it said with {@code --json}, and how it ended. */
    record Verified(int exit, JsonNode report) {

        String verdict(String name) {
            return report.path(name).path("state").asString();
        }
    }

    static Verified verify(Path bundle, Path policy, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(bundle.toString(), "--json", "--policy", policy.toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    static Verified replay(Path bundle, String item) throws IOException, InterruptedException {
        return run(List.of("replay", bundle.toString(), "--json", "--item", item));
    }

    private static Verified run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-jar",
                jar().toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Verified(process.exitValue(), JSON.readTree(out));
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(ProjectRoot.path().resolve("audit-verifier/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("audit-verifier-.*\\.jar")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("audit-verifier is built first"));
        }
    }
}
