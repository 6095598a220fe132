package org.taizhang.command.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAssigned;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.MessageSent;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.reminder.Due;
import org.taizhang.api.reminder.DueKind;
import org.taizhang.api.reminder.Reminded;
import org.taizhang.command.WriteEdgeCase;

/** Who is told of what, over HTTP and through the real store. */
class MessagesTest extends WriteEdgeCase {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    EventProcessingConfiguration processing;

    private String raised(String subject, String raiser) throws Exception {
        String item = ok(raiser, post("/api/v1/items"), """
                {"problem":{%s,"source":{"kind":"SELF_CHECK"},"text":"学习不够系统。"},"responsibleUnit":"unit-office",
                 "measures":[{"text":"制定学习计划。","owners":["p-owner"],"leadLeaders":["p-leader"],
                 "deadline":{"kind":"BY_DATE","date":"%s"}}]}""".formatted(subject, TODAY.plusDays(30)))
                .get("id").asString();
        told();
        return item;
    }

    private String raised() throws Exception {
        return raised("\"subject\":\"TEAM\"", "office");
    }

    private MeasureId measure(String item) throws Exception {
        return all(MeasureAssigned.class).stream().filter(e -> e.itemId().value().equals(item)).findFirst()
                .orElseThrow().measure().measureId();
    }

    @Test
    void who_is_to_claim_and_who_is_to_do_it_are_told_and_the_one_who_did_it_is_not() throws Exception {
        String item = raised();
        assertThat(about(item)).containsExactly("CLAIM_WAITING by p-office to p-unithead",
                "ASSIGNED by p-office to p-owner");
        ok("unithead", post("/api/v1/items/" + item + "/claim"), "{}");
        ok("unithead", post("/api/v1/items/" + item + "/measures/" + measure(item) + "/reassign"),
                "{\"owners\":[\"p-owner2\",\"p-unithead\"],\"reason\":\"工作调整。\"}");
        told();
        assertThat(about(item)).as("who gives it to himself needs no telling")
                .endsWith("ASSIGNED by p-unithead to p-owner2").hasSize(3);
    }

    @Test
    void what_belongs_to_an_individual_is_not_told_to_the_unit() throws Exception {
        String item = raised("\"subject\":\"INDIVIDUAL\",\"personId\":\"p-owner2\"", "office");
        assertThat(about(item)).isEmpty();
    }

    @Test
    void a_request_goes_to_who_decides_and_the_decision_to_who_asked() throws Exception {
        String item = raised();
        ok("unithead", post("/api/v1/items/" + item + "/claim"), "{}");
        long version = ok("owner", post("/api/v1/items/" + item + "/measures/" + measure(item) + "/extensions"), """
                {"newDate":"%s","reason":"流标。","progress":"过半。"}""".formatted(TODAY.plusDays(60))).get("version")
                .asLong();
        String extension = all(ExtensionRequested.class).getLast().extensionId().value();
        ok("leader", post("/api/v1/items/" + item + "/extensions/" + extension + "/grant").header("If-Match",
                "\"" + version + "\""), "{}");
        told();
        assertThat(about(item)).endsWith("EXTENSION_WAITING by p-owner to p-leader",
                "EXTENSION_GRANTED by p-leader to p-owner");
    }

    @Test
    void what_the_leader_asks_for_goes_to_the_principal() throws Exception {
        String item = raised();
        events.publish(new GenericDomainEventMessage<>("t", item + "-asked", 0, new ExtensionRequested(
                new ItemId(item), measure(item), new ExtensionId("x-leader"), TODAY.plusDays(30), TODAY.plusDays(60),
                "流标。", "过半。", 1, 2), MetaData.with(MetadataKeys.ACTOR, "p-leader")));
        told();
        assertThat(about(item)).endsWith("EXTENSION_WAITING by p-leader to p-principal");
    }

    @Test
    void a_reminder_goes_to_the_owner_and_once_it_is_late_to_those_above_as_well() throws Exception {
        String item = raised();
        MeasureId measure = measure(item);
        LocalDate due = TODAY.plusDays(30);
        reminded(Due.measure(new ItemId(item), measure, due), -3);
        reminded(Due.measure(new ItemId(item), measure, due), 1);
        reminded(Due.measure(new ItemId(item), measure, due), 15);
        told();
        assertThat(about(item)).contains("DEADLINE_NEAR to p-owner", "OVERDUE to p-owner p-unithead p-leader",
                "OVERDUE to p-owner p-unithead p-leader");
    }

    @Test
    void those_who_oversee_are_told_once_a_day_that_there_is_something_however_much_it_is() throws Exception {
        for (int i = 0; i < 3; i++) {
            String item = raised();
            LocalDate due = TODAY.plusDays(30 + i);
            reminded(Due.measure(new ItemId(item), measure(item), due), 15);
            reminded(new Due(DueKind.LOOK_BACK, item, null, due), -1);
            reminded(new Due(DueKind.REVIEW, item, measure(item), due), -1);
        }
        told();
        assertThat(all(MessageSent.class).stream().filter(e -> e.about().equals(About.TASKS))
                .map(e -> e.kind() + " to " + e.to())).containsExactlyInAnyOrder(
                        "LONG_OVERDUE to [p-office, p-office2, p-supervisor, p-supervisor2]",
                        "LOOK_BACK_DUE to [p-supervisor, p-supervisor2]", "REVIEW_DUE to [p-office, p-office2]");
    }

