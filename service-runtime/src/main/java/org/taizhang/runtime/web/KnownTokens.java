package org.taizhang.runtime.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Verifies the signature of a token once, not with each request that it comes with; again after five minutes, lest a
 * key that the issuer withdraws go on to hold, and when the token has expired.
 */
class KnownTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long MOST = 5_000;

    private final JwtDecoder verifying;
    private final Clock clock;
    private final Cache<String, Jwt> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    KnownTokens(JwtDecoder verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        Jwt before = known.getIfPresent(token);
        if (before != null && holds(before)) {
            return before;
        }
        Jwt verified = verifying.decode(token);
        known.put(token, verified);
        return verified;
    }

    private boolean holds(Jwt token) {
        Instant expires = token.getExpiresAt();
        return expires == null || clock.instant().isBefore(expires);
    }
}
