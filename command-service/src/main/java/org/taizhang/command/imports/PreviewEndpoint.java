package org.taizhang.command.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.imports.ConfirmImport;
import org.taizhang.command.edge.Issues;
import org.taizhang.documents.PlanPreview;
import org.taizhang.documents.PlanReader;
import org.taizhang.documents.ReadingContext;
import org.taizhang.documents.ReadingLimits;
import org.taizhang.documents.UnreadableDocument;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Shows what would be read of a document. Stateless: nothing is saved. */
@RestController
@Tag(name = "imports")
class PreviewEndpoint {

    private final Clock clock;

    PreviewEndpoint(Clock clock) {
        this.clock = clock;
    }

    private record Unreadable(String name, Reason reason) implements RefusalCode {}

    @Issues(ConfirmImport.class)
    @PostMapping(path = "/api/v1/plans/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "预览方案文件 · preview a plan document")
    PlanPreview preview(@RequestPart MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate feedbackDate)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "document" : file.getOriginalFilename();
        try {
            return PlanReader.read(file.getBytes(), name,
                    new ReadingContext(LocalDate.now(clock), feedbackDate, ReadingLimits.DEFAULT));
        } catch (UnreadableDocument e) {
            throw new Refusal(new Unreadable(e.why().name(), reason(e.why())));
        }
    }

    private static Reason reason(UnreadableDocument.Why why) {
        return why == UnreadableDocument.Why.TOO_LARGE
                ? Reason.tooLarge(why.zh(), why.en())
                : Reason.invalid(why.zh(), why.en());
    }
}
