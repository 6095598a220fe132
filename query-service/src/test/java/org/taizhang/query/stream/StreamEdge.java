package org.taizhang.query.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.taizhang.query.QueryServiceApplication;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

/** The read side on a port, with tokens signed here. */
@SpringBootTest(classes = QueryServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class StreamEdge extends ReadEdge {

    static final Duration SOON = Duration.ofSeconds(10);
    private static final KeyPair KEYS = keys();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @LocalServerPort
    private int port;
    private final StreamClients clients = new StreamClients();

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry registry) throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "key", ".pem");
        Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
        registry.add("spring.security.oauth2.resourceserver.jwt.public-key-location", () -> "file:" + file);
    }

    @AfterEach
    void disconnect() {
        clients.close();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    StreamClients clients() {
        return clients;
    }

    /** A stream that is open and has told where it begins; everything told before is in the rows. */
    StreamClients.Client connected(String account) throws Exception {
        projected();
        StreamClients.Client client = connect(account, "");
        client.await("inbox");
        return client;
    }

    StreamClients.Client connect(String account, String query, String... headers) {
        return clients.connect(address(), "/api/v1/stream" + query, token(account), headers);
    }

    /** One for each account, for as long as these tests take: signing is slow. */
    static String token(String account) {
        return TOKENS.computeIfAbsent(account, one -> token(one, Duration.ofHours(1)));
    }

    static String token(String account, Duration valid) {
        String head = "{\"alg\":\"RS256\"}";
        String claims = "{\"iss\":\"%s\",\"sub\":\"%s\",\"exp\":%d}".formatted(Story.ISSUER, account,
                Instant.now().plus(valid).getEpochSecond());
        String signed = BASE64.encodeToString(head.getBytes(StandardCharsets.UTF_8)) + "."
                + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEYS.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
