package org.taizhang.query.audit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.taizhang.log.CosignerKey;
import org.taizhang.runtime.StartRefused;

/**
 * {@code taizhang.audit}.
 *
 * @param dir a folder apart from the database, with the signing key and what was signed last; an instance without one
 *        does not keep the log. Instances that share the log share the folder
 * @param origin the log's name; {@code taizhang/} and the organisation unless it is said
 * @param keyOverlap how long a key goes on signing beside the one that a rotation put after it
 * @param signEvery how long a leaf waits at most for a checkpoint over it
 * @param headsEvery how often the heads of all streams are logged while something is new
 * @param witnesses who is asked to cosign checkpoints
 * @param witnessEvery how often they are asked while something is new
 * @param accessEvery how often the log of who looked is anchored while something is new
 * @param accessKept how many months of it are kept, six at least
 * @param checkEvery how often a part of the stored events is compared with the log
 */
@ConfigurationProperties("taizhang.audit")
record AuditSettings(@Nullable Path dir, @Nullable String origin,
        @DefaultValue("90d") Duration keyOverlap, @DefaultValue("1s") Duration signEvery,
        @DefaultValue("1h") Duration headsEvery, @DefaultValue List<Witness> witnesses,
        @DefaultValue("5s") Duration witnessEvery, @DefaultValue("10m") Duration accessEvery,
        @DefaultValue("12") int accessKept, @DefaultValue("5s") Duration checkEvery) {

    AuditSettings {
        witnesses = List.copyOf(witnesses);
        if (keyOverlap.isNegative()) {
            throw refused("新旧密钥共同签名的时间不能为负 · The time in which both keys sign is not negative.", "key-overlap");
        }
        if (accessKept < 6) {
            throw refused("访问日志至少保存六个月 · The log of who looked is kept for six months at least.", "access-kept");
        }
    }

    /**
     * @param url its submission prefix (C2SP tlog-witness)
     * @param key its verifier key
     */
    record Witness(URI url, String key) {

        Witness {
            // What is not configured comes as null, whatever the type says.
            if (Stream.of(url, key).anyMatch(Objects::isNull)) {
                throw refused("见证方须写明 url 和 key · A witness has a url and a key.", "witnesses");
            }
            try {
                CosignerKey.parse(key);
            } catch (IllegalArgumentException e) {
                throw refused("见证方的公钥无效：" + key + " · The key of a witness is not valid.", "witnesses");
            }
        }
    }

    private static StartRefused refused(String what, String setting) {
        return new StartRefused(what, "请更正 taizhang.audit.%s。 · Correct taizhang.audit.%s.".formatted(setting, setting),
                new IllegalArgumentException(what));
    }

    String originOf(String organisation) {
        return origin == null ? "taizhang/" + organisation : origin;
    }
}
