package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.log.Checkpoint;
import org.taizhang.log.CosignerKey;
import org.taizhang.log.Hash;
import org.taizhang.log.SigningKey;
import org.taizhang.log.WitnessAnswer;
import org.taizhang.log.WitnessClient;
import org.taizhang.log.WitnessRequest;

class WitnessCommandTest {

    private final SigningKey log = SigningKey.generate("log.example");

    @TempDir
    private Path folder;

    @Test
    void it_prints_its_key_and_answers_on_the_loopback_address() throws Exception {
        var out = new ByteArrayOutputStream();
        var printed = new PrintStream(out, true, UTF_8);
        var command = new WitnessCommand(printed, printed, new Messages(Locale.ENGLISH));
        var arguments = Arguments.parse("witness", "--key", folder.resolve("key").toString(), "--state",
                folder.resolve("state").toString(), "--log", log.verifierKey().toString(), "--name", "w.example",
                "--port",
                "0");
        try (var server = command.start(arguments)) {
            var text = out.toString(UTF_8);
            var key = CosignerKey.parse(text.lines().toList().get(1));
            assertThat(key.name()).isEqualTo("w.example");
            assertThat(text).contains("http://127.0.0.1:" + server.address().getPort(), "log.example")
                    .doesNotContain("PRIVATE");
            assertThat(server.address().getAddress().isLoopbackAddress()).isTrue();
            var note = new Checkpoint("log.example", 1, Hash.of(new byte[32])).sign(log);
            try (var client = new WitnessClient("http://127.0.0.1:" + server.address().getPort(), List.of(key),
                    Duration.ofSeconds(20))) {
                assertThat(client.ask(WitnessRequest.first(note))).isInstanceOf(WitnessAnswer.Cosigned.class);
            }
        }
    }

    @Test
    void what_keeps_it_from_running_is_said() {
        var state = folder.resolve("state").toString();
        var key = folder.resolve("key").toString();
        var noKey = Verification.run("witness", "--key", key, "--state", state, "--log", "x", "--port", "0");
        assertThat(noKey.exitCode).isEqualTo(2);
        assertThat(noKey.err).contains("验证公钥无效");
        Verification.write(folder, "key", "not a key".getBytes(UTF_8));
        var broken = Verification.run("witness", "--key", key, "--state", state, "--log",
                log.verifierKey().toString(), "--port", "0");
        assertThat(broken.exitCode).isEqualTo(2);
        assertThat(broken.err).contains("见证方无法运行");
    }
}
