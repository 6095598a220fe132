package org.taizhang.command.inbox;

import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.inbox.MarkMessages;
import org.taizhang.api.inbox.Mark;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageSent;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One's own messages: read, put away. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "messages", description = "消息 · messages")
class InboxEndpoint {

    private final EventStore events;

    InboxEndpoint(EventStore events) {
        this.events = events;
    }

    record MarkBody(@NotEmpty @Size(max = 100) List<@NotNull MessageId> messages) {}

    @Issues(MarkMessages.class)
    @PostMapping("/read")
    @Operation(summary = "标为已读 · MarkMessages")
    ResponseEntity<Answer> read(@RequestBody @Valid MarkBody body, Sender sender) {
        return mark(Mark.READ, body, sender);
    }

    @Issues(MarkMessages.class)
    @PostMapping("/archive")
    @Operation(summary = "归档 · MarkMessages")
    ResponseEntity<Answer> archive(@RequestBody @Valid MarkBody body, Sender sender) {
        return mark(Mark.ARCHIVED, body, sender);
    }

    private ResponseEntity<Answer> mark(Mark mark, MarkBody body, Sender sender) {
        PersonId person = sender.caller().person();
        List<MessageId> messages = body.messages().stream().distinct().toList();
        return sender.send(new MarkMessages(person, mark, messages,
                messages.stream().filter(message -> !cameTo(person, message)).toList()), body);
    }

    private boolean cameTo(PersonId person, MessageId message) {
        return events.readEvents(message.value(), 0).asStream()
                .anyMatch(event -> event.getPayload() instanceof MessageSent sent && sent.to().contains(person));
    }
}
