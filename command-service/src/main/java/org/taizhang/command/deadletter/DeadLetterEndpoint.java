package org.taizhang.command.deadletter;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.deadletter.DiscardDeadLetters;
import org.taizhang.api.deadletter.RetryDeadLetters;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is decided on events that could not be handled. What came of it, {@code GET /dead-letters} shows. */
@RestController
@RequestMapping("/api/v1/dead-letters")
@Tag(name = "dead-letters", description = "未能处理的事件 · events that could not be handled")
class DeadLetterEndpoint {

    /** No control characters: the database would not take them. */
    private static final String PLAIN = "[^\\p{Cntrl}]+";

    private final LettersThere there;

    DeadLetterEndpoint(LettersThere there) {
        this.there = there;
    }

    /** @param sequence null for all of the group */
    record RetryBody(@NotBlank @Size(max = 200) @Pattern(regexp = PLAIN) String group,
            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = PLAIN) String sequence) {}

    /** @param event null for all of the sequence */
    record DiscardBody(@NotBlank @Size(max = 200) @Pattern(regexp = PLAIN) String group,
            @NotBlank @Size(max = 200) @Pattern(regexp = PLAIN) String sequence,
            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = PLAIN) String event,
            @NotBlank @Size(max = 2_000) String reason) {}

    @Issues(RetryDeadLetters.class)
    @PostMapping("/retry")
    @Operation(summary = "重新处理 · RetryDeadLetters: a sequence, or all of a group")
    ResponseEntity<Answer> retry(@RequestBody @Valid RetryBody body, Sender sender) {
        return sender.send(new RetryDeadLetters(body.group(), body.sequence(),
                there.count(body.group(), body.sequence())), body);
    }

    @Issues(DiscardDeadLetters.class)
    @PostMapping("/discard")
    @Operation(summary = "放弃处理，须说明理由 · DiscardDeadLetters: the group will never handle them")
    ResponseEntity<Answer> discard(@RequestBody @Valid DiscardBody body, Sender sender) {
        return sender.send(new DiscardDeadLetters(body.group(), body.sequence(),
                there.events(body.group(), body.sequence(), body.event()), body.reason()), body);
    }
}
