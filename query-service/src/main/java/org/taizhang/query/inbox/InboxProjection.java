package org.taizhang.query.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.taizhang.api.MetadataKeys;
import org.taizhang.api.inbox.MailPreferencesChosen;
import org.taizhang.api.inbox.Mark;
import org.taizhang.api.message.WordingChanged;
import tools.jackson.databind.json.JsonMapper;
import org.taizhang.api.inbox.MessagesMarked;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageId;
import org.taizhang.api.message.MessageSent;
import org.taizhang.api.person.PersonId;
import org.taizhang.query.edge.ReadModel;
import org.taizhang.query.edge.RowUpdate;
import org.taizhang.runtime.axon.Projection;

/** Keeps a row for each message and each person whom it went to. */
@Component
@ProcessingGroup(ReadModel.GROUP)
class InboxProjection implements Projection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InboxProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(MessageSent e, @org.axonframework.eventhandling.Timestamp Instant at, TrackingToken token) {
        About about = e.about();
        jdbc.sql("""
                INSERT INTO inbox_row (person_id, message_id, kind, item_id, measure_id, notice_id, plan_id,
                    delegation_id, due, by_person, sent_at, position)
                SELECT unnest(:to::text[]), :id, :kind, :item, :measure, :notice, :plan, :delegation, :due, :by,
                    :at, :position""").param("to", e.to().stream().map(PersonId::value).toArray(String[]::new))
                .param("id", e.messageId().value()).param("kind", e.kind().name()).param("item", text(about.item()))
                .param("measure", text(about.measure())).param("notice", text(about.notice()))
                .param("plan", text(about.plan())).param("delegation", text(about.delegation()))
                .param("due", e.due()).param("by", text(e.by()))
                .param("at", Timestamp.from(at)).param("position", token.position().orElse(-1)).update();
    }

    /** The first mark counts. */
    @EventHandler
    void on(MessagesMarked e, @org.axonframework.eventhandling.Timestamp Instant at) {
        String column = e.mark() == Mark.READ ? "read_at" : "archived_at";
        for (MessageId message : e.messages()) {
            RowUpdate.one(jdbc.sql("UPDATE inbox_row SET " + column + " = coalesce(" + column + ", ?)"
                    + " WHERE person_id = ? AND message_id = ?")
                    .params(Timestamp.from(at), e.person().value(), message.value()), "message " + message);
        }
    }

    @EventHandler
    void on(WordingChanged e, @org.axonframework.eventhandling.Timestamp Instant at,
            @MetaDataValue(MetadataKeys.ACTOR) @Nullable String actor) {
        jdbc.sql("""
                INSERT INTO wording_row (kind, zh, en, since, by_person) VALUES (:kind, :zh, :en, :since, :by)
                ON CONFLICT (kind) DO UPDATE SET zh = excluded.zh, en = excluded.en, since = excluded.since,
                    by_person = excluded.by_person""").param("kind", e.kind().name()).param("zh", e.wording().zh())
                .param("en", e.wording().en()).param("since", Timestamp.from(at)).param("by", actor).update();
    }

    @EventHandler
    void on(MailPreferencesChosen e) {
        jdbc.sql("""
                INSERT INTO mail_preference_row (person_id, preferences) VALUES (:person, CAST(:preferences AS jsonb))
                ON CONFLICT (person_id) DO UPDATE SET preferences = excluded.preferences""")
                .param("person", e.person().value()).param("preferences", json.writeValueAsString(e.preferences()))
                .update();
    }

    @Override
    public List<String> tables() {
        return List.of("inbox_row", "wording_row", "mail_preference_row");
    }

    @ResetHandler
    void reset() {
        empty(jdbc);
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
