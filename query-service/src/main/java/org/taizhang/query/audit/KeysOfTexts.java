package org.taizhang.query.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.log.TextKeys;
import org.taizhang.log.seal.SealedText;
import org.taizhang.runtime.privacy.KeyRef;
import org.taizhang.runtime.privacy.KeyStore;
import org.taizhang.runtime.privacy.KeyUnavailable;

/**
 * Finds the keys of the sealed texts in events, for one bundle. Whatever cannot be found is left out, whether it was
 * destroyed or lost: the verifier says which.
 */
final class KeysOfTexts {

    private static final Logger LOG = LoggerFactory.getLogger(KeysOfTexts.class);

    private final KeyStore keys;
    private final Set<String> withheld;
    private boolean inTrouble;

    /** @param restricted who is neither shown nor used: their keys are left out as well */
    KeysOfTexts(KeyStore keys, Collection<String> restricted) {
        this.keys = keys;
        this.withheld = restricted.stream().map(person -> keys.placeOfPerson(person).toString())
                .collect(Collectors.toSet());
    }

    TextKeys of(byte[] payload) {
        Map<String, SecretKey> found = new HashMap<>();
        for (SealedText text : SealedText.in(payload)) {
            SecretKey key = withheld.contains(text.ref()) ? null : find(text.ref());
            // What only looks like a sealed text shall not bring the key of another one to light.
            if (key != null && text.commitsTo(key)) {
                found.put(text.ref(), key);
            }
        }
        return TextKeys.of(found);
    }

    private @Nullable SecretKey find(String ref) {
        try {
            return keys.find(KeyRef.parse(ref));
        } catch (KeyUnavailable e) {
            if (!inTrouble) {
                LOG.error("有密钥取不到，核验包中缺少 · a key cannot be had and is missing in a bundle", e);
                inTrouble = true;
            }
            return null;
        }
    }
}
