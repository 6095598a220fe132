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

/** What some part of the program is made of, in a few characters. */
public final class CodeDigest {

    private CodeDigest() {}

    /** @param patterns of class files, as Spring finds resources */
    public static String of(List<String> patterns) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            for (String pattern : patterns) {
                Stream.of(resolver.getResources(pattern)).sorted(Comparator.comparing(CodeDigest::name))
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
