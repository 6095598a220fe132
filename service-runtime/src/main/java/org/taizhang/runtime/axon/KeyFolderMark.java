package org.taizhang.runtime.axon;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.taizhang.runtime.StartRefused;
import org.taizhang.runtime.database.SchemaMigration;
import org.taizhang.runtime.privacy.KeyStore;

/**
 * Sees that the folder of keys is the database's own, before anything is read or recorded. The first that starts with
 * both puts the folder's mark into the database; with another folder texts would be lost to every reader, and new ones
 * sealed with keys that are missing from the right folder's backup.
 */
@Component
class KeyFolderMark implements InitializingBean {

    private final JdbcClient database;
    private final KeyStore keys;
    private final String folder;

    /** @param tables they are there */
    KeyFolderMark(JdbcClient database, KeyStore keys, @Value("${taizhang.keys.dir:}") String folder,
            SchemaMigration tables) {
        this.database = database;
        this.keys = keys;
        this.folder = folder;
    }

    @Override
    public void afterPropertiesSet() {
        if (!keys.hasMasterKey()) {
            return;
        }
        String mark = keys.mac("the folder of keys");
        database.sql("INSERT INTO key_folder (mark) VALUES (:mark) ON CONFLICT DO NOTHING").param("mark", mark)
                .update();
        if (!mark.equals(database.sql("SELECT mark FROM key_folder").query(String.class).single())) {
            throw new StartRefused("密钥目录 " + folder + " 不是这个数据库的密钥目录：用它打不开已登记的文字。"
                    + " · The folder of keys " + folder
                    + " is not the one that this database's texts are sealed with.",
                    "请从备份恢复密钥目录，或改正 taizhang.keys.dir (TAIZHANG_KEYS_DIR)。"
                            + " · Restore the folder of keys from its backup, or correct taizhang.keys.dir"
                            + " (TAIZHANG_KEYS_DIR).",
                    new IllegalStateException("the mark in the database is of another folder of keys"));
        }
    }
}
