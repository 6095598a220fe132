package org.taizhang.standalone.web;

import java.time.Clock;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import io.swagger.v3.oas.annotations.Hidden;

/** What the web client is made of beside its files: its settings, and the addresses of its own router. */
@Controller
@Hidden
class ClientPages {

    private final String address;
    private final String clientId;
    private final Clock clock;
    private final boolean demo;

    ClientPages(@Value("${taizhang.url}") String address, @Value("${taizhang.web-client}") String clientId,
            Clock clock, Environment environment) {
        this.address = address;
        this.clientId = clientId;
        this.clock = clock;
        demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Told before anybody is signed in: the address to use, whom to sign in with, and what time it is. */
    record ClientSettings(String address, String issuer, String clientId, String zone, boolean demo, Instant now) {}

    @GetMapping("/client.json")
    @ResponseBody
    ClientSettings settings() {
        return new ClientSettings(address, address, clientId, clock.getZone().getId(), demo, clock.instant());
    }

    /** Each address of the client (its {@code App.tsx}): one that is asked for anew is not lost. */
    @GetMapping({"/signed-in", "/tasks", "/messages", "/deliveries", "/ledger", "/changes", "/import",
            "/items/{id:[^.]*}", "/plans", "/plans/**", "/notices", "/notices/**", "/inspections", "/inspections/**",
            "/look-backs", "/look-backs/**", "/rules", "/rules/**", "/markers", "/markers/**", "/people", "/people/**",
            "/units/**", "/delegations", "/hand-overs", "/hand-overs/**", "/redactions", "/redactions/**", "/settings",
            "/operations", "/operations/**", "/proof", "/replay-check", "/access", "/help", "/help/**" })
    String page() {
        return "forward:/index.html";
    }
}
