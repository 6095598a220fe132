package org.taizhang.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.inbox.Mark;
import org.taizhang.api.inbox.MessagesMarked;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.MeasureReassigned;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.MessageSent;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.RoleGranted;
import org.taizhang.query.Story;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.stream.StreamClients.Client;
import org.taizhang.query.stream.StreamClients.Event;

import io.micrometer.core.instrument.MeterRegistry;

class StreamEndpointTest extends StreamEdge {

    @Autowired
    private EventProcessingConfiguration processing;
    @Autowired
    private MeterRegistry meters;
    private Story story;

    @BeforeAll
    void tell() throws Exception {
        story = new Story(events);
        story.people();
        story.person("secadmin", "褚安全", Story.ROOT, Role.SECURITY_ADMIN, null);
        story.person("auditadmin", "卫审计", Story.ROOT, Role.AUDIT_ADMIN, null);
        raise("i-1", "ZG-2026-0001", "owner");
        projected();
    }

    private void raise(String item, String number, String owner) {
        story.tell("office", Story.raised(item, number, Story.FINANCE));
        story.tell("office", Story.measure(item, item + "-m1", Deadline.byDate(Story.RAISED.plusDays(30)), owner));
    }

    private void cause(String item) {
        story.tell("owner", new RootCauseRecorded(new ItemId(item), "学习抓得不紧"));
    }

