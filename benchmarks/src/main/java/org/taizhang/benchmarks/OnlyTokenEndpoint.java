package org.taizhang.benchmarks;

import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Verifies the token's signature and does nothing else: what a command over HTTP is measured beside. The application
 * itself verifies a token once, and remembers it for a while.
 */
@RestController
class OnlyTokenEndpoint {

    static final String PATH = "/api/v1/bench/only-token";

    private final JwtDecoder tokens;

    OnlyTokenEndpoint(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    @PostMapping(PATH)
    ResponseEntity<String> answer(@RequestBody String body, JwtAuthenticationToken caller) {
        return ResponseEntity
                .ok("{\"subject\":\"" + tokens.decode(caller.getToken().getTokenValue()).getSubject() + "\"}");
    }
}
