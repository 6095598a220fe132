package org.taizhang.command.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.taizhang.runtime.evidence.EvidenceFolder;

/** Throws away what came of uploads that nobody goes on with. Each instance may do it: to delete twice is to delete. */
@Component
class AbandonedUploads {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedUploads.class);

    private final EvidenceFolder folder;
    private final Duration abandonedAfter;

    AbandonedUploads(EvidenceFolder folder, EvidenceSettings settings) {
        this.folder = folder;
        this.abandonedAfter = settings.abandonedAfter();
    }

    @Scheduled(fixedDelayString = "${taizhang.evidence.sweep-every:PT1H}")
    void sweep() {
        // Files tell the machine's time, which the clock of a demonstration runs ahead of.
        Instant before = Instant.now().minus(abandonedAfter);
        for (Path part : parts()) {
            try {
                if (Files.getLastModifiedTime(part).compareTo(FileTime.from(before)) < 0
                        && Files.deleteIfExists(part)) {
                    LOG.info("threw away an abandoned upload: {}", part.getFileName());
                }
            } catch (NoSuchFileException finished) {
                LOG.debug("an upload became whole meanwhile: {}", part.getFileName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Path> parts() {
        if (!Files.isDirectory(folder.incoming())) {
            return List.of();
        }
        try (Stream<Path> parts = Files.list(folder.incoming())) {
            return parts.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
