package org.taizhang.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.taizhang.eventstore.RawEvent;
import org.taizhang.runtime.axon.NamedEventSerializer;

import com.google.protobuf.ByteString;

import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;

class EventCopyTest {

    private static final int AGGREGATES = 200;

    private static PGSimpleDataSource database;

    private final KeptInMemory target = new KeptInMemory();
    private Connection source;

    @BeforeAll
    static void store() {
        database = StoredHistory.of(AGGREGATES);
    }

    @BeforeEach
    void connect() throws SQLException {
        source = database.getConnection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        source.close();
    }

    private EventCopy.Report copy() throws SQLException, CopyRefused {
        return new EventCopy(source, target, NamedEventSerializer.create(), position -> {}).run();
    }

    @Test
    void every_event_is_copied_as_it_is_and_in_its_order() throws Exception {
        EventCopy.Report report = copy();
        assertThat(report.events()).isEqualTo(3 * AGGREGATES + AGGREGATES / 10);
        assertThat(report.before()).isZero();
        assertThat(report.sameMetadataBytes()).isEqualTo(report.events());
        List<RawEvent> stored = RawEvent.after(source, -1, 1000);
        assertThat(target.events).hasSize(stored.size());
        for (RawEvent event : stored) {
            Event copy = target.events.get((int) event.position());
            assertThat(copy.getMessageIdentifier()).isEqualTo(event.id());
            assertThat(copy.getTimestamp()).isEqualTo(event.recordedAt());
            assertThat(copy.getPayload().getType()).isEqualTo(event.name()).contains(".").doesNotContain("org.");
            assertThat(copy.getPayload().getRevision()).isEqualTo(event.revision());
            assertThat(copy.getPayload().getData().toByteArray()).isEqualTo(event.payload());
            assertThat(copy.getAggregateIdentifier())
                    .isEqualTo(event.aggregateType() == null ? "" : event.aggregateId());
            assertThat(copy.getAggregateSequenceNumber()).isEqualTo(event.sequence());
        }
        assertThat(target.events.get(0).getMetaDataOrThrow("actor").getTextValue()).isEqualTo("p-0");
        assertThat(target.events.get(2).getMetaDataOrThrow("count").getNumberValue()).isEqualTo(7);
        assertThat(target.events.get(2).getMetaDataOrThrow("share").getDoubleValue()).isEqualTo(0.5);
        assertThat(target.events.get(2).getMetaDataOrThrow("flag").getBooleanValue()).isTrue();
    }

    @Test
    void what_was_interrupted_goes_on_where_it_stopped_and_copies_nothing_twice() throws Exception {
        target.batches = 1;
        assertThatThrownBy(this::copy).hasMessage("connection lost");
        int interrupted = target.events.size();
        assertThat(interrupted).isBetween(1, 3 * AGGREGATES);
        target.batches = Integer.MAX_VALUE;
        EventCopy.Report report = copy();
        assertThat(report.before()).isEqualTo(interrupted);
        assertThat(target.events.stream().map(Event::getMessageIdentifier).distinct()).hasSize((int) report.events());
        assertThat(target.events).hasSize((int) report.events());
    }

    @Test
    void a_copy_that_is_complete_is_only_compared() throws Exception {
        copy();
        target.batches = -1;
        assertThat(copy().before()).isEqualTo(target.events.size());
    }

    @Test
    void a_target_that_holds_something_else_is_refused_before_anything_is_added() {
        target.events.add(Event.newBuilder().setMessageIdentifier("foreign").build());
        assertThatThrownBy(this::copy).isInstanceOf(CopyRefused.class).hasMessageContaining("位置 0：目标与来源不同")
                .hasMessageContaining("Position 0: the target differs: id (").hasMessageContaining("/ foreign)");
        assertThat(target.events).hasSize(1);
    }

    @Test
    void a_target_that_has_gone_on_is_refused() throws Exception {
        long events = copy().events();
        target.events.add(Event.newBuilder().setMessageIdentifier("later").build());
        assertThatThrownBy(this::copy).isInstanceOf(CopyRefused.class).hasMessageContaining("Position " + events
                + ": the target has events that the source does not have");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void the_first_difference_is_named_with_its_position(String what, UnaryOperator<Event.Builder> change)
            throws Exception {
        copy();
        int position = 311;
        target.events.set(position, change.apply(target.events.get(position).toBuilder()).build());
        target.events.set(500, Event.getDefaultInstance());
        assertThatThrownBy(this::copy).isInstanceOf(CopyRefused.class)
                .hasMessageContaining("Position " + position + ": the target differs: " + what);
    }

    static Object[][] changes() {
        return new Object[][]{change("id", event -> event.setMessageIdentifier("x")),
                change("time", event -> event.setTimestamp(event.getTimestamp() + 1)),
                change("aggregate type", event -> event.setAggregateType("x")),
                change("aggregate id", event -> event.setAggregateIdentifier("x")),
                change("sequence", event -> event.setAggregateSequenceNumber(9)),
                change("name", event -> event.setPayload(event.getPayload().toBuilder().setType("x"))),
                change("revision", event -> event.setPayload(event.getPayload().toBuilder().setRevision("9"))),
                change("payload bytes", event -> event.setPayload(event.getPayload().toBuilder()
                        .setData(event.getPayload().getData().concat(ByteString.copyFromUtf8(" "))))),
                change("metadata", event -> event.putMetaData("more",
                        MetaDataValue.newBuilder().setTextValue("x").build())) };
    }

    private static Object[] change(String what, UnaryOperator<Event.Builder> change) {
        return new Object[]{what, change };
    }
}
