package org.taizhang.command.inbox;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.inbox.QuietHours;
import org.taizhang.api.inbox.MailLanguage;
import org.taizhang.api.inbox.MarkMessages;
import org.taizhang.api.inbox.ChooseMailPreferences;
import org.taizhang.api.inbox.MailPreferences;
import org.taizhang.api.inbox.Mark;
import org.taizhang.api.message.MailPace;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageKind;
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

    /** As {@link MailPreferences}; what is left out is as the organisation has it. */
    record PreferencesBody(@Nullable Map<MessageKind, @NotNull MailPace> paces, @Nullable LocalTime digestAt,
            @Nullable @Valid HoursBody quiet, @Nullable MailLanguage language) {

        MailPreferences toPreferences() {
            return new MailPreferences(paces == null ? Map.of() : paces,
                    digestAt == null ? null : minute(digestAt),
                    quiet == null ? null : new QuietHours(minute(quiet.from()), minute(quiet.to())),
                    language == null ? MailLanguage.ZH : language);
        }

        private static LocalTime minute(LocalTime time) {
            return time.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    /** Both ends the same: no such hours. */
    record HoursBody(@NotNull LocalTime from, @NotNull LocalTime to) {}

    @Issues(ChooseMailPreferences.class)
    @PostMapping("/preferences")
    @Operation(summary = "设置本人的邮件接收方式 · ChooseMailPreferences")
    ResponseEntity<Answer> prefer(@RequestBody @Valid PreferencesBody body, Sender sender) {
        return sender.send(new ChooseMailPreferences(sender.caller().person(), body.toPreferences()), body);
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
