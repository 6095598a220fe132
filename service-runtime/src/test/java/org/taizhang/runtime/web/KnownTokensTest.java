package org.taizhang.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class KnownTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final List<String> verified = new ArrayList<>();
    private final JwtDecoder verifying = token -> {
        verified.add(token);
        if (token.startsWith("forged")) {
            throw new BadJwtException("forged");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").subject(token).expiresAt(NOW.plusSeconds(60)).build();
    };

    private KnownTokens at(Instant instant) {
        return new KnownTokens(verifying, Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Test
    void a_signature_is_verified_once_for_each_token() {
        KnownTokens tokens = at(NOW);
        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("one").getSubject()).isEqualTo("one");
        assertThat(tokens.decode("other").getSubject()).isEqualTo("other");
        assertThat(verified).containsExactly("one", "other");
    }

    @Test
    void a_token_that_has_expired_is_for_the_verifier_to_refuse() {
        KnownTokens tokens = at(NOW.plus(Duration.ofSeconds(60)));
        tokens.decode("one");
        tokens.decode("one");
        assertThat(verified).containsExactly("one", "one");
    }

    @Test
    void what_was_refused_is_refused_again() {
        KnownTokens tokens = at(NOW);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verified).containsExactly("forged", "forged");
    }
}
