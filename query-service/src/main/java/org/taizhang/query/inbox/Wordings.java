package org.taizhang.query.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.api.message.FindWordings;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.message.TemplateName;
import org.taizhang.api.message.Wording;
import org.taizhang.api.message.WordingsView;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Inside;
import org.taizhang.query.edge.Names;

/** How the organisation words its messages. */
@Component
class Wordings {

    private final JdbcClient jdbc;

    Wordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that differ from the usual ones. */
    Map<MessageKind, Wording> changed() {
        Map<MessageKind, Wording> changed = new HashMap<>();
        jdbc.sql("SELECT kind, zh, en FROM wording_row").query(row -> {
            changed.put(MessageKind.valueOf(row.getString("kind")),
                    new Wording(row.getString("zh"), row.getString("en")));
        });
        return changed;
    }

    @QueryHandler
    WordingsView handle(FindWordings query) {
        Inside.require(query.caller());
        Map<MessageKind, WordingsView.Entry> changed = new HashMap<>();
        Names.Wanted wanted = new Names.Wanted();
        jdbc.sql("SELECT by_person FROM wording_row").query(row -> {
            wanted.person(row.getString("by_person"));
        });
        Names names = wanted.find(jdbc);
        jdbc.sql("SELECT * FROM wording_row").query(row -> {
            MessageKind kind = MessageKind.valueOf(row.getString("kind"));
            changed.put(kind, new WordingsView.Entry(kind, kind.zh(), kind.en(),
                    new Wording(row.getString("zh"), row.getString("en")), kind.wording(),
                    Columns.instant(row, "since"), names.personOrNull(row.getString("by_person"))));
        });
        List<WordingsView.Entry> kinds = Stream.of(MessageKind.values())
                .map(kind -> entry(kind, changed.get(kind))).toList();
        return new WordingsView(kinds, Stream.of(TemplateName.values())
                .map(name -> new WordingsView.Name(name.zh(), name.en())).toList());
    }

    private static WordingsView.Entry entry(MessageKind kind, WordingsView.@Nullable Entry changed) {
        return changed == null
                ? new WordingsView.Entry(kind, kind.zh(), kind.en(), kind.wording(), kind.wording(), null, null)
                : changed;
    }
}
