package org.taizhang.runtime.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Verifies the signature of a token once, not with each request that it comes with; again after five minutes, lest a
 * key that the issuer withdraws go on to hold, and when the token has expired.
 */
class KnownTokens implements JwtDecoder, BearerTokenResolver {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long MOST = 5_000;

    private static final String BEARER = "Bearer ";

    private final BearerTokenResolver reading = new DefaultBearerTokenResolver();
    private final JwtDecoder verifying;
    private final Clock clock;
    private final Cache<String, Jwt> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    KnownTokens(JwtDecoder verifying, Clock clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    /** A known one is well formed. */
    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            String token = header.substring(BEARER.length());
            if (known.getIfPresent(token) != null) {
                return token;
            }
        }
        return reading.resolve(request);
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
