package org.taizhang.query.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delivery.DeliveriesRetried;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;
import org.taizhang.query.Story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;

/** Letters to webhooks and robots, received by a real HTTP server. */
class HookDeliveryTest extends DeliveryEdge {

    private static final HttpServer SERVER = server();
    private static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("of the program".getBytes(UTF_8));

    private int test;

    private record Received(String path, Map<String, String> query, Map<String, String> headers, String body) {}

    /** What it answers, by path: a status and a body; 200 and nothing else. */
    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", HookDeliveryTest::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        RECEIVED.add(new Received(path, query(exchange.getRequestURI().getRawQuery()), headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        String answer = ANSWERS.getOrDefault(path, "200 {\"errcode\":0,\"code\":0}");
        if (answer.startsWith("hang")) {
            try {
                Thread.sleep(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] body = answer.substring(4).getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.startsWith("hang") ? 200 : Integer.parseInt(answer.substring(0, 3)),
                body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parts = new HashMap<>();
        if (query != null) {
            Arrays.stream(query.split("&")).map(part -> part.split("=", 2))
                    .forEach(part -> parts.put(part[0], URLDecoder.decode(part[1], UTF_8)));
        }
        return parts;
    }

    @DynamicPropertySource
    static void hooks(DynamicPropertyRegistry registry) {
        hook(registry, 0, "program", "JSON", SECRET, "");
        hook(registry, 1, "ding", "DINGTALK", "SECding", "");
        hook(registry, 2, "wecom", "WECOM", null, "");
        hook(registry, 3, "feishu", "FEISHU", "sec-feishu", "");
        hook(registry, 4, "finance", "JSON", "plain secret", Story.FINANCE.value());
        hook(registry, 5, "upstairs", "JSON", "plain secret", Story.OFFICE.value());
        registry.add("taizhang.delivery.hooks[2].kinds", () -> "OVERDUE,ITEM_CLOSED");
    }

    private static void hook(DynamicPropertyRegistry registry, int i, String name, String format, String secret,
            String unit) {
        String prefix = "taizhang.delivery.hooks[" + i + "].";
        registry.add(prefix + "name", () -> name);
        registry.add(prefix + "url",
                () -> "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/" + name + "?token=t");
        registry.add(prefix + "format", () -> format);
        if (secret != null) {
            registry.add(prefix + "secret", () -> secret);
        }
        if (!unit.isEmpty()) {
            registry.add(prefix + "unit", () -> unit);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    @AfterEach
    void nothingIsLeft() {
        test++;
        jdbc.sql("DELETE FROM delivery").update();
        jdbc.sql("DELETE FROM letter").update();
        ANSWERS.clear();
        RECEIVED.clear();
    }

    /** Each test's messages are others. */
    private void tell(String id, MessageKind kind, String... to) {
        sent(test + id, kind, to);
    }

    private static List<Received> at(String hook) {
        return RECEIVED.stream().filter(received -> received.path().equals("/" + hook)).toList();
    }

    private static String hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    @Test
    void a_program_gets_signed_json_with_an_id() throws Exception {
        tell("m", MessageKind.OVERDUE, "owner", "unithead");
        round();
        round();
        assertThat(at("program")).hasSize(1);
        Received received = at("program").getFirst();
        assertThat(received.query()).containsEntry("token", "t");
        String id = received.headers().get("webhook-id");
        String time = received.headers().get("webhook-timestamp");
        assertThat(Instant.ofEpochSecond(Long.parseLong(time))).isBetween(Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(1));
        assertThat(received.headers().get("webhook-signature"))
                .isEqualTo("v1," + hmac("of the program".getBytes(UTF_8), id + "." + time + "." + received.body()));
        JsonNode body = json.readTree(received.body());
        assertThat(body.get("id").asString()).isEqualTo(id);
        JsonNode message = body.get("messages").get(0);
        assertThat(message.get("id").asString()).isEqualTo(test + "m");
        assertThat(message.get("kind").asString()).isEqualTo("OVERDUE");
        assertThat(message.get("to").findValuesAsString("name")).containsExactlyInAnyOrder("吴科员", "周处长");
        assertThat(message.at("/sentence/zh").asString()).startsWith("ZG-2026-0001 问题");
        assertThat(message.at("/about/item").asString()).isEqualTo("i-1");
        assertThat(message.get("link").asString()).isEqualTo("http://ledger.example/items/i-1");
    }

    @Test
    void dingtalk_gets_a_signed_address_and_the_names_of_those_concerned() throws Exception {
        tell("m", MessageKind.NOTICE_ISSUED, "owner");
        tell("n", MessageKind.ITEM_REOPENED, "owner", "unithead");
        round();
        Received received = at("ding").getFirst();
        String time = received.query().get("timestamp");
        assertThat(received.query().get("sign"))
                .isEqualTo(hmac("SECding".getBytes(UTF_8), time + "\nSECding"));
        JsonNode body = json.readTree(received.body());
        assertThat(body.get("msgtype").asString()).isEqualTo("text");
        assertThat(body.at("/text/content").asString()).startsWith("[台账]\n收到“”").endsWith("""
                ZG-2026-0001 问题ZG-2026-0001“措施m-1” 重新进入整改。（吴科员、周处长）
                http://ledger.example/items/i-1""");
    }

    @Test
    void wecom_gets_only_its_kinds_and_no_more_than_it_takes() throws Exception {
        for (int i = 0; i < 40; i++) {
            tell("m" + i, MessageKind.OVERDUE, "owner");
        }
        tell("other kind", MessageKind.ITEM_REOPENED, "owner");
        round();
        assertThat(at("wecom")).hasSize(1);
        String content = json.readTree(at("wecom").getFirst().body()).at("/text/content").asString();
        assertThat(content.getBytes(UTF_8).length).isBetween(1_500, 2_048);
        long said = content.lines().filter(line -> line.contains("逾期")).count();
        assertThat(content).endsWith("\n另有 " + (40 - said) + " 条，请登录台账查看。").doesNotContain("重新进入整改");
    }

    @Test
    void feishu_gets_its_signature_in_the_body() throws Exception {
        tell("m", MessageKind.OVERDUE, "owner");
        round();
        JsonNode body = json.readTree(at("feishu").getFirst().body());
        String time = body.get("timestamp").asString();
        assertThat(body.get("sign").asString())
                .isEqualTo(hmac((time + "\nsec-feishu").getBytes(UTF_8), ""));
        assertThat(body.get("msg_type").asString()).isEqualTo("text");
        assertThat(body.at("/content/text").asString()).startsWith("[台账]\nZG-2026-0001 ");
    }

    static Stream<Arguments> answers() {
        return Stream.of(arguments("program", "500 busy", "WAITING", "BUSY"),
                arguments("program", "429 ", "WAITING", "BUSY"),
                arguments("program", "hang", "WAITING", "TOO_SLOW"),
                arguments("program", "401 who are you", "FAILED", "REFUSED"),
                arguments("program", "302 ", "FAILED", "REFUSED"),
                arguments("ding", "200 {\"errcode\":310000,\"errmsg\":\"sign not match\"}", "FAILED", "REFUSED"),
                arguments("ding", "200 {\"errcode\":130101,\"errmsg\":\"too fast\"}", "WAITING", "BUSY"),
                arguments("wecom", "200 {\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}", "WAITING", "BUSY"),
                arguments("wecom", "200 {\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}", "FAILED", "REFUSED"),
                arguments("feishu", "200 {\"code\":19021,\"msg\":\"sign match fail\"}", "FAILED", "REFUSED"),
                arguments("feishu", "200 <html>not json</html>", "FAILED", "REFUSED"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void what_is_not_taken_waits_or_is_shown_and_comes_with_the_same_id_later(String hook, String answer,
            String state, String error) throws Exception {
        ANSWERS.put("/" + hook, answer);
        tell("m", MessageKind.OVERDUE, "owner");
        round();
        tell("later", MessageKind.OVERDUE, "owner");
        round();
        JsonNode letters = queue("?state=" + state).get("letters");
        JsonNode letter = letters.get(letters.size() - 1);
        assertThat(letter.get("hook").asString()).isEqualTo(hook);
        assertThat(letter.get("error").asString()).isEqualTo(error);
        assertThat(letter.get("tries").asInt()).isEqualTo(1);
        if (answer.length() > 4) {
            assertThat(letter.get("detail").asString()).contains(answer.substring(4));
        }
        assertThat(at("finance")).as("another one does not wait for it").hasSize(2);

        ANSWERS.clear();
        if (state.equals("FAILED")) {
            story.tell("sysadmin", new DeliveriesRetried());
        } else {
            assertThat(at(hook)).as("what follows waits for what went before").hasSize(1);
            timePasses(Duration.ofMinutes(1));
        }
        round();
        assertThat(queue("").get("waiting").asInt() + queue("").get("failed").asInt()).isZero();
        if (hook.equals("program") && state.equals("WAITING")) {
            assertThat(at(hook)).hasSize(3);
            assertThat(at(hook).get(1).headers().get("webhook-id"))
                    .isEqualTo(at(hook).get(0).headers().get("webhook-id"));
            assertThat(json.readTree(at(hook).get(2).body()).at("/messages/0/id").asString()).isEqualTo(test + "later");
        }
    }

    @Test
    void a_room_hears_nothing_of_an_individual_and_a_units_room_nothing_of_others() throws Exception {
        story.tell("office", new ProblemRaised(new ItemId("i-own"), "ZG-2026-0002", Place.OUTSIDE_PLANS,
                new Problem(Subject.INDIVIDUAL, Story.person("unithead"), "廉洁自律",
                        ProblemSource.of(SourceKind.SELF_CHECK), "个人问题", "细节", false, List.of(), null, Map.of()),
                Story.FINANCE, Story.RAISED, true));
        story.tell("office", Story.raised("i-other", "ZG-2026-0003", Story.ROOT));
        sent("own", MessageKind.ITEM_REOPENED, About.item(new ItemId("i-own")), "unithead");
        sent("delegation", MessageKind.DELEGATION_ENDS, About.delegation(new DelegationId("d-1")), "owner");
        sent("other", MessageKind.ITEM_REOPENED, About.item(new ItemId("i-other")), "office");
        sent("ours", MessageKind.ITEM_REOPENED, About.item(new ItemId("i-1")), "owner");
        round();
        assertThat(json.readTree(at("program").getFirst().body()).get("messages").findValuesAsString("kind"))
                .hasSize(2);
        assertThat(json.readTree(at("finance").getFirst().body()).at("/messages/0/id").asString()).isEqualTo("ours");
        assertThat(json.readTree(at("finance").getFirst().body()).get("messages")).hasSize(1);
        assertThat(RECEIVED.toString()).doesNotContain("个人问题").doesNotContain("delegation\"");
        // The office assists in the measure of i-1.
        assertThat(json.readTree(at("upstairs").getFirst().body()).get("messages")).hasSize(1);
    }
}
