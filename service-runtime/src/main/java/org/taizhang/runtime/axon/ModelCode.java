package org.taizhang.runtime.axon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the models are made of, in a few characters. A snapshot is the state that one version of the code came to;
 * another may come to another one from the same events, whether or not its classes look the same, so it does not use it.
 */
final class ModelCode {

    private static final List<String> CLASSES = List.of("classpath*:org/taizhang/command/**/*.class",
            "classpath*:org/taizhang/api/**/*.class");

    private ModelCode() {}

    private static final class Digest {
        static final String VALUE = compute();
    }

    /** Computed once, when the first snapshot is written or read. */
    static String digest() {
        return Digest.VALUE;
    }

    private static String compute() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            for (String pattern : CLASSES) {
                Stream.of(resolver.getResources(pattern)).sorted(Comparator.comparing(ModelCode::name))
                        .forEach(type -> sha256.update(content(type)));
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource type) {
        try {
            return type.getURL().getPath().replaceFirst(".*org/taizhang/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource type) {
        try {
            return type.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
