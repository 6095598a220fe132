package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.standalone.Api.Answer;

import tools.jackson.databind.JsonNode;

/**
 * Walks every operation of the OpenAPI document with an account of every role, against DOMAIN §3 written down by
 * hand. An operation without a row here fails. How far a role reaches is walked in AuthorisationTableTest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiAuthorisationTest {

    private static final List<String> ACCOUNTS = List.of("office", "principal", "leader", "unithead", "owner",
            "supervisor", "auditor", "sysadmin", "secadmin", "auditadmin");
    private static final String BUSINESS = "office principal leader unithead owner supervisor auditor";
    private static final String EVERYBODY = BUSINESS + " sysadmin secadmin auditadmin";

    private static final Map<String, Set<String>> LAW = new LinkedHashMap<>();

    static {
        law("office", "POST /plans/imports/preview", "POST /plans/imports", "POST /plans/imports/{id}/withdraw",
                "POST /plans", "POST /plans/{id}/submit", "POST /plans/{id}/revise",
                "POST /plans/{id}/revision/abandon", "POST /items/{id}/withdraw",
                "POST /items/{id}/responsible-unit", "POST /items/{id}/measures/{measure}/deadline");
        law("principal", "POST /plans/{id}/approve", "POST /plans/{id}/return", "POST /plans/{id}/conclude");
        law("office supervisor unithead", "POST /items", "POST /items/take-over", "POST /items/{id}/closure/approve",
                "POST /items/{id}/closure/return");
        law("unithead", "POST /items/{id}/claim");
        law("owner unithead", "POST /items/{id}/cause", "POST /items/{id}/same-type-check", "POST /items/{id}/closure",
                "POST /items/{id}/measures/{measure}/progress", "POST /items/{id}/measures/{measure}/complete",
                "POST /items/{id}/measures/{measure}/evidence", "POST /notices/{id}/reply");
        law("owner unithead supervisor office", "PUT /evidence-files/{sha256}", "HEAD /evidence-files/{sha256}",
                "HEAD /evidence-files");
        law("unithead office", "POST /rules");
        law("office", "POST /items/{id}/amend");
        law("unithead leader office", "POST /items/{id}/measures/{measure}/amend",
                "POST /items/{id}/measures/{measure}/drop", "POST /items/{id}/measures",
                "POST /items/{id}/measures/{measure}/reassign");
        law("office supervisor", "POST /items/{id}/measures/{measure}/review",
                "POST /items/{id}/evidence/{evidence}/accept",
                "POST /items/{id}/evidence/{evidence}/return");
        law("supervisor", "POST /items/{id}/close", "POST /items/{id}/reopen", "POST /inspections",
                "POST /inspections/{id}/amend", "POST /look-backs", "POST /accountability-markers",
                "POST /accountability-markers/{id}/revoke");
        law("supervisor office", "POST /notices", "POST /notices/{id}/accept-reply", "POST /notices/{id}/return-reply",
                "POST /notices/{id}/withdraw", "POST /notices/{id}/propose", "POST /notices/{id}/dismiss");
        law("sysadmin", "POST /people", "POST /people/{id}/accounts", "POST /units", "POST /units/{id}/rename",
                "POST /accounts");
        law("secadmin", "POST /people/{id}/roles", "POST /people/{id}/roles/revoke");
        law("", "POST /administrators");
        law("auditor auditadmin", "POST /audit/replay-check");
        law("owner unithead", "POST /items/{id}/measures/{measure}/extensions",
                "POST /items/{id}/extensions/{extension}/withdraw", "POST /items/{id}/evidence/{evidence}/withdraw",
                "POST /items/{id}/measures/{measure}/basically-complete", "POST /delegations",
                "POST /delegations/{id}/revoke");
        law("leader principal", "POST /items/{id}/extensions/{extension}/grant",
                "POST /items/{id}/extensions/{extension}/decline");
        law("office", "POST /items/{id}/merge", "POST /hand-overs");
        law("office supervisor", "POST /items/{id}/repeats");
        law("supervisor", "POST /items/{id}/closure/accept-declaration");
        law("secadmin", "POST /settings/{setting}");
        law("sysadmin", "POST /people/{id}/rename", "POST /people/{id}/transfer", "POST /people/{id}/leave",
                "POST /people/import", "POST /people/import/preview", "POST /units/import",
                "POST /units/import/preview", "POST /units/{id}/move", "POST /units/{id}/close",
                "POST /units/{id}/reopen");
        law("office supervisor principal leader unithead owner", "POST /bulk/assign", "POST /bulk/extend",
                "POST /bulk/remind", "POST /bulk/return", "POST /bulk/{id}/stop");
        law(String.join(" ", ACCOUNTS), "POST /messages/read", "POST /messages/archive",
                "POST /messages/preferences", "POST /people/{id}/email");
        law("office", "POST /messages/wordings/{kind}");
        law("sysadmin", "POST /deliveries/retry", "POST /dead-letters/retry", "POST /dead-letters/discard",
                "POST /projections/{group}/rebuild");
        law(BUSINESS, "POST /views", "PUT /views/{id}", "DELETE /views/{id}");
        law("office", "POST /redactions");
        law("principal", "POST /redactions/{id}/approve", "POST /redactions/{id}/decline");
        law("secadmin", "POST /people/{id}/restrict", "POST /people/{id}/lift-restriction", "POST /people/{id}/erase");
    }

    private static void law(String accounts, String... operations) {
        Set<String> allowed = accounts.isEmpty() ? Set.of() : Set.of(accounts.split(" "));
        Arrays.stream(operations).forEach(operation -> LAW.put(operation, allowed));
    }

    private Instance app;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        app = Instance.start(data);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    private Set<String> operations() {
        JsonNode paths = app.exchange(app.anonymous("/v3/api-docs")).body().path("paths");
        Set<String> operations = new TreeSet<>();
        paths.propertyNames().forEach(path -> paths.path(path).propertyNames().forEach(method -> {
            if (path.startsWith("/api/v1")) {
                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.substring("/api/v1".length()));
            }
        }));
        return operations;
    }

    @Test
    void every_operation_that_writes_is_open_to_exactly_the_roles_of_the_law() {
        Set<String> writes = new TreeSet<>(operations());
        writes.removeIf(operation -> operation.startsWith("GET "));
        assertThat(writes).as("each operation has its row").containsExactlyInAnyOrderElementsOf(LAW.keySet());
        for (String operation : writes) {
            for (String account : ACCOUNTS) {
                Answer answer = call(account, operation);
                assertThat(answer.status() == 403).as("%s by %s: %s", operation, account, answer.body())
                        .isEqualTo(!LAW.get(operation).contains(account));
            }
        }
    }

    @Test
    void every_operation_that_reads_shows_business_to_those_who_have_business_there() {
        for (String operation : operations()) {
            if (operation.startsWith("GET ")) {
                for (String account : EVERYBODY.split(" ")) {
                    Answer answer = call(account, operation);
                    assertThat(answer.status()).as("%s by %s: %s", operation, account, answer.body())
                            .isIn(200, 400, 403, 404);
                    boolean business = BUSINESS.contains(account);
                    if (!business && answer.status() == 200 && answer.body().has("rows")) {
                        assertThat(answer.body().path("rows").size()).as(operation + " by " + account).isZero();
                    }
                }
            }
        }
    }

    @Test
    void nothing_answers_without_a_token() {
        for (String operation : operations()) {
            String[] parts = operation.split(" ");
            HttpRequest.Builder request = app.anonymous("/api/v1" + filled(parts[1])).method(parts[0],
                    HttpRequest.BodyPublishers.noBody());
            assertThat(app.exchange(request).status()).as(operation).isEqualTo(401);
        }
    }

    private Answer call(String account, String operation) {
        String[] parts = operation.split(" ");
        boolean upload = parts[1].endsWith("/preview") || parts[1].matches("/(people|units)/import");
        if (upload) {
            return app.upload(account, "/api/v1" + parts[1], "a.txt", new byte[]{'x' });
        }
        return app
                .exchange(app.request(account, "/api/v1" + filled(parts[1])).header("Content-Type", "application/json")
                        .method(parts[0],
                                parts[0].equals("GET") || parts[0].equals("HEAD")
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString("{}")));
    }

    /** The stream would not end, so it is asked for a place that there is not: who may not have it is refused before. */
    private static String filled(String path) {
        return path.replace("{sha256}", "0".repeat(64)).replaceAll("\\{[^}]+}", "nothing").replaceAll("^/stream$",
                "/stream?after=nothing");
    }
}
