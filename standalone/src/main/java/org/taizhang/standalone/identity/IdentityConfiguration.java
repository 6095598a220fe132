package org.taizhang.standalone.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.taizhang.runtime.database.SchemaPart;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/** An OpenID provider in the same JVM: the services see a provider like any other, by issuer and signed tokens. */
@Configuration
class IdentityConfiguration {

    private final String address;

    IdentityConfiguration(@Value("${taizhang.url}") String address) {
        this.address = address;
    }

    @Bean
    SchemaPart identitySchema() {
        return new SchemaPart("identity");
    }

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
        }).authorizeHttpRequests(requests -> requests.anyRequest().access(PasswordPage::passwordIsTheirOwn))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML))
                        .accessDeniedPage("/password"))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/password").authenticated()
                .anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login").permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/demo/clock"))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-src blob:;"
                                + " object-src 'none'; frame-ancestors 'none'; base-uri 'self'")))
                .build();
    }

    @Bean
    RegisteredClientRepository clients(@Value("${taizhang.web-client}") String webClient,
            @Value("${taizhang.programs.secret:}") String programSecret,
            PasswordEncoder passwords) {
        RegisteredClient web = RegisteredClient.withId(UUID.nameUUIDFromBytes(new byte[]{1 }).toString())
                .clientId(webClient).clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + "/signed-in").postLogoutRedirectUri(address + "/").scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build()).build();
        if (programSecret.isBlank()) {
            return new InMemoryRegisteredClientRepository(web);
        }
        return new InMemoryRegisteredClientRepository(web,
                RegisteredClient.withId(UUID.nameUUIDFromBytes(new byte[]{2 }).toString()).clientId("taizhang-program")
                        .clientSecret(passwords.encode(programSecret))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build());
    }

    /** Fixed: a token's issuer is part of the account, however the server is reached. */
    @Bean
    AuthorizationServerSettings providerSettings() {
        return AuthorizationServerSettings.builder().issuer(address).build();
    }

    @Bean
    RSAKey signingKey(@Value("${taizhang.data}") Path data) {
        return SigningKey.keptIn(data.resolve("identity-key.json"));
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    /** The key is at hand: no request to our own address before the first token can be read. */
    @Bean
    JwtDecoder jwtDecoder(RSAKey key) throws Exception {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(address));
        return decoder;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }
}
