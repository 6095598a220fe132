package org.taizhang.runtime.privacy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The master key as a secret of HashiCorp Vault, or of what speaks its API: field {@code master_key}, Base64 of 32 bytes,
 * in a KV engine of version 2 (developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2).
 */
public final class MasterKeyInVault implements MasterKey {

    private static final String FIELD = "master_key";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = new JsonMapper();
    private final SecureRandom random = new SecureRandom();
    private final URI secret;
    private final Path token;

    /**
     * A secret that may or may not be there yet.
     *
     * @param address of the server, such as {@code https://vault.example:8200}
     * @param path the engine's mount, {@code data}, and the secret's name, such as {@code secret/data/taizhang}
     * @param token file with the token; read each time, so that whoever renews it may replace it
     */
    public MasterKeyInVault(URI address, String path, Path token) {
        this.secret = address.resolve("/v1/" + path);
        this.token = token;
    }

    @Override
    public @Nullable SecretKey find() {
        HttpResponse<String> answer = send(request().GET());
        JsonNode data = read(answer).path("data");
        if (answer.statusCode() == NOT_FOUND && data.isMissingNode()) {
            return null;
        }
        if (answer.statusCode() != OK || !data.path("data").path(FIELD).isString()) {
            // Also where it was deleted: another one in its place would open nothing.
            throw refused("has no field " + FIELD + " that can be read", answer);
        }
        byte[] key = decoded(data.path("data").path(FIELD).asString());
        if (key.length != Wrapping.KEY_BYTES) {
            throw new KeyUnavailable(secret + " holds " + key.length + " bytes in " + FIELD + " instead of "
                    + Wrapping.KEY_BYTES);
        }
        return new SecretKeySpec(key, "AES");
    }

    @Override
    public SecretKey create() {
        byte[] key = new byte[Wrapping.KEY_BYTES];
        random.nextBytes(key);
        // Written only where no version of it was ever.
        HttpResponse<String> answer = send(request().POST(BodyPublishers.ofString(json.writeValueAsString(
                Map.of("options", Map.of("cas", 0), "data",
                        Map.of(FIELD, Base64.getEncoder().encodeToString(key)))))));
        if (answer.statusCode() != OK && answer.statusCode() != NO_CONTENT) {
            throw refused("takes no new secret", answer);
        }
        return new SecretKeySpec(key, "AES");
    }

    private HttpRequest.Builder request() {
        try {
            return HttpRequest.newBuilder(secret).timeout(PATIENCE).header("X-Vault-Token",
                    Files.readString(token).strip());
        } catch (IOException e) {
            throw new KeyUnavailable("the file with the token for " + secret + " cannot be read: " + token, e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new KeyUnavailable(secret + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyUnavailable("interrupted while asking " + secret, e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            throw new KeyUnavailable(secret + " answers " + answer.statusCode() + " without JSON", e);
        }
    }

    private byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new KeyUnavailable(secret + " holds no Base64 in " + FIELD, e);
        }
    }

    /** Of the answer only the errors are told: nothing else is sure to hold no secret. */
    private KeyUnavailable refused(String what, HttpResponse<String> answer) {
        return new KeyUnavailable(secret + " " + what + ": " + answer.statusCode() + " "
                + read(answer).path("errors"));
    }
}
