package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real browser; what was seen where a step failed, or with SHOTS at each, is in {@code target/browser}. */
final class Browser {

    static final String MISSING = "no browser; install chromium or name one in CHROMIUM";

    /** What the journeys look for. */
    private static final List<Path> PROGRAMS = System.getenv().containsKey("CHROMIUM")
            ? List.of(Path.of(System.getenv("CHROMIUM")))
            : List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));
    private static final Path CLIENT = ProjectRoot.path().resolve("web-client");
    private static final Path SHOTS = ProjectRoot.path().resolve("standalone/target/browser");

    private Browser() {}

    static boolean isThere() {
        return PROGRAMS.stream().anyMatch(Files::isExecutable);
    }

    /** One journey after the other through a demonstration. */
    static void makes(Path data, String... journeys) throws IOException, InterruptedException {
        Path plan = Files.write(data.resolve("整改方案.txt"), Api.fixture("plan.txt"));
        try (Instance app = Instance.start(data.resolve("data"))) {
            List<String> arguments = new ArrayList<>(List.of(plan.toString()));
            arguments.addAll(List.of(journeys));
            String said = drive("journeys.mjs", app, arguments.toArray(String[]::new));
            List<String> made = said.lines().filter(line -> line.startsWith("made ")).toList();
            made.forEach(System.out::println);
            assertThat(made).hasSameSizeAs(journeys);
        }
    }

    /** What it said. */
    static String drive(String journey, Instance app, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("node", "browser-tests/" + journey, app.address(), SHOTS.toString()));
        command.addAll(List.of(arguments));
        Process node = new ProcessBuilder(command).directory(CLIENT.toFile()).redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        assertThat(said).contains("no page failed");
        return said;
    }
}
