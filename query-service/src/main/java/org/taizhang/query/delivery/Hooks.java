package org.taizhang.query.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delivery.DeliveryTrouble;
import org.taizhang.api.inbox.MessageView;
import org.taizhang.api.ledger.Named;
import org.taizhang.api.ledger.Sentence;
import org.taizhang.api.message.About;
import org.taizhang.api.message.MessageKind;
import org.taizhang.api.person.PersonId;
import org.taizhang.query.delivery.DeliverySettings.Format;
import org.taizhang.query.delivery.DeliverySettings.Hook;
import org.taizhang.query.inbox.MessageRows;
import org.taizhang.runtime.directory.Directory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends letters to webhooks. A program is spoken to as Standard Webhooks say ({@code webhook-id}, {@code
 * webhook-timestamp}, {@code webhook-signature}); robots as DingTalk, WeCom and Feishu describe theirs. Signatures tell
 * the time on the wall, since the other side compares it with its own clock.
 */
@Component
class Hooks {

    private static final int MOST_BYTES_OF_DINGTALK = 18_000;
    private static final int MOST_BYTES_OF_WECOM = 2_048;
    private static final int MOST_BYTES_OF_FEISHU = 18_000;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    /** Answers of robots that say: not so fast. DingTalk, WeCom, Feishu. */
    private static final Set<Integer> TOO_FAST = Set.of(130101, 410100, 45009, 45033, -1, 9499, 11232);

    private final DeliverySettings settings;
    private final MessageRows messages;
    private final Directory directory;
    private final Texts texts;
    private final JsonMapper json;
    private final HttpClient http;

    Hooks(DeliverySettings settings, MessageRows messages, Directory directory, Texts texts, JsonMapper json) {
        this.settings = settings;
        this.messages = messages;
        this.directory = directory;
        this.texts = texts;
        this.json = json;
        // Simple receivers know no upgrade; what answers with a redirect is not the address that was configured.
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** A message as a program gets it. */
    record Told(String id, MessageKind kind, Sentence sentence, About about, @Nullable String due,
            @Nullable Named by, List<Named> to, Instant sentAt, @Nullable String link) {}

    /** @param id of the letter */
    record Body(String id, List<Told> messages) {}

    Outcome send(Letter letter) {
        Optional<Hook> found = settings.hooks().stream().filter(hook -> hook.name().equals(letter.address().target()))
                .findFirst();
        if (found.isEmpty()) {
            return new Outcome.Failed(DeliveryTrouble.HOOK_GONE, null);
        }
        Hook hook = found.get();
        List<MessageRows.Row> rows = messages.forRoom(letter.id(), hook.unit() == null
                ? null
                : new Caller(new PersonId("hook"),
                        List.of(Grant.forUnits(Role.UNIT_HEAD, hook.unit(), directory.withAllBelow(hook.unit())))));
        return rows.isEmpty() ? Outcome.DROPPED : post(hook, request(letter, hook, rows));
    }

    private HttpRequest request(Letter letter, Hook hook, List<MessageRows.Row> rows) {
        Map<String, List<Named>> recipients = messages.recipients(rows);
        Instant now = Instant.now();
        return switch (hook.format()) {
            case JSON -> {
                byte[] body = json.writeValueAsBytes(new Body(letter.id(),
                        rows.stream().map(row -> told(row.message(), recipients)).toList()));
                String signed = letter.id() + "." + now.getEpochSecond() + "."
                        + new String(body, StandardCharsets.UTF_8);
                yield to(hook.url(), body).setHeader("webhook-id", letter.id())
                        .setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                        .setHeader("webhook-signature", "v1," + hmac(secret(hook.secret()), signed)).build();
            }
            case DINGTALK -> to(hook.secret() == null ? hook.url() : signed(hook.url(), hook.secret(), now),
                    json.writeValueAsBytes(Map.of("msgtype", "text", "text",
                            Map.of("content", texts.room(rows, recipients, MOST_BYTES_OF_DINGTALK)))))
                    .build();
            case WECOM -> to(hook.url(), json.writeValueAsBytes(Map.of("msgtype", "text", "text",
                    Map.of("content", texts.room(rows, recipients, MOST_BYTES_OF_WECOM))))).build();
            case FEISHU -> {
                Map<String, Object> body = new LinkedHashMap<>();
                if (hook.secret() != null) {
                    String second = Long.toString(now.getEpochSecond());
                    body.put("timestamp", second);
                    body.put("sign", hmac((second + "\n" + hook.secret()).getBytes(StandardCharsets.UTF_8), ""));
                }
                body.put("msg_type", "text");
                body.put("content", Map.of("text", texts.room(rows, recipients, MOST_BYTES_OF_FEISHU)));
                yield to(hook.url(), json.writeValueAsBytes(body)).build();
            }
        };
    }

    private Told told(MessageView message, Map<String, List<Named>> recipients) {
        return new Told(message.id(), message.kind(), message.sentence(), message.about(),
                message.due() == null ? null : message.due().toString(), message.by(),
                recipients.getOrDefault(message.id(), List.of()), message.sentAt(), texts.link(message));
    }

    private HttpRequest.Builder to(URI url, byte[] body) {
        return HttpRequest.newBuilder(url).timeout(settings.patience())
                .header("Content-Type", "application/json;charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static URI signed(URI url, String secret, Instant now) {
        String sign = hmac(secret.getBytes(StandardCharsets.UTF_8), now.toEpochMilli() + "\n" + secret);
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + "timestamp=" + now.toEpochMilli() + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8));
    }

    /** As Standard Webhooks write a secret: base64 after a prefix; another text is taken as it is. */
    private static byte[] secret(@Nullable String secret) {
        String given = secret == null ? "" : secret;
        return given.startsWith("whsec_")
                ? Base64.getDecoder().decode(given.substring("whsec_".length()))
                : given.getBytes(StandardCharsets.UTF_8);
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome post(Hook hook, HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request,
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return outcome(hook.format(), response.statusCode(), response.body());
        } catch (HttpTimeoutException e) {
            return new Outcome.Later(DeliveryTrouble.TOO_SLOW, null, true);
        } catch (ConnectException e) {
            return new Outcome.Later(DeliveryTrouble.UNREACHABLE, null, true);
        } catch (IOException e) {
            return new Outcome.Later(DeliveryTrouble.UNREACHABLE, Outcome.words(e), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later(DeliveryTrouble.TOO_SLOW, null, true);
        }
    }

    private Outcome outcome(Format format, int status, String body) {
        String words = "HTTP " + status + (body.isBlank() ? "" : ": " + Outcome.words(body));
        if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT) {
            return new Outcome.Later(DeliveryTrouble.BUSY, words, true);
        }
        if (status < 200 || status >= 300) {
            return new Outcome.Failed(DeliveryTrouble.REFUSED, words);
        }
        if (format == Format.JSON) {
            return Outcome.SENT;
        }
        // Robots say in their answer whether they took it.
        int code = code(body, format == Format.FEISHU ? "code" : "errcode");
        if (code == 0) {
            return Outcome.SENT;
        }
        return TOO_FAST.contains(code)
                ? new Outcome.Later(DeliveryTrouble.BUSY, words, true)
                : new Outcome.Failed(DeliveryTrouble.REFUSED, words);
    }

    private int code(String body, String name) {
        try {
            JsonNode code = json.readTree(body).path(name);
            return code.isInt() ? code.asInt() : Integer.MIN_VALUE;
        } catch (JacksonException e) {
            return Integer.MIN_VALUE;
        }
    }
}