    @Test
    void what_changes_comes_within_a_second_or_so_with_the_position_as_its_id() throws Exception {
        Client office = connected("office");
        long begun = System.nanoTime();
        cause("i-1");
        Event rows = office.awaitItem("i-1");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(rows.id()).isEqualTo(Long.toString(positions.head()))
                .isEqualTo(rows.data().get("position").asString());
        assertThat(rows.data().at("/items/0/number").asString()).isEqualTo("ZG-2026-0001");
        assertThat(rows.data().at("/items/0/version").asLong())
                .isEqualTo(read("office", "/items/i-1").get("version").asLong());
        assertThat(rows.data().get("more").asBoolean()).isFalse();
        assertThat(office.await("tasks").id()).isEqualTo(rows.id());
        assertThat(office.answer().headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
    }

    @Test
    void it_says_at_once_where_it_begins_and_how_far_the_rows_are_behind() throws Exception {
        projected();
        Client office = connect("office", "");
        assertThat(office.await("inbox").id()).isEqualTo(Long.toString(positions.head()));
        assertThat(office.await("lag").data().get("behind").asLong()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false })
    void who_was_away_is_told_once_what_changed_meanwhile(boolean byHeader) throws Exception {
        String item = "i-away-" + byHeader;
        raise(item, "ZG-2026-01" + (byHeader ? "01" : "02"), "owner");
        projected();
        Client before = connected("office");
        cause("i-1");
        String last = before.awaitItem("i-1").id();
        before.disconnect();
        cause(item);
        cause(item);
        raise(item + "-new", "ZG-2026-02" + (byHeader ? "01" : "02"), "owner");
        projected();
        Client again = byHeader ? connect("office", "", "Last-Event-ID", last) : connect("office", "?after=" + last);
        Event rows = again.await("rows");
        assertThat(rows.data().get("items").findValuesAsString("itemId")).containsExactly(item, item + "-new");
        assertThat(rows.id()).isEqualTo(Long.toString(positions.head()));
        again.await("inbox");
        again.await("tasks");
    }

    @Test
    void who_was_away_for_long_reads_everything_anew() throws Exception {
        String last = connected("office").await("lag").id();
        many("i-long", Telling.MOST_EVENTS + 1);
        projected();
        Client again = connect("office", "?after=" + last);
        Event reset = again.await("reset");
        assertThat(reset.id()).isEqualTo(Long.toString(positions.head()));
        cause("i-1");
        again.awaitItem("i-1");
    }

    @Test
    void more_than_a_hundred_are_not_told_one_by_one() throws Exception {
        Client office = connected("office");
        List<GenericDomainEventMessage<?>> raised = new ArrayList<>();
        for (int i = 0; i < 10 * News.MOST_ITEMS; i++) {
            String id = "i-hundred-" + i;
            raised.add(new GenericDomainEventMessage<>("item", id, 0,
                    Story.raised(id, "ZG-2026-3%03d".formatted(i), Story.FINANCE), Map.of()));
        }
        events.publish(raised);
        Event rows = office.await("rows", event -> event.data().get("more").asBoolean());
        assertThat(rows.data().get("items").size()).isLessThanOrEqualTo(News.MOST_ITEMS);
    }

    private void many(String item, int count) {
        events.publish(IntStream.range(0, count).mapToObj(sequence -> {
            ItemId id = new ItemId(item);
            return new GenericDomainEventMessage<>("item", item, sequence, sequence == 0
                    ? Story.raised(item, "ZG-2026-9" + item.hashCode(), Story.FINANCE)
                    : new RootCauseRecorded(id, "原因" + sequence), Map.of());
        }).toList());
    }

    @ParameterizedTest
    @CsvSource({"x", "''", "-2", "1.5", "0x1", "99999999999999999999", "999999999" })
    void a_place_that_there_is_not_is_refused_by_name(String after) throws Exception {
        Client asked = connect("office", "?after=" + after);
        assertThat(asked.answer().statusCode()).isEqualTo(400);
        assertThat(asked.answer().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(asked.body().at("/code").asString()).isEqualTo("RESUME_INVALID");
        assertThat(asked.body().at("/errors/0/field").asString()).isEqualTo("after");
        if (!after.isEmpty()) {
            assertThat(connect("office", "", "Last-Event-ID", after).body().at("/errors/0/field").asString())
                    .isEqualTo("Last-Event-ID");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "auditadmin" })
    void administrators_have_no_business_here(String account) throws Exception {
        Client asked = connect(account, "");
        assertThat(asked.answer().statusCode()).isEqualTo(403);
        assertThat(asked.body().get("code").asString()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void nobody_connects_without_a_token() throws Exception {
        assertThat(clients().connect(address(), "/api/v1/stream", "x").answer().statusCode()).isEqualTo(401);
    }

    /** Everybody sees the last, so whoever is told of that was told of everything before. */
    @Test
    void nobody_is_told_of_rows_that_are_not_in_the_own_scope() throws Exception {
        Map<String, List<String>> seers = new LinkedHashMap<>();
        List.of("office", "principal", "supervisor", "auditor")
                .forEach(account -> seers.put(account,
                        List.of("i-dark", "i-finance", "i-last", "i-office", "i-private")));
        seers.put("leader", List.of("i-finance", "i-last"));
        seers.put("unithead", List.of("i-dark", "i-finance", "i-last"));
        seers.put("owner", List.of("i-dark", "i-finance", "i-last"));
        seers.put("owner2", List.of("i-finance", "i-last", "i-office", "i-private"));
        Map<String, Client> clients = new LinkedHashMap<>();
        for (String account : seers.keySet()) {
            clients.put(account, connected(account));
        }
        raise("i-finance", "ZG-2026-0500", "owner");
        story.tell("office", Story.raised("i-dark", "ZG-2026-0501", Story.FINANCE));
        story.tell("office", Story.raised("i-office", "ZG-2026-0502", Story.OFFICE));
        story.tell("office", new ProblemRaised(new ItemId("i-private"), "ZG-2026-0503", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("owner2"), "廉洁自律",
                        ProblemSource.of(SourceKind.DEMOCRATIC_LIFE_MEETING), "个人问题", "个人问题全文", false, List.of(),
                        null, Map.of()),
                Story.FINANCE, Story.RAISED, true));
        raise("i-last", "ZG-2026-0504", "owner");
        for (Map.Entry<String, List<String>> seer : seers.entrySet()) {
            Set<String> told = new TreeSet<>();
            while (!told.contains("i-last")) {
                told.addAll(clients.get(seer.getKey()).await("rows").data().get("items").findValuesAsString("itemId"));
            }
            assertThat(told).as(seer.getKey()).containsExactlyElementsOf(seer.getValue());
            assertThat(read(seer.getKey(), "/ledger?limit=500").get("rows").findValuesAsString("itemId"))
                    .as("the ledger of %s", seer.getKey()).containsAll(told);
        }
    }

    @Test
    void what_goes_from_ones_sight_is_told_without_saying_what() throws Exception {
        raise("i-given", "ZG-2026-0600", "owner2");
        story.person("leader2", "褚副局长", Story.ROOT, Role.LEAD_LEADER, null);
        projected();
        Client leader = connected("leader");
        Client office = connected("office");
        story.tell("office", new MeasureReassigned(new ItemId("i-given"), new MeasureId("i-given-m1"),
                new Assignment(List.of(Story.person("owner2")), List.of(Story.person("leader2")), Story.FINANCE,
                        List.of(), List.of(), null, null),
                "分管调整"));
        Event rows = leader.await("rows");
        assertThat(rows.data().get("items")).isEmpty();
        assertThat(rows.data().get("more").asBoolean()).isTrue();
        assertThat(office.awaitItem("i-given").data().get("more").asBoolean()).isFalse();
    }

    @Test
    void the_number_of_unread_messages_comes_with_each_message_and_mark() throws Exception {
        Client owner = connect("owner", "");
        Client other = connected("office");
        int before = owner.await("inbox").data().get("unread").asInt();
        story.tell("system", new MessageSent(new MessageId("m-1"), MessageKind.OVERDUE,
                About.measure(new ItemId("i-1"), new MeasureId("i-1-m1")), Story.RAISED, 1, null,
                List.of(Story.person("owner"))));
        assertThat(owner.await("inbox").data().get("unread").asInt()).isEqualTo(before + 1);
        story.tell("owner",
                new MessagesMarked(Story.person("owner"), Mark.READ, List.of(new MessageId("m-1"))));
        assertThat(owner.await("inbox").data().get("unread").asInt()).isEqualTo(before);
        cause("i-1");
        other.awaitItem("i-1");
        assertThat(other.come()).noneMatch(event -> event.name().equals("inbox"));
    }

    @Test
    void roles_that_are_given_and_taken_count_at_once() throws Exception {
        story.person("newcomer", "新来", Story.OFFICE, Role.OWNER, null);
        projected();
        Client newcomer = connected("newcomer");
        story.tell("office", Story.raised("i-role-1", "ZG-2026-0700", Story.FINANCE));
        story.tell("secadmin", new RoleGranted(Story.person("newcomer"), Role.AUDITOR, Scope.ALL, null, null));
        newcomer.await("reset");
        story.tell("office", Story.raised("i-role-2", "ZG-2026-0701", Story.FINANCE));
        newcomer.awaitItem("i-role-2");
        story.tell("sysadmin", new PersonLeft(Story.person("newcomer"), LocalDate.of(2026, 5, 1), "调离"));
        assertThat(newcomer.await("end").data().get("why").asString()).isEqualTo("NOT_ALLOWED");
        newcomer.awaitEnd();
    }

    @Test
    void it_ends_when_its_token_expires() throws Exception {
        Client office = clients().connect(address(), "/api/v1/stream", token("office", Duration.ofSeconds(3)));
        office.await("inbox");
        cause("i-1");
        office.awaitItem("i-1");
        assertThat(office.await("end").data().get("why").asString()).isEqualTo("TOKEN_EXPIRED");
        office.awaitEnd();
    }

    @Test
    void one_person_has_no_more_than_ten() throws Exception {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < OpenStreams.MOST_OF_ONE_PERSON; i++) {
            clients.add(connected("principal"));
        }
        Client refused = connect("principal", "");
        assertThat(refused.answer().statusCode()).isEqualTo(429);
        assertThat(refused.answer().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body().get("code").asString()).isEqualTo("TOO_MANY_STREAMS");
        connected("supervisor");
        clients.getFirst().disconnect();
        // That nobody is there is found out when another takes its place.
        connected("principal");
    }

    @Test
    void rows_that_were_made_anew_are_read_anew() throws Exception {
        Client office = connected("office");
        office.await("lag");
        var projecting = processing.eventProcessor(ReadModel.GROUP, PooledStreamingEventProcessor.class).orElseThrow();
        projecting.shutDown();
        projecting.resetTokens();
        assertThat(office.await("lag").data().get("behind").asLong()).isEqualTo(positions.head() + 1);
        projecting.start();
        assertThat(office.await("reset").id()).isEqualTo(Long.toString(positions.head()));
        cause("i-1");
        office.awaitItem("i-1");
    }

    @Test
    void a_stream_is_no_reading_that_is_written_down_and_what_is_read_after_it_is() throws Exception {
        long before = looked("/api/v1/ledger");
        connected("auditor");
        clients().connect(address(), "/api/v1/ledger", token("auditor", SOON)).body();
        Instant deadline = Instant.now().plus(SOON);
        while (looked("/api/v1/ledger") == before) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
        assertThat(looked(StreamEndpoint.ADDRESS)).isZero();
    }

    @Test
    void a_stream_is_not_timed_as_a_request() throws Exception {
        connected("office").disconnect();
        clients().connect(address(), "/api/v1/me", token("office", SOON)).body();
        Instant deadline = Instant.now().plus(SOON);
        while (meters.find("http.server.requests").tag("uri", "/api/v1/me").timer() == null) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
        assertThat(meters.find("http.server.requests").tag("uri", StreamEndpoint.ADDRESS).timer()).isNull();
    }

    private long looked(String path) {
        return jdbc.sql("SELECT count(*) FROM access_entry WHERE path = ? AND person_id = ?").param(path)
                .param(Story.person("auditor").value()).query(Long.class).single();
    }
}
