package org.taizhang.command.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.runtime.BeforeServing;
import org.taizhang.runtime.evidence.EvidenceFolder;
import org.taizhang.runtime.privacy.Erasure;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.KeyStore;

/**
 * Destroys keys and deletes files, and does it again at the start, before anybody is served, where a backup of the keys,
 * of the files or of the database brought something back. What was erased is noted both in the database and beside the
 * keys: whichever of them is older learns it from the other.
 */
@Component
class Eraser extends BeforeServing {

    private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);
    /** Before all else: nobody may read with keys that had come back. */
    private static final int ORDER = 0;

    private final KeyStore keys;
    private final EvidenceFolder files;
    private final JdbcClient jdbc;

    Eraser(KeyStore keys, EvidenceFolder files, JdbcClient jdbc) {
        super(ORDER);
        this.keys = keys;
        this.files = files;
        this.jdbc = jdbc;
    }

    /** It is done when this returns; repeating it changes nothing. */
    void erase(Erasure erasure) {
        note(erasure);
        keys.erase(erasure);
        delete(erasure.files());
        forgetWhy(erasure.streams());
    }

    private void note(Erasure erasure) {
        jdbc.sql("""
                INSERT INTO erasure (erasure_id, keys, streams, files) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING""").params(erasure.id(), texts(erasure.keys()), texts(erasure.streams()),
                texts(erasure.files())).update();
    }

    private void delete(List<String> hashes) {
        try {
            for (String hash : hashes) {
                Files.deleteIfExists(files.fileOf(hash));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file that is to be erased cannot be deleted", e);
        }
    }

    /** A dead letter holds what is stored, which is sealed; but why it is one may have been said in plain words. */
    private void forgetWhy(List<String> streams) {
        jdbc.sql("UPDATE deadletterentry SET causemessage = NULL WHERE aggregateidentifier = ANY (?)")
                .param(texts(streams)).update();
    }

    @Override
    protected void prepare() {
        List<Erasure> known = new ArrayList<>(jdbc.sql("SELECT * FROM erasure ORDER BY erased_at")
                .query((row, number) -> new Erasure(row.getString("erasure_id"),
                        list(row.getArray("keys").getArray()).stream().map(KeyRef::parse).toList(),
                        list(row.getArray("streams").getArray()), list(row.getArray("files").getArray())))
                .list());
        known.addAll(keys.erasures());
        long again = known.stream().filter(keys::eraseAgain).count();
        for (Erasure erasure : known) {
            note(erasure);
            delete(erasure.files());
        }
        if (again > 0) {
            LOG.warn("密钥目录是旧的备份，已重新抹除 {} 项 · the folder of keys is an older copy: erased again: {}", again, again);
        }
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static List<String> list(Object array) {
        return Arrays.asList((String[]) array);
    }
}
