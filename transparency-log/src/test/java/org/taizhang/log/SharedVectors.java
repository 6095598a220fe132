package org.taizhang.log;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Third-party vectors that stand beside the project where they are available; it carries no copy of them. */
final class SharedVectors {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SharedVectors() {}

    static JsonNode transcribed(String file) {
        return read(folder().resolve("transcribed").resolve(file));
    }

    static List<Path> probes(String kind) {
        try (var files = Files.walk(folder().resolve("merkle-probes").resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A folder of RFC 8785 examples: {@code input} or {@code output}, with files of the same names. */
    static Path canonicalJson(String side) {
        return folder().resolve("jcs").resolve(side);
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    static long unsigned(JsonNode number) {
        return number.bigIntegerValue().longValue();
    }

    static Hash base64(JsonNode text) {
        return Hash.of(Base64.getDecoder().decode(text.asString()));
    }

    static List<Hash> base64List(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(SharedVectors::base64).toList();
    }

    private static Path folder() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve(".mvn"))) {
            root = root.getParent();
        }
        var vectors = root.resolveSibling("shared").resolve("vectors");
        assumeTrue(Files.isDirectory(vectors), "no third-party vectors at ../shared/vectors");
        return vectors;
    }
}
