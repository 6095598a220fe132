package org.taizhang.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.Refusal;
import org.taizhang.api.inspection.RecordInspection;
import org.taizhang.api.item.SubmitEvidence;
import org.taizhang.api.rule.EstablishRule;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

/** Uploads, resumable: HEAD tells how much has arrived, PUT with Content-Range goes on from there. */
@RestController
@RequestMapping("/api/v1/evidence-files")
@Tag(name = "evidence")
class EvidenceFileEndpoint {

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");

    private final EvidenceFiles files;

    EvidenceFileEndpoint(EvidenceFiles files) {
        this.files = files;
    }

    /**
     * @param complete the whole file is stored and its hash is right
     * @param received bytes that have arrived
     */
    record Upload(String sha256, boolean complete, long received) {}

    @Issues({SubmitEvidence.class, RecordInspection.class, EstablishRule.class })
    @PutMapping("/{sha256}")
    @Operation(summary = "上传文件（可续传） · upload, resumable")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Upload> put(@PathVariable String sha256,
            @RequestHeader(name = HttpHeaders.CONTENT_RANGE, required = false) @Nullable String range,
            HttpServletRequest request, Sender sender) throws IOException {
        Range part = Range.of(range, request.getContentLengthLong());
        try (InputStream content = request.getInputStream()) {
            long received = files.receive(sha256, sender.caller().person(), part.from, part.total, content);
            boolean complete = files.find(sha256).isPresent();
            return ResponseEntity.status(complete ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                    .body(new Upload(sha256, complete, received));
        }
    }

    @Issues({SubmitEvidence.class, RecordInspection.class, EstablishRule.class })
    @RequestMapping(method = RequestMethod.HEAD, path = "/{sha256}")
    @Operation(summary = "查询已上传的字节数 · how much has arrived")
    ResponseEntity<Void> head(@PathVariable String sha256, Sender sender) {
        var stored = files.find(sha256);
        long offset = stored.isPresent() ? stored.get().size() : files.received(sha256, sender.caller().person());
        return ResponseEntity.status(stored.isPresent() ? HttpStatus.OK : HttpStatus.NO_CONTENT)
                .header("Upload-Offset", Long.toString(offset))
                .header("Upload-Complete", stored.isPresent() ? "?1" : "?0").build();
    }

    /** Asked before anything is read or hashed. */
    @Issues({SubmitEvidence.class, RecordInspection.class, EstablishRule.class })
    @RequestMapping(method = RequestMethod.HEAD)
    @Operation(summary = "查询文件大小上限（Upload-Limit: max-size=字节数） · how large a file may be, in Upload-Limit: max-size=<bytes>")
    ResponseEntity<Void> limit() {
        return ResponseEntity.noContent().header("Upload-Limit", "max-size=" + files.limit()).build();
    }

    private record Range(long from, long total) {

        static Range of(@Nullable String header, long contentLength) {
            if (header == null) {
                return new Range(0, contentLength);
            }
            Matcher range = CONTENT_RANGE.matcher(header);
            if (!range.matches()) {
                throw new Refusal(EvidenceRefusal.RANGE_MALFORMED);
            }
            return new Range(Long.parseLong(range.group(1)), Long.parseLong(range.group(3)));
        }
    }
}
