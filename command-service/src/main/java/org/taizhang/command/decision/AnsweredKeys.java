package org.taizhang.command.decision;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

/**
 * The idempotency keys a stream has answered, so that a retry gets the first answer. Bounded: what lies more than
 * {@value #KEPT} keyed commands back is no retry any more.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class AnsweredKeys {

    static final int KEPT = 512;

    private record Answered(@Nullable String commandMac, long version) {}

    /** Not final: a snapshot fills it in. */
    private Map<String, Answered> byKey = new LinkedHashMap<>();

    /** The version the key was answered with; null where it is new. Refuses a key that came with something else. */
    @Nullable
    Long versionFor(CommandContext.Sent sent) {
        Answered answered = sent.key() == null ? null : byKey.get(sent.key());
        if (answered == null) {
            return null;
        }
        if (answered.commandMac() != null && !answered.commandMac().equals(sent.commandMac())) {
            throw new Refusal(GeneralRefusal.KEY_REUSED);
        }
        return answered.version();
    }

    void remember(@Nullable String key, @Nullable String commandMac, long version) {
        if (key == null) {
            return;
        }
        byKey.put(key, new Answered(commandMac, version));
        if (byKey.size() > KEPT) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }
}
