package org.taizhang.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.command.decision.CommandContext.Sent;

class AnsweredKeysTest {

    private final AnsweredKeys answered = new AnsweredKeys();

    private static Sent sent(@Nullable String key, @Nullable String sha256) {
        return new Sent(key, sha256, null);
    }

    @Test
    void a_retry_gets_the_version_of_the_last_event_that_its_first_try_led_to() {
        answered.remember("k", "sha", 3);
        answered.remember("k", "sha", 4);
        assertThat(answered.versionFor(sent("k", "sha"))).isEqualTo(4);
    }

    @Test
    void a_new_key_and_no_key_are_no_retry() {
        answered.remember("k", "sha", 3);
        answered.remember(null, null, 4);
        assertThat(answered.versionFor(sent("other", "sha"))).isNull();
        assertThat(answered.versionFor(sent(null, "sha"))).isNull();
    }

    @Test
    void a_key_that_comes_with_something_else_is_refused() {
        answered.remember("k", "sha", 3);
        assertThatThrownBy(() -> answered.versionFor(sent("k", "other"))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(GeneralRefusal.KEY_REUSED));
    }

    @Test
    void the_oldest_keys_are_forgotten_first() {
        for (int i = 0; i <= AnsweredKeys.KEPT; i++) {
            answered.remember("k" + i, "sha", i);
        }
        assertThat(answered.versionFor(sent("k0", "sha"))).isNull();
        assertThat(answered.versionFor(sent("k1", "sha"))).isEqualTo(1);
    }
}
