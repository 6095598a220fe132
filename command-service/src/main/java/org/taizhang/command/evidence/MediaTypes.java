package org.taizhang.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.springframework.stereotype.Component;

/** Tells what a file is from its content; the name only chooses among what the content allows. */
@Component
public class MediaTypes {

    private final TikaConfig tika;

    MediaTypes() throws TikaException, IOException {
        tika = new TikaConfig();
    }

    /** Such as {@code application/pdf}. */
    public String sniff(EvidenceFiles.Stored file, String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (InputStream in = TikaInputStream.get(Files.newInputStream(file.path()))) {
            return tika.getDetector().detect(in, metadata).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
