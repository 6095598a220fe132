package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.delivery.DeliveriesRetried;
import org.taizhang.api.delivery.DeliveryEvent;
import org.taizhang.api.inbox.MailPreferences;
import org.taizhang.api.inbox.MailPreferencesChosen;
import org.taizhang.api.message.MailPace;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.Wording;
import org.taizhang.api.message.WordingChanged;
import org.taizhang.api.message.WordingEvent;
import org.taizhang.api.person.PersonId;
import org.taizhang.runtime.directory.Directory;

/** Addresses, preferences, wordings and retries at the write edge. */
class MailEdgeTest extends WriteEdgeCase {

    @Autowired
    Directory directory;
    @Autowired
    EventStore events;

    private List<Object> stored(String stream) {
        return events.readEvents(stream, 0).asStream().map(DomainEventMessage::getPayload).map(Object.class::cast)
                .toList();
    }

    /** Somebody without any role. */
    private String person(String account) throws Exception {
        String id = ok("sysadmin", post("/api/v1/people"), """
                {"name":"%1$s","unit":"unit-office","account":{"issuer":"%2$s","subject":"%1$s"}}
                """.formatted(account, WriteEdge.ISSUER)).get("id").asString();
        known();
        return id;
    }

    @Test
    void an_address_is_given_by_the_person_or_the_system_administrator_and_by_nobody_else() throws Exception {
        String id = person("addressee");
        String path = "/api/v1/people/" + id + "/email";
        ok("addressee", post(path), "{\"email\":\" me@bureau.example \"}");
        known();
        assertThat(directory.emailOf(new PersonId(id))).contains("me@bureau.example");
        refused("addressee", post(path), "{\"email\":\"me@bureau.example\"}", 409, "EMAIL_UNCHANGED");
        refused("office", post(path), "{\"email\":\"other@bureau.example\"}", 403, "NOT_ALLOWED");
        refused("secadmin", post(path), "{\"email\":\"other@bureau.example\"}", 403, "NOT_ALLOWED");
        ok("sysadmin", post(path), "{}");
        known();
        assertThat(directory.emailOf(new PersonId(id))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"me", "me@", "@bureau.example", "a@b@c.example", "me@bureau.example\\nBcc: all@x.example",
            "赵强@bureau.example", "me <me@bureau.example>", "me@bureau.example, you@bureau.example", "a..b@c.example" })
    void what_is_no_plain_address_is_refused(String email) throws Exception {
        String id = ok("sysadmin", post("/api/v1/people"), "{\"name\":\"某人\"}").get("id").asString();
        refused("sysadmin", post("/api/v1/people/" + id + "/email"), "{\"email\":\"" + email + "\"}", 422,
                "EMAIL_MALFORMED");
    }

    @Test
    void preferences_are_ones_own_and_the_same_again_is_no_event() throws Exception {
        String id = person("chooser");
        String body = """
                {"paces":{"OVERDUE":"DIGEST"},"digestAt":"16:30","quiet":{"from":"12:00","to":"14:00"},"language":"BOTH"}
                """;
        ok("chooser", post("/api/v1/messages/preferences"), body);
        ok("chooser", post("/api/v1/messages/preferences"), body);
        List<Object> chosen = stored("inbox-" + id);
        assertThat(chosen).singleElement().isInstanceOfSatisfying(MailPreferencesChosen.class, event -> {
            MailPreferences preferences = event.preferences();
            assertThat(preferences.pace(MessageKind.OVERDUE)).isEqualTo(MailPace.DIGEST);
            assertThat(preferences.pace(MessageKind.DEADLINE_NEAR)).isEqualTo(MailPace.AT_ONCE);
            assertThat(preferences.digestAt()).hasToString("16:30");
        });
        ok("chooser", post("/api/v1/messages/preferences"), "{}");
        assertThat(stored("inbox-" + id)).hasSize(2);
        ok("unithead", post("/api/v1/messages/preferences"), "{}");
        refused("chooser", post("/api/v1/messages/preferences"), "{\"digestAt\":\"25:00\"}", 400, "MALFORMED");
        refused("chooser", post("/api/v1/messages/preferences"), "{\"paces\":{\"OVERDUE\":\"SOON\"}}", 400,
                "MALFORMED");
        refused("chooser", post("/api/v1/messages/preferences"), "{\"quiet\":{\"from\":\"12:00\"}}", 400, "MALFORMED");
    }

    @Test
    void a_message_is_worded_anew_by_the_office_with_what_a_template_can_name() throws Exception {
        String path = "/api/v1/messages/wordings/OVERDUE";
        String body = "{\"zh\":\"{{编号}} 逾期了。\",\"en\":\"{{number}} is late{{#by}}: {{by}}{{/by}}.\"}";
        ok("office", post(path), body);
        refused("office", post(path), body, 409, "WORDING_UNCHANGED");
        refused("owner", post(path), body, 403, "NOT_ALLOWED");
        refused("office", post(path), "{\"zh\":\" \",\"en\":\"x\"}", 422, "TEMPLATE_EMPTY");
        refused("office", post(path), "{\"zh\":\"%s\",\"en\":\"x\"}".formatted("长".repeat(501)), 422,
                "TEMPLATE_TOO_LONG");
        refused("office", post("/api/v1/messages/wordings/NONE"), body, 400, "MALFORMED");
        assertThat(stored(WordingEvent.STREAM)).singleElement().isEqualTo(new WordingChanged(MessageKind.OVERDUE,
                MessageKind.OVERDUE.wording(),
                new Wording("{{编号}} 逾期了。", "{{number}} is late{{#by}}: {{by}}{{/by}}.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{密码}}", "{{#逾期}}没有结束", "{{事项", "{{>部分}}", "{{事项.getClass}}", "{{#未知}}x{{/未知}}",
            "{{^未知}}x{{/未知}}", "{{#逾期}}x{{/期限}}" })
    void a_template_that_cannot_be_read_is_refused(String template) throws Exception {
        assertThat(refused("office", post("/api/v1/messages/wordings/ASSIGNED"),
                "{\"zh\":\"%s\",\"en\":\"x\"}".formatted(template), 422, "TEMPLATE_UNREADABLE").path("missing"))
                .hasSize(1);
    }

    @Test
    void what_could_not_be_delivered_is_tried_again_at_the_system_administrators_word() throws Exception {
        refused("office", post("/api/v1/deliveries/retry"), null, 403, "NOT_ALLOWED");
        ok("sysadmin", post("/api/v1/deliveries/retry"), null);
        assertThat(stored(DeliveryEvent.STREAM)).containsExactly(new DeliveriesRetried());
    }
}
