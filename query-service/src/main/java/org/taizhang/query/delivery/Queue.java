package org.taizhang.query.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.taizhang.api.delivery.DeliveryTrouble;
import org.taizhang.api.message.MailPace;
import org.taizhang.api.message.MessageId;
import org.taizhang.query.delivery.Address.Channel;
import org.taizhang.query.edge.Columns;

/**
 * The rows of {@code delivery} and {@code letter}: what waits for a letter, and letters until they are sent and a while
 * longer. Times are by the database's clock, so that the business clock can be moved.
 */
@Component
class Queue {

    /** So long somebody may take to send a letter before they are taken to be gone. */
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration KEPT = Duration.ofDays(90);
    /** Troubles of the way to the other side: once one letter gets through, all may. */
    private static final String OF_THE_WAY = "('UNREACHABLE', 'TOO_SLOW', 'LOG_IN_REFUSED')";

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Address address, MessageId message, long position, MailPace pace) {
        jdbc.sql("""
                INSERT INTO delivery (channel, target, message_id, position, pace)
                VALUES (:channel, :target, :message, :position, :pace) ON CONFLICT DO NOTHING""")
                .param("channel", address.channel().name()).param("target", address.target())
                .param("message", message.value()).param("position", position).param("pace", pace.name()).update();
    }

    /**
     * What waits for a letter to one address.
     *
     * @param atOnce how many messages are to go at once
     * @param digest how many go with the day's digest
     * @param age how long the oldest has waited
     * @param sinceLetter how long ago the last letter went there; null: there was none
     * @param email null where none is known, or it is no person
     * @param left the person has left
     * @param preferences of the person, as JSON; null: said nothing
     */
    record Waiting(Address address, int atOnce, int digest, Duration age, @Nullable Duration sinceLetter,
            @Nullable LocalDate digestOn, @Nullable String email, boolean left, @Nullable String preferences) {}

    /** @param upTo messages of later events are left out */
    List<Waiting> waiting(long upTo) {
        return jdbc.sql("""
                SELECT w.*, extract(epoch FROM now() - w.since) AS age,
                    extract(epoch FROM now() - o.letter_at) AS letter_age, o.digest_on, p.email, p.left_on,
                    m.preferences
                FROM (SELECT channel, target, count(*) FILTER (WHERE pace = 'AT_ONCE') AS at_once,
                        count(*) FILTER (WHERE pace = 'DIGEST') AS digest, min(queued_at) AS since
                    FROM delivery WHERE letter_id IS NULL AND position <= :upto GROUP BY channel, target) w
                    LEFT JOIN outlet o USING (channel, target)
                    LEFT JOIN person_directory p ON w.channel = 'MAIL' AND p.person_id = w.target
                    LEFT JOIN mail_preference_row m ON w.channel = 'MAIL' AND m.person_id = w.target
                ORDER BY w.since""").param("upto", upTo).query((row, number) -> {
            double letterAge = row.getDouble("letter_age");
            Duration sinceLetter = row.wasNull() ? null : seconds(letterAge);
            return new Waiting(address(row), row.getInt("at_once"), row.getInt("digest"),
                    seconds(row.getDouble("age")), sinceLetter, Columns.date(row, "digest_on"), row.getString("email"),
                    row.getObject("left_on") != null, row.getString("preferences"));
        }).list();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    /**
     * Puts what waits into a letter.
     *
     * @param digest null: only what is to go at once; else everything, as that day's
     */
    @Transactional
    void write(String letter, Address address, long upTo, @Nullable LocalDate digest) {
        jdbc.sql("""
                INSERT INTO letter (letter_id, channel, target, digest, messages)
                VALUES (:id, :channel, :target, :digest, 0)""").param("id", letter)
                .param("channel", address.channel().name()).param("target", address.target())
                .param("digest", digest != null).update();
        int messages = jdbc.sql("""
                UPDATE delivery SET letter_id = :id
                WHERE channel = :channel AND target = :target AND letter_id IS NULL AND position <= :upto AND
                """ + (digest == null ? "pace = 'AT_ONCE'" : "TRUE")).param("id", letter)
                .param("channel", address.channel().name()).param("target", address.target()).param("upto", upTo)
                .update();
        jdbc.sql(messages == 0
                // Another instance was faster.
                ? "DELETE FROM letter WHERE letter_id = :id AND :messages = 0"
                : "UPDATE letter SET messages = :messages WHERE letter_id = :id").param("id", letter)
                .param("messages", messages).update();
        jdbc.sql("""
                INSERT INTO outlet (channel, target, letter_at, digest_on) VALUES (:channel, :target, now(), :digest)
                ON CONFLICT (channel, target) DO UPDATE SET letter_at = now(),
                    digest_on = coalesce(excluded.digest_on, outlet.digest_on)""")
                .param("channel", address.channel().name()).param("target", address.target())
                .param("digest", digest).update();
    }

    /** The addresses of a channel that a letter is to be tried for now. */
    List<String> toTry(Channel channel) {
        return jdbc.sql("SELECT DISTINCT target FROM letter WHERE channel = ? AND " + DUE).param(channel.name())
                .query((row, number) -> row.getString(1)).list();
    }

    private static final String DUE = """
            state = 'WAITING' AND next_try <= now() AND (leased_until IS NULL OR leased_until < now())""";

    /**
     * Takes letters to send; nobody else does until they are given back or a while has passed.
     *
     * @param target null: of any address; else none before the one that it follows
     */
    List<Letter> take(Channel channel, @Nullable String target, int atMost) {
        return jdbc.sql("""
                UPDATE letter SET tries = tries + 1, leased_until = now() + make_interval(secs => :lease)
                WHERE letter_id IN (SELECT letter_id FROM letter l WHERE channel = :channel
                    AND (CAST(:target AS text) IS NULL OR target = :target AND NOT EXISTS (
                        SELECT 1 FROM letter b WHERE b.channel = l.channel AND b.target = l.target
                        AND b.state = 'WAITING' AND (b.created_at, b.letter_id) < (l.created_at, l.letter_id)))
                    AND\s""" + DUE + """
                     ORDER BY created_at, letter_id LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING letter_id, channel, target, digest, tries""").param("lease", LEASE.toSeconds())
                .param("channel", channel.name()).param("target", target).param("most", atMost)
                .query((row, number) -> new Letter(row.getString("letter_id"), address(row),
                        row.getBoolean("digest"), row.getInt("tries")))
                .list();
    }

    /** Gives a letter back. */
    void note(Letter letter, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent _ -> finish(letter, "SENT", null, null);
            case Outcome.Dropped _ -> finish(letter, "DROPPED", null, null);
            case Outcome.Failed failed -> finish(letter, "FAILED", failed.trouble(), failed.detail());
            case Outcome.Later later -> jdbc.sql("""
                    UPDATE letter SET next_try = now() + make_interval(secs => :pause), leased_until = NULL,
                        error = :error, detail = :detail WHERE letter_id = :id""")
                    .param("pause", pause(letter.tries()).toSeconds()).param("error", later.trouble().name())
                    .param("detail", later.detail()).param("id", letter.id()).update();
        }
    }

    /** Half a minute, then twice as long each time, up to a quarter of an hour. */
    private static Duration pause(int tries) {
        return Duration.ofSeconds(Math.min(900, 30L << Math.min(tries - 1, 6)));
    }

    private void finish(Letter letter, String state, @Nullable DeliveryTrouble error, @Nullable String detail) {
        jdbc.sql("""
                UPDATE letter SET state = :state, leased_until = NULL, finished_at = now(), error = :error,
                    detail = :detail WHERE letter_id = :id""").param("state", state)
                .param("error", error == null ? null : error.name()).param("detail", detail).param("id", letter.id())
                .update();
    }

    /** One got through again, so nothing waits any longer for that. */
    void through(Channel channel, @Nullable String target) {
        jdbc.sql("""
                UPDATE letter SET next_try = now() WHERE state = 'WAITING' AND channel = :channel
                AND (CAST(:target AS text) IS NULL OR target = :target) AND next_try > now() AND error IN\s"""
                + OF_THE_WAY).param("channel", channel.name()).param("target", target).update();
    }

    void retryAll() {
        jdbc.sql("""
                UPDATE letter SET state = 'WAITING', next_try = now(), finished_at = NULL, tries = 0
                WHERE state = 'FAILED' OR state = 'WAITING' AND next_try > now()""").update();
    }

    void retryFor(Address address) {
        jdbc.sql("""
                UPDATE letter SET state = 'WAITING', next_try = now(), finished_at = NULL, tries = 0
                WHERE channel = ? AND target = ? AND state = 'FAILED' AND error IN ('NO_ADDRESS', 'ADDRESS_REFUSED')""")
                .params(address.channel().name(), address.target()).update();
    }

    /** What was finished long ago is forgotten. */
    void clean() {
        jdbc.sql("""
                DELETE FROM letter WHERE state <> 'WAITING' AND created_at < now() - make_interval(days => ?)""")
                .param(KEPT.toDays()).update();
    }

    static Address address(ResultSet row) throws SQLException {
        return new Address(Channel.valueOf(row.getString("channel")), row.getString("target"));
    }
}