    @Test
    void a_notice_goes_to_the_head_of_its_unit_and_the_reply_to_who_issued_it() throws Exception {
        String item = raised();
        String notice = ok("office", post("/api/v1/notices"), """
                {"type":"REMINDER","unit":"unit-office","itemIds":["%s"],"text":"请抓紧。"}""".formatted(item)).get("id")
                .asString();
        ok("unithead", post("/api/v1/notices/" + notice + "/reply"), "{\"text\":\"已办。\"}");
        told();
        assertThat(lines(all(MessageSent.class).stream()
                .filter(e -> e.about().notice() != null && e.about().notice().value().equals(notice)).toList()))
                .containsExactly("NOTICE_ISSUED by p-office to p-unithead", "NOTICE_REPLIED by p-unithead to p-office");
    }

    @Test
    void history_that_is_handled_anew_tells_nobody_twice_and_old_history_nobody_at_all() throws Exception {
        raised();
        events.publish(new GenericDomainEventMessage<>("t", "old-item", 0,
                new ItemClosed(new ItemId("old-item"), 1, TODAY, "符合销号条件。", 90, TODAY.plusDays(90)), Map.of(), "id-old",
                Instant.now().minus(Duration.ofDays(8))));
        told();
        int before = all(MessageSent.class).size();
        assertThat(about("old-item")).isEmpty();
        var processor = processing.eventProcessor("messages", PooledStreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        raised();
        assertThat(all(MessageSent.class)).hasSize(before + 2).doesNotHaveDuplicates();
        assertThat(processing.deadLetterQueue("messages").orElseThrow().size()).isZero();
    }

    @Test
    void ones_own_messages_can_be_marked_and_nobody_elses() throws Exception {
        raised();
        MessageSent mine = all(MessageSent.class).stream().filter(e -> e.kind() == MessageKind.ASSIGNED).findFirst()
                .orElseThrow();
        String body = "{\"messages\":[\"" + mine.messageId() + "\"]}";
        ok("owner", post("/api/v1/messages/read"), body);
        assertThat(refused("auditor", post("/api/v1/messages/read"), body, 404, "MESSAGE_UNKNOWN").path("missing")
                .findValuesAsString("target")).containsExactly(mine.messageId().value());
        MessageSent ofTheHead = all(MessageSent.class).stream().filter(e -> e.kind() == MessageKind.CLAIM_WAITING)
                .findFirst().orElseThrow();
        ok("unithead", post("/api/v1/messages/read"), "{\"messages\":[\"" + ofTheHead.messageId() + "\"]}");
        refused("owner", post("/api/v1/messages/archive"), "{\"messages\":[\"none\"]}", 404, "MESSAGE_UNKNOWN");
        refused("owner", post("/api/v1/messages/archive"), "{\"messages\":[]}", 400, "MALFORMED");
    }

    private void reminded(Due due, int days) {
        events.publish(new GenericDomainEventMessage<>("Reminder", due.reminderId() + "-" + days, 0,
                new Reminded(due.reminderId(), due, days, TODAY, List.of(7, 3, 1), List.of(1, 7, 15)),
                MetaData.with(MetadataKeys.ACTOR, PersonId.SYSTEM.value())));
    }

    private void told() throws InterruptedException {
        var processor = processing.eventProcessor("messages", PooledStreamingEventProcessor.class).orElseThrow();
        // What follows from the last event is stored after it: until nothing more comes. Its stored position lags
        // behind where there is nothing to tell, so its own is asked.
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        for (long head = -1; head != positions.head();) {
            head = positions.head();
            while (reached(processor) < head) {
                assertThat(System.nanoTime()).as("told in time").isLessThan(end);
                Thread.sleep(5);
            }
        }
    }

    private static long reached(PooledStreamingEventProcessor processor) {
        return processor.processingStatus().values().stream().map(EventTrackerStatus::getTrackingToken)
                .mapToLong(token -> token == null ? -1 : token.position().orElse(-1)).min().orElse(-1);
    }

    private List<String> about(String item) throws InterruptedException {
        return lines(all(MessageSent.class).stream()
                .filter(e -> e.about().item() != null && e.about().item().value().equals(item)).toList());
    }

    private static List<String> lines(List<MessageSent> messages) {
        return messages.stream().map(e -> e.kind() + (e.by() == null ? "" : " by " + e.by()) + " to "
                + String.join(" ", e.to().stream().map(PersonId::value).toList())).toList();
    }

    private <E> List<E> all(Class<E> type) throws InterruptedException {
        List<E> found = new ArrayList<>();
        try (var stream = events.openStream(null)) {
            for (long last = positions.head(), at = -1; at < last;) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                at = event.trackingToken().position().orElseThrow();
                if (type.isInstance(event.getPayload())) {
                    found.add(type.cast(event.getPayload()));
                }
            }
        }
        return found;
    }
}
