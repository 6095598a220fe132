package org.taizhang.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** The read side with an audit log that it keeps. */
abstract class AuditEdge extends ReadEdge {

    /** The signer's, of the class that runs. */
    static Path folder;

    @Autowired
    LogTables log;

    @DynamicPropertySource
    static void auditProperties(DynamicPropertyRegistry registry) {
        registry.add("taizhang.audit.dir", () -> {
            try {
                folder = Files.createTempDirectory("audit");
                return folder.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        registry.add("taizhang.audit.check-every", () -> "100ms");
    }

    /** A story of more events than a tile has hashes: 25 items from raised to closed. */
    Story moreThanATile() throws Exception {
        Story story = new Story(events);
        story.people();
        for (int item = 1; item <= 25; item++) {
            story.closedItem("i" + item, "2026-" + item);
        }
        projected();
        logged();
        return story;
    }

    /** Everything stored is logged and signed. */
    JsonNode logged() throws Exception {
        await(() -> {
            JsonNode state = state();
            return state.get("waiting").asLong() == 0 && state.get("size").asLong() > 0
                    && state.get("signedSize").asLong() == state.get("size").asLong();
        });
        return state();
    }

    JsonNode state() {
        try {
            return read("auditor", "/audit");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
