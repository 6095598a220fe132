package org.taizhang.query.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.inbox.FindMailPreferences;
import org.taizhang.api.inbox.FindMessages;
import org.taizhang.api.inbox.MailPreferencesView;
import org.taizhang.api.message.FindWordings;
import org.taizhang.api.message.WordingsView;
import org.taizhang.api.inbox.MessageFilter;
import org.taizhang.api.inbox.MessagesView;
import org.taizhang.query.edge.Ask;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** One's own messages over HTTP. */
@RestController
@Tag(name = "messages")
class FindMessagesEndpoint {

    private final Ask bus;

    FindMessagesEndpoint(Ask bus) {
        this.bus = bus;
    }

    @GetMapping("/api/v1/messages")
    @Operation(summary = "我的消息 · one's own messages, the latest first")
    MessagesView find(@RequestParam(defaultValue = "INBOX") MessageFilter filter,
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        return bus.ask(new FindMessages(caller, filter, cursor, limit), MessagesView.class);
    }

    @GetMapping("/api/v1/messages/preferences")
    @Operation(summary = "本人的邮件接收方式 · how one's own messages come by mail")
    MailPreferencesView preferences(Caller caller) {
        return bus.ask(new FindMailPreferences(caller), MailPreferencesView.class);
    }

    @GetMapping("/api/v1/messages/wordings")
    @Operation(summary = "消息模板 · how messages are worded")
    WordingsView wordings(Caller caller) {
        return bus.ask(new FindWordings(caller), WordingsView.class);
    }
}
