package org.taizhang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.standalone.database.LocalPostgres;

/**
 * The services as processes of their own, several of each: one PostgreSQL, tokens of an OpenID provider that they do not
 * know, people entered through the API. Requests go to one instance after the other.
 */
final class Deployment extends Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Member(String account, String name, Role role, @Nullable String unit) {}

    private static final List<Member> MEMBERS = List.of(
            new Member("office", "周敏", Role.OFFICE, null), new Member("principal", "陈卫国", Role.PRINCIPAL, null),
            new Member("unithead", "赵强", Role.UNIT_HEAD, "unit-general-office"),
            new Member("owner", "王芳", Role.OWNER, "unit-general-office"),
            new Member("owner2", "刘洋", Role.OWNER, "unit-general-office"),
            new Member("supervisor", "孙正", Role.SUPERVISOR, null), new Member("auditor", "吴清", Role.AUDITOR, null));

    private final LocalPostgres postgres;
    private final TokenIssuer issuer;
    private final Path data;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<ServiceProcess> commands = new ArrayList<>();
    private final List<ServiceProcess> queries = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Deployment(Path data, Map<String, String> extra) throws Exception {
        this.data = data;
        issuer = TokenIssuer.start();
        postgres = LocalPostgres.start(data.resolve("postgres"));
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.datasource.url", postgres.url());
        settings.put("spring.datasource.username", LocalPostgres.USER);
        settings.put("spring.datasource.password", postgres.password());
        // Several instances share what the database allows.
        settings.put("spring.datasource.hikari.maximum-pool-size", "8");
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.address());
        // The calendar is looked at all the time, and who was killed at it is soon found out.
        settings.put("taizhang.sweep-every", "1s");
        settings.put("db-scheduler.polling-interval", "1s");
        settings.put("db-scheduler.heartbeat-interval", "1s");
        settings.put("taizhang.evidence.dir", data.resolve("evidence").toString());
        settings.put("taizhang.keys.dir", data.resolve("keys").toString());
        settings.put("taizhang.audit.dir", data.resolve("audit").toString());
        settings.put("taizhang.first-administrator.issuer", issuer.address());
        settings.put("taizhang.first-administrator.subject", "admin");
        settings.putAll(extra);
    }

    /** @param each instances of each service; they start all at once, as they do after a power cut */
    static Deployment start(Path data, int each, Map<String, String> extra) throws Exception {
        Deployment deployment = new Deployment(data, extra);
        try {
            for (int number = 1; number <= each; number++) {
                deployment.commands.add(ServiceProcess.commandService(number, data, deployment.settings));
                deployment.queries.add(ServiceProcess.queryService(number, data, deployment.settings));
            }
            for (ServiceProcess service : deployment.all()) {
                service.launch();
            }
            for (ServiceProcess service : deployment.all()) {
                service.awaitHealth();
            }
            deployment.enterPeople();
            return deployment;
        } catch (Exception | AssertionError e) {
            deployment.close();
            throw e;
        }
    }

    private List<ServiceProcess> all() {
        return Stream.concat(commands.stream(), queries.stream()).toList();
    }

    /** The folder of everything that is not in the database. */
    Path data() {
        return data;
    }

    ServiceProcess commandService(int index) {
        return commands.get(index);
    }

    ServiceProcess queryService(int index) {
        return queries.get(index);
    }

    /** One more query-service, which reads the same events but keeps its rows elsewhere. It is stopped with the rest. */
    ServiceProcess anotherQueryService(String database) throws IOException, InterruptedException {
        Map<String, String> elsewhere = new LinkedHashMap<>(settings);
        elsewhere.put("spring.datasource.url", urlOf(database));
        // The log is the deployment's, not the copy's.
        elsewhere.remove("taizhang.audit.dir");
        ServiceProcess another = ServiceProcess.queryService(queries.size() + 1, data, elsewhere);
        queries.add(another);
        another.launch();
        another.awaitHealth();
        return another;
    }

    void stopServices() {
        all().forEach(ServiceProcess::stop);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(urlOf(database), LocalPostgres.USER, postgres.password());
    }

    private String urlOf(String database) {
        return postgres.url().replaceFirst("/[^/]*$", "/" + database);
    }

    private void enterPeople() throws InterruptedException {
        entered("admin", "/administrators", Map.of("system", administrator("sysadmin"), "security",
                administrator("secadmin"), "audit", administrator("auditadmin")));
        ids.put("unit-general-office", entered("sysadmin", "/units", Map.of("name", "办公室")));
        for (Member member : MEMBERS) {
            Map<String, Object> person = new HashMap<>(Map.of("name", member.name(), "account",
                    Map.of("issuer", issuer.address(), "subject", member.account())));
            Map<String, Object> grant = new HashMap<>(Map.of("role", member.role()));
            if (member.unit() != null) {
                person.put("unit", id(member.unit()));
                if (member.role().usualScope() == Scope.UNIT) {
                    grant.put("unit", id(member.unit()));
                }
            }
            String id = entered("sysadmin", "/people", person);
            ids.put("person-" + member.account(), id);
            entered("secadmin", "/people/" + id + "/roles", grant);
        }
        for (Member member : MEMBERS) {
            until("who " + member.account() + " is", () -> get(member.account(), "/api/v1/me").body().path("roles")
                    .size() == 1);
        }
    }

    private Map<String, Object> administrator(String account) {
        return Map.of("name", account, "account", Map.of("issuer", issuer.address(), "subject", account));
    }

    /** Whose role is new may have to wait until it is known everywhere. */
    private String entered(String account, String path, Object body) throws InterruptedException {
        Answer[] last = new Answer[1];
        until(account + " " + path, () -> {
            last[0] = post(account, "/api/v1" + path, body);
            return last[0].status() == 201 || last[0].status() == 200;
        });
        return last[0].text("id");
    }

    private static void until(String what, java.util.function.BooleanSupplier holds) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not in time: " + what);
            }
            Thread.sleep(100);
        }
    }

    @Override
    String token(String account) {
        return issuer.token(account);
    }

    @Override
    String id(String demonstration) {
        return java.util.Objects.requireNonNull(ids.get(demonstration), demonstration);
    }

    @Override
    String address(String method) {
        List<ServiceProcess> able = method.equals("GET") ? queries : commands;
        return able.get(Math.floorMod(turn.getAndIncrement(), able.size())).address();
    }

    /**
     * Sends as a client does that will have an answer: again under the same key, which takes it to the next instance,
     * for as long as there is none or only that it is to try again.
     */
    Answer insist(String account, String path, String key, Object body, Duration patience) throws InterruptedException {
        String json = JSON.writeValueAsString(body);
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            String said;
            try {
                Answer answer = exchange(request(account, path).header("Content-Type", "application/json")
                        .header("Idempotency-Key", key).timeout(Duration.ofSeconds(45))
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
                if (answer.status() != 503) {
                    return answer;
                }
                said = answer.body().toString();
            } catch (UncheckedIOException e) {
                said = String.valueOf(e.getCause());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(path + " " + key + " was not answered in time: " + said);
            }
            Thread.sleep(200);
        }
    }

    @Override
    public void close() {
        stopServices();
        postgres.stop();
        issuer.close();
    }
}
