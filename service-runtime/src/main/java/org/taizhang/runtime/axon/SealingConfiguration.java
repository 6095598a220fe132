package org.taizhang.runtime.axon;

import java.net.URI;
import java.nio.file.Path;

import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.taizhang.runtime.StartRefused;
import org.taizhang.runtime.privacy.KeyFolderRefused;
import org.taizhang.runtime.privacy.KeyStore;
import org.taizhang.runtime.privacy.KeyUnavailable;
import org.taizhang.runtime.privacy.MasterKeyInVault;
import org.taizhang.runtime.privacy.Seal;

/** What is written how: plain what is sent, sealed what is stored of events and of snapshots. */
@Configuration
class SealingConfiguration {

    /** @param configured the folder; never guessed: it must not lie where the database is backed up to by chance */
    @Bean(destroyMethod = "close")
    KeyStore keyStore(@Value("${taizhang.keys.dir:}") String configured,
            @Value("${taizhang.keys.vault.address:}") String vault,
            @Value("${taizhang.keys.vault.path:secret/data/taizhang}") String secret,
            @Value("${taizhang.keys.vault.token-file:}") String token) {
        if (configured.isBlank()) {
            throw new StartRefused("没有配置密钥目录（taizhang.keys.dir）：事件里的文字要用库外的密钥加密后才存。"
                    + " · No folder of keys is configured (taizhang.keys.dir): texts in events are stored sealed,"
                    + " with keys that lie apart from the database.",
                    "请把 taizhang.keys.dir (TAIZHANG_KEYS_DIR) 设为所有服务共用、与数据库分开备份的目录。"
                            + " · Set taizhang.keys.dir (TAIZHANG_KEYS_DIR) to a folder that all services share and that"
                            + " is backed up apart from the database.",
                    new IllegalStateException("taizhang.keys.dir is not set"));
        }
        Path folder = Path.of(configured).toAbsolutePath();
        try {
            return vault.isBlank()
                    ? KeyStore.open(folder)
                    : KeyStore.open(folder, new MasterKeyInVault(URI.create(vault), secret, Path.of(token)));
        } catch (KeyFolderRefused e) {
            throw refused(e, folder);
        } catch (KeyUnavailable e) {
            throw new StartRefused("主密钥取不到：" + e.getMessage() + " · The master key cannot be had.",
                    vault.isBlank()
                            ? "请检查密钥目录的权限和磁盘，或从备份恢复。不要新建主密钥。"
                                    + " · Check permissions and disk of the folder of keys, or restore it from its"
                                    + " backup. Do not make a new master key."
                            : "请检查 Vault 是否已解封、地址、路径和令牌（taizhang.keys.vault.*）。不要新建主密钥。"
                                    + " · Check that Vault is unsealed, and the address, path and token"
                                    + " (taizhang.keys.vault.*). Do not make a new master key.",
                    e);
        }
    }

    private static StartRefused refused(KeyFolderRefused why, Path folder) {
        String mend = "请从备份恢复整个密钥目录，或改正 taizhang.keys.dir (TAIZHANG_KEYS_DIR)。不要新建主密钥：旧密钥只能用原来的主密钥打开。"
                + " · Restore the whole folder of keys from its backup, or correct taizhang.keys.dir"
                + " (TAIZHANG_KEYS_DIR). Do not make a new master key: the keys can be opened with the old one only.";
        return switch (why.why()) {
            case FOLDER_MISSING -> new StartRefused("密钥目录 " + folder + " 不存在，也建不了。 · The folder of keys " + folder
                    + " is not there and cannot be made.",
                    "请建好这个目录并让本程序可写，或改正 taizhang.keys.dir (TAIZHANG_KEYS_DIR)。"
                            + " · Make the folder, writable for this program, or correct taizhang.keys.dir"
                            + " (TAIZHANG_KEYS_DIR).",
                    why);
            case MASTER_MISSING -> new StartRefused("密钥目录 " + folder + " 里有密钥，却没有主密钥 master.key。"
                    + " · The folder of keys " + folder + " has keys, but not the master key, master.key.", mend, why);
            case MASTER_FOREIGN -> new StartRefused("密钥目录 " + folder + " 里的主密钥 master.key 不是原来的那一把。"
                    + " · The master key, master.key, in the folder of keys " + folder
                    + " is another than the one that the keys were wrapped with.", mend, why);
        };
    }

    @Bean
    Seal seal(KeyStore keys) {
        return new Seal(keys);
    }

    /** Of commands, queries, answers and tokens. */
    @Bean
    @Primary
    Serializer serializer() {
        return NamedEventSerializer.create();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Seal seal) {
        return NamedEventSerializer.sealing(seal);
    }

    @Bean
    @Qualifier("snapshotSerializer")
    SealedSnapshots snapshotSerializer(Serializer serializer, Seal seal) {
        return new SealedSnapshots(serializer, seal);
    }

    /** Named by aggregates that have snapshots: those that other code made, or of another epoch, are passed over. */
    @Bean
    SnapshotFilter usableSnapshots(SealedSnapshots snapshots) {
        return snapshot -> snapshots.isUsable(snapshot.getPayload().getType().getRevision());
    }
}
