package org.taizhang.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.taizhang.log.TextKeys;
import org.taizhang.log.seal.SealedText;

/** Opens the sealed texts of one event with the keys that a bundle has for it. */
final class OpenedTexts {

    private final TextKeys keys;
    private final Predicate<String> isRedacted;

    /** @param isRedacted whether a redaction names the key at a place */
    OpenedTexts(TextKeys keys, Predicate<String> isRedacted) {
        this.keys = keys;
        this.isRedacted = isRedacted;
    }

    /**
     * Stands for a text that cannot be read.
     *
     * @param sealed as it stands in the event, so that two of them differ
     */
    record Closed(String sealed, boolean redacted) {}

    Map<String, @Nullable Object> in(Map<?, ?> object) {
        var opened = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((name, value) -> opened.put(String.valueOf(name), value(value)));
        return opened;
    }

    private @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case String text -> SealedText.parse(text).map(sealed -> text(text, sealed)).orElse(text);
            case List<?> list -> list.stream().map(this::value).toList();
            case Map<?, ?> map -> in(map);
            case null, default -> value;
        };
    }

    private Object text(String text, SealedText sealed) {
        var key = keys.find(sealed.ref());
        try {
            return key == null
                    ? new Closed(text, isRedacted.test(sealed.ref()))
                    : new String(sealed.open(key), UTF_8);
        } catch (GeneralSecurityException doesNotFit) {
            return new Closed(text, false);
        }
    }
}
