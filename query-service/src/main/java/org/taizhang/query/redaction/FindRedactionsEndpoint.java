package org.taizhang.query.redaction;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.http.ResponseEntity;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.redaction.FindRedactions;
import org.taizhang.api.redaction.FindTexts;
import org.taizhang.api.redaction.RedactionsView;
import org.taizhang.api.redaction.TextsView;
import org.taizhang.query.edge.Ask;
import org.taizhang.query.edge.Language;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Redactions over HTTP, and where a text stands that may have to go. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "redactions")
class FindRedactionsEndpoint {

    private final Ask bus;

    FindRedactionsEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/redactions")
    @Operation(summary = "抹除申请及其结果 · redactions and what became of them")
    RedactionsView all(Caller caller) {
        return bus.ask(new FindRedactions(caller, null, Language.english()), RedactionsView.class);
    }

    @GetMapping("/redactions/{id}")
    @Operation(summary = "一项抹除申请 · one redaction")
    ResponseEntity<RedactionsView.Redaction> one(@PathVariable String id, Caller caller) {
        RedactionsView.Redaction redaction = bus
                .ask(new FindRedactions(caller, id, Language.english()), RedactionsView.class).redactions().getFirst();
        return ResponseEntity.ok().eTag("\"" + redaction.version() + "\"").body(redaction);
    }

    @GetMapping("/texts")
    @Operation(summary = "在全部事件中查找文字，以便抹除 · where a text stands in all events there are")
    TextsView texts(@RequestParam @NotBlank @Size(max = 200) String q,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        return bus.ask(new FindTexts(caller, q, cursor), TextsView.class);
    }
}
