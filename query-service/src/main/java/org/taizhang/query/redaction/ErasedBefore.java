package org.taizhang.query.redaction;

import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.api.privacy.Erased;
import org.taizhang.query.replay.ErasedTexts;
import org.taizhang.runtime.BeforeServing;
import org.taizhang.runtime.privacy.Erasure;
import org.taizhang.runtime.privacy.KeyStore;

/**
 * A database that was put back to an earlier day has rows with texts that were erased since, and no event that says so.
 * The keys' folder knows; the rows are made anew before anybody is served.
 */
@Component
class ErasedBefore extends BeforeServing {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedBefore.class);
    /** After keys were destroyed again that had come back. */
    private static final int ORDER = 1;

    private final KeyStore keys;
    private final ErasedTexts texts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ErasedBefore(KeyStore keys, ErasedTexts texts, JdbcClient jdbc, PlatformTransactionManager transactions) {
        super(ORDER);
        this.keys = keys;
        this.texts = texts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void prepare() {
        List<Erasure> unknown = keys.erasures().stream().filter(erasure -> !isKnown(erasure)).toList();
        if (!unknown.isEmpty()) {
            List<String> streams = unknown.stream().flatMap(erasure -> erasure.streams().stream()).distinct().toList();
            transaction.executeWithoutResult(_ -> {
                texts.rewrite(streams, Instant.MAX);
                jdbc.sql("""
                        DELETE FROM person_account WHERE person_id IN
                            (SELECT person_id FROM person_directory WHERE person_id = ANY (?) AND name = ?)""")
                        .param(streams.toArray(String[]::new)).param(Erased.TEXT).update();
                // What was made of them so far beside the rows reads as it did then: begun anew.
                jdbc.sql("UPDATE rebuild SET position = -1, failures = '{}' WHERE state = 'RUNNING'").update();
            });
            LOG.warn("数据库不知道 {} 项抹除，已按密钥目录的记录重新处理 · erasures that the database did not know of were applied"
                    + " to its rows again: {}", unknown.size(), unknown.size());
        }
    }

    /** It is carried out in the rows, or was a person's who is nobody in the rows any more. */
    private boolean isKnown(Erasure erasure) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM redaction_row WHERE redaction_id = :id AND carried_out_at IS NOT NULL)
                    OR EXISTS (SELECT 1 FROM person_directory WHERE person_id = :id AND name = :erased)""")
                .param("id", erasure.id()).param("erased", Erased.TEXT).query(Boolean.class).single();
    }
}
