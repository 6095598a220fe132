package org.taizhang.runtime.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that answers as the API's description says: no Vault can be had where tests run. */
class MasterKeyInVaultTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;
    private HttpServer server;
    private String stored;
    private boolean deleted;
    private boolean sealed;
    private int written;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/secret/data/taizhang", this::answer);
        server.start();
        Files.writeString(folder.resolve("token"), "hvs.right\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree("{}");
        byte[] sent = exchange.getRequestBody().readAllBytes();
        if (sent.length > 0) {
            body = JSON.readTree(sent);
        }
        if (sealed) {
            say(exchange, 503, "{\"errors\":[\"Vault is sealed\"]}");
        } else if (!"hvs.right".equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            say(exchange, 403, "{\"errors\":[\"permission denied\"]}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            if (stored != null && body.at("/options/cas").asInt(-1) == 0) {
                say(exchange, 400,
                        "{\"errors\":[\"check-and-set parameter did not match the current version\"]}");
            } else {
                stored = body.at("/data/master_key").asString();
                written++;
                say(exchange, 200, "{\"data\":{\"version\":1,\"destroyed\":false}}");
            }
        } else if (stored == null) {
            say(exchange, 404, "{\"errors\":[]}");
        } else if (deleted) {
            say(exchange, 404, "{\"data\":{\"data\":null,\"metadata\":{\"deletion_time\":\"2026-11-26T00:00:00Z\"}}}");
        } else {
            say(exchange, 200,
                    "{\"data\":{\"data\":{\"master_key\":\"" + stored + "\"},\"metadata\":{\"version\":1}}}");
        }
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private MasterKeyInVault master() {
        return new MasterKeyInVault(URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "secret/data/taizhang", folder.resolve("token"));
    }

    private KeyStore store() {
        return KeyStore.open(folder.resolve("keys"), master());
    }

    @Test
    void the_first_process_makes_the_key_and_all_others_find_it() {
        DataKey key;
        try (KeyStore store = store()) {
            key = store.fresh();
        }
        assertThat(Base64.getDecoder().decode(stored)).hasSize(32);
        assertThat(folder.resolve("keys/master.key")).doesNotExist();
        try (KeyStore again = store()) {
            assertThat(again.find(key.ref())).isEqualTo(key.key());
        }
        assertThat(written).isEqualTo(1);
    }

    @Test
    void a_key_that_was_made_meanwhile_is_not_written_over() {
        store().close();
        String first = stored;
        assertThatThrownBy(() -> master().create()).isInstanceOf(KeyUnavailable.class)
                .hasMessageContaining("check-and-set");
        assertThat(stored).isEqualTo(first);
    }

    @Test
    void none_is_made_where_it_cannot_be_known_whether_there_is_one() throws IOException {
        store().close();
        deleted = true;
        assertThatThrownBy(this::store).isInstanceOf(KeyUnavailable.class).hasMessageContaining("404");
        deleted = false;
        sealed = true;
        assertThatThrownBy(this::store).isInstanceOf(KeyUnavailable.class).hasMessageContaining("Vault is sealed");
        sealed = false;
        Files.writeString(folder.resolve("token"), "hvs.wrong");
        assertThatThrownBy(this::store).isInstanceOf(KeyUnavailable.class).hasMessageContaining("permission denied");
        Files.delete(folder.resolve("token"));
        assertThatThrownBy(this::store).isInstanceOf(KeyUnavailable.class).hasMessageContaining("token");
        assertThat(written).isEqualTo(1);
    }

    @Test
    void what_is_no_key_of_256_bits_is_said_to_be_none() {
        stored = "AAAA";
        assertThatThrownBy(this::store).isInstanceOf(KeyUnavailable.class).hasMessageContaining("3 bytes");
        stored = "!";
        assertThatThrownBy(this::store).isInstanceOf(KeyUnavailable.class).hasMessageContaining("no Base64");
    }

    @Test
    void a_server_that_is_away_is_named() {
        server.stop(0);
        assertThatThrownBy(this::store).isInstanceOf(KeyUnavailable.class).hasMessageContaining("does not answer");
    }

    @Test
    void another_key_in_its_place_is_refused() {
        try (KeyStore store = store()) {
            store.fresh();
        }
        stored = Base64.getEncoder().encodeToString(new byte[32]);
        assertThatThrownBy(this::store).isInstanceOf(KeyFolderRefused.class);
    }
}
