package org.taizhang.query.inbox;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.taizhang.api.inbox.QuietHours;
import org.taizhang.api.inbox.FindMailPreferences;
import org.taizhang.api.inbox.MailPreferences;
import org.taizhang.api.inbox.MailPreferencesView;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.settings.Setting;
import org.taizhang.query.edge.CurrentSetting;
import org.taizhang.query.edge.Inside;
import org.taizhang.runtime.directory.Directory;

import tools.jackson.databind.json.JsonMapper;

/** How people want their messages by mail. */
@Component
public class MailPreferenceQueries {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentSetting settings;
    private final Directory directory;
    private final boolean mail;

    MailPreferenceQueries(JdbcClient jdbc, JsonMapper json, CurrentSetting settings, Directory directory,
            ObjectProvider<JavaMailSender> mail) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.directory = directory;
        this.mail = mail.getIfAvailable() != null;
    }

    /** The usual ones for who said nothing. */
    public MailPreferences of(PersonId person) {
        return jdbc.sql("SELECT preferences FROM mail_preference_row WHERE person_id = ?").param(person.value())
                .query(String.class).optional().map(this::read).orElse(MailPreferences.USUAL);
    }

    /** As they lie in {@code mail_preference_row}. */
    public MailPreferences read(@Nullable String preferences) {
        return preferences == null ? MailPreferences.USUAL : json.readValue(preferences, MailPreferences.class);
    }

    /** When the day's digest goes to who has chosen no other time. */
    public LocalTime usualDigestAt() {
        return LocalTime.parse(settings.of(Setting.MAIL_DIGEST_AT).getFirst());
    }

    /** When no mail goes to who has chosen no other hours; null: there are no such hours. */
    public @Nullable QuietHours usualQuiet() {
        List<String> hours = settings.of(Setting.MAIL_QUIET_HOURS);
        return hours.isEmpty()
                ? null
                : new QuietHours(LocalTime.parse(hours.getFirst()), LocalTime.parse(hours.getLast()));
    }

    @QueryHandler
    MailPreferencesView handle(FindMailPreferences query) {
        Inside.require(query.caller());
        PersonId person = query.caller().person();
        MailPreferences preferences = of(person);
        return new MailPreferencesView(mail, directory.emailOf(person).orElse(null), preferences, usualDigestAt(),
                usualQuiet(), Stream.of(MessageKind.values()).map(kind -> new MailPreferencesView.Kind(kind,
                        kind.zh(), kind.en(), preferences.pace(kind), kind.pace())).toList());
    }
}
