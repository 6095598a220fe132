package org.taizhang.query.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.ledger.FindEvidenceFile;
import org.taizhang.query.edge.Ask;
import org.taizhang.runtime.evidence.EvidenceFolder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Evidence files over HTTP, whole or in ranges. */
@RestController
@Tag(name = "evidence")
class FindEvidenceFileEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(FindEvidenceFileEndpoint.class);

    private final Ask bus;
    private final EvidenceFolder folder;

    FindEvidenceFileEndpoint(Ask bus, EvidenceFolder folder) {
        this.bus = bus;
        this.folder = folder;
    }

    @GetMapping("/api/v1/evidence-files/{sha256}")
    @Operation(summary = "下载佐证材料 · download evidence")
    ResponseEntity<Resource> file(@PathVariable String sha256, Caller caller) {
        EvidenceFile file = bus.ask(new FindEvidenceFile(caller, sha256), EvidenceFile.class);
        Path stored = folder.fileOf(file.sha256());
        if (!Files.isRegularFile(stored)) {
            LOG.error("evidence file {} is handed in but not in the folder", file.sha256());
            throw new Refusal(GeneralRefusal.FILE_MISSING);
        }
        ContentDisposition attachment = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                // Whatever somebody handed in, it runs nothing here.
                .header("Content-Security-Policy", "sandbox").header("X-Content-Type-Options", "nosniff")
                // Its name is its content; who may see it can change.
                .eTag("\"" + file.sha256() + "\"").cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate())
                .body(new FileSystemResource(stored));
    }
}
