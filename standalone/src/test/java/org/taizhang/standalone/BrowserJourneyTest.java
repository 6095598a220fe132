package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.standalone.identity.Passwords;

/** The web client in a real browser; what was seen where a step failed, or with SHOTS at each, is in {@code target/browser}. */
@EnabledIf(value = "thereIsABrowser", disabledReason = "no browser; install chromium or name one in CHROMIUM")
class BrowserJourneyTest {

    /** What the journeys look for. */
    private static final List<Path> BROWSERS = System.getenv().containsKey("CHROMIUM")
            ? List.of(Path.of(System.getenv("CHROMIUM")))
            : List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));
    private static final Path CLIENT = ProjectRoot.path().resolve("web-client");
    private static final Path SHOTS = ProjectRoot.path().resolve("standalone/target/browser");

    static boolean thereIsABrowser() {
        return BROWSERS.stream().anyMatch(Files::isExecutable);
    }

    @Test
    void people_do_their_work_in_the_demonstration(@TempDir Path data) throws Exception {
        Path plan = Files.write(data.resolve("整改方案.txt"), Api.fixture("plan.txt"));
        try (Instance app = Instance.start(data.resolve("data"))) {
            drive("journeys.mjs", app, plan.toString());
        }
    }

    @Test
    void an_office_starts_from_nothing(@TempDir Path data) throws Exception {
        try (Instance app = Instance.startEmpty(data)) {
            drive("first-start.mjs", app, Passwords.oneTime(app.context(), "admin"));
        }
    }

    private static void drive(String journey, Instance app, String argument) throws IOException, InterruptedException {
        Process node = new ProcessBuilder("node", "browser-tests/" + journey, app.address(), SHOTS.toString(), argument)
                .directory(CLIENT.toFile()).redirectErrorStream(true).start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        assertThat(said).contains("no page failed");
    }
}
