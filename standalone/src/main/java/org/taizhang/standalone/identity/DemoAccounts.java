package org.taizhang.standalone.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.http.HttpStatus;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

/** The demonstration's accounts: known passwords, and tokens for the asking from the same machine. */
@RestController
@Hidden
@Profile("demo")
public class DemoAccounts {

    private final Accounts accounts;
    private final NimbusJwtEncoder encoder;
    private final String issuer;

    DemoAccounts(Accounts accounts, JWKSource<SecurityContext> keys, @Value("${taizhang.url}") String issuer) {
        this.accounts = accounts;
        this.encoder = new NimbusJwtEncoder(keys);
        this.issuer = issuer;
    }

    public void open(Collection<String> names, String password) {
        accounts.open(names, password);
    }

    @GetMapping("/demo/token/{account}")
    ResponseEntity<String> token(@PathVariable String account, HttpServletRequest request) {
        boolean sameMachine = request.getRemoteAddr().startsWith("127.") || request.getRemoteAddr().endsWith(":1");
        if (!sameMachine || !accounts.exists(account)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // The real time: tokens are checked against it, whatever the demonstration's clock shows.
        Instant now = Clock.systemUTC().instant();
        JwtClaimsSet claims = JwtClaimsSet.builder().issuer(issuer).subject(account).issuedAt(now)
                .expiresAt(now.plus(Duration.ofHours(12))).build();
        String token = encoder.encode(
                JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims)).getTokenValue();
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(token);
    }
}
