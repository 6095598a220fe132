package org.taizhang.runtime.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.RefusalCode;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** The API takes bearer tokens of one issuer and nothing else: no session, no cookie. */
@Configuration
class ApiSecurity {

    private final Problems problems;
    private final JsonMapper json;

    ApiSecurity(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, JwtDecoder tokens) throws Exception {
        KnownTokens known = new KnownTokens(tokens, Clock.systemUTC());
        return http.securityMatcher("/api/**", "/actuator/**", "/v3/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health/**", "/actuator/health", "/actuator/prometheus", "/v3/**")
                        .permitAll().requestMatchers("/actuator/**").denyAll().anyRequest().authenticated())
                .oauth2ResourceServer(
                        server -> server.bearerTokenResolver(known).jwt(jwt -> jwt.decoder(known))
                                .authenticationEntryPoint((request, response, e) -> write(response,
                                        request.getHeader("Authorization") == null
                                                ? WebRefusal.NO_TOKEN
                                                : WebRefusal.TOKEN_REFUSED)))
                .exceptionHandling(handling -> handling
                        .accessDeniedHandler((request, response, e) -> write(response, GeneralRefusal.NOT_ALLOWED)))
                .build();
    }

    /** Each request is observed as a whole; that each filter is, nobody looks at. */
    @Bean
    SecurityObservationSettings eachFilterUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Addresses that the firewall turns away before any endpoint is asked, such as ones with {@code //}. */
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, e) -> write(response, WebRefusal.ADDRESS_MALFORMED);
    }

    private void write(HttpServletResponse response, RefusalCode code) throws IOException {
        Problem problem = problems.of(code, List.of());
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
