package org.taizhang.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

import org.taizhang.api.person.Account;

/** Signs bearer tokens (RS256) with a key of its own, whose public half the services are given as a file. */
final class Tokens {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;

    Tokens() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
    }

    /** @return the public key, as PEM */
    Path writePublicKey(Path folder) throws IOException {
        return Files.writeString(folder.resolve("tokens.pem"), "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n");
    }

    /** Valid for an hour. */
    String tokenOf(Account account) throws GeneralSecurityException {
        String signed = encoded("{\"alg\":\"RS256\"}") + "." + encoded("{\"iss\":\"" + account.issuer()
                + "\",\"sub\":\"" + account.subject() + "\",\"exp\":" + (Instant.now().getEpochSecond() + 3600) + "}");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + URL.encodeToString(signature.sign());
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
