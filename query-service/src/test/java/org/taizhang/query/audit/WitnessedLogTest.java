package org.taizhang.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.taizhang.log.Bundle;
import org.taizhang.log.CosigningKey;
import org.taizhang.log.Policy;
import org.taizhang.log.VerifierKey;
import org.taizhang.query.Story;
import org.taizhang.witness.WitnessServer;

/** A witness elsewhere cosigns what the log signs. */
class WitnessedLogTest extends AuditEdge {

    private static final CosigningKey KEY = CosigningKey.generate("witness.test/w1");
    private static final int PORT = freePort();

    @TempDir
    private static Path state;
    private WitnessServer witness;

    @DynamicPropertySource
    static void witnesses(DynamicPropertyRegistry registry) {
        registry.add("taizhang.audit.witnesses[0].url", () -> "http://127.0.0.1:" + PORT);
        registry.add("taizhang.audit.witnesses[0].key", () -> KEY.cosignerKey().toString());
        registry.add("taizhang.audit.witness-every", () -> "200ms");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It comes later than the log, which does not wait for it. */
    @BeforeAll
    void a_story_is_told_and_then_a_witness_comes() throws Exception {
        Story story = new Story(events);
        story.people();
        story.closedItem("i1", "2026-1");
        projected();
        logged();
        String key = Files.readString(folder.resolve("policy")).lines().findFirst().orElseThrow().substring(4);
        witness = WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), KEY, state,
                List.of(VerifierKey.parse(key)));
    }

    @AfterAll
    void stop() throws IOException {
        witness.close();
    }

    @Test
    void bundles_carry_its_signature_and_a_policy_that_asks_for_it_is_satisfied() throws Exception {
        Policy policy = Policy.parse((Files.readString(folder.resolve("policy")).lines().findFirst().orElseThrow()
                + "\nwitness w1 " + KEY.cosignerKey() + "\nquorum w1\n").getBytes(UTF_8));
        await(() -> log.cosigned().isPresent());
        assertThat(accepts(policy)).isTrue();
        new Story(events).closedItem("i2", "2026-2");
        logged();
        assertThat(accepts(policy)).as("also of what came later").isTrue();
    }

    private boolean accepts(Policy policy) throws Exception {
        byte[] zip = send("auditor", get("/api/v1/audit/bundle.zip")).getContentAsByteArray();
        Path file = Files.write(Files.createTempFile("bundle", ".zip"), zip);
        try (Bundle bundle = Bundle.open(file)) {
            return policy.check(bundle.checkpoint()).accepted();
        }
    }
}
