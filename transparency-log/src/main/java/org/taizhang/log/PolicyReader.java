package org.taizhang.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Reads one policy file. Bytes are read one as a character, because names are any bytes; only the keys are UTF-8.
 */
final class PolicyReader {

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, CosignerKey> witnesses = new LinkedHashMap<>();
    private final List<Policy.Group> groups = new ArrayList<>();
    private final Map<String, Sizes> sizes = new LinkedHashMap<>();
    private final Set<String> defined = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final Set<Object> logIdentities = new HashSet<>();
    private final Set<Object> witnessIdentities = new HashSet<>();
    private @Nullable String quorum;
    private int line;

    Policy read(byte[] file) throws InvalidPolicy {
        if (file.length > Policy.MAX_BYTES) {
            throw new InvalidPolicy(1, "the file is longer than " + Policy.MAX_BYTES + " bytes");
        }
        for (var text : new String(file, ISO_8859_1).split("\n", -1)) {
            line++;
            requireCharacters(text);
            read(text);
        }
        if (quorum == null) {
            throw invalid("there is no quorum line");
        }
        return new Policy(logKeys(), witnesses, groups, quorum);
    }

    /** A name as it is shown. */
    static String visible(String octets) {
        return new String(octets.getBytes(ISO_8859_1), UTF_8);
    }

    private void read(String text) throws InvalidPolicy {
        var words = List.of(text.strip().split("[ \t]+"));
        var first = words.getFirst();
        if (first.startsWith("#:")) {
            directive(List.of(text.strip().substring(2).strip().split("[ \t]+")));
        } else if (!first.isEmpty() && !first.startsWith("#")) {
            definition(words);
        }
    }

    private void definition(List<String> words) throws InvalidPolicy {
        switch (words.getFirst()) {
            case "log" -> {
                requireWords(words, 2, 3);
                log(words.get(1));
            }
            case "witness" -> {
                requireWords(words, 3, 4);
                witness(words.get(1), words.get(2));
            }
            case "group" -> {
                requireWords(words, 4, Integer.MAX_VALUE);
                group(words.get(1), words.get(2), words.subList(3, words.size()));
            }
            case "quorum" -> {
                requireWords(words, 2, 2);
                quorum(words.get(1));
            }
            default -> throw invalid("unknown word " + visible(words.getFirst()));
        }
    }

    private void log(String vkey) throws InvalidPolicy {
        var key = key(vkey, VerifierKey::parse, "not the Ed25519 verifier key of a log");
        if (!logIdentities.add(ByteBuffer.wrap(key.publicKeyBytes()))) {
            throw invalid("the same log key twice");
        }
        if (!logIdentities.add(key.name() + "+" + key.keyId())) {
            throw invalid("two log keys with the same name and id");
        }
        logs.add(key);
    }

    private void witness(String name, String vkey) throws InvalidPolicy {
        var key = key(vkey, CosignerKey::parse, "not the Ed25519 cosignature key of a witness");
        if (!witnessIdentities.add(ByteBuffer.wrap(key.publicKeyBytes()))) {
            throw invalid("the same witness key twice");
        }
        if (!witnessIdentities.add(key.name() + "+" + key.keyId())) {
            throw invalid("two witness keys with the same name and id");
        }
        define(name);
        witnesses.put(name, key);
    }

    private void group(String name, String threshold, List<String> of) throws InvalidPolicy {
        for (var member : of) {
            if (!defined.contains(member)) {
                throw invalid("no witness or group " + visible(member) + " is defined before");
            }
            if (!members.add(member)) {
                throw invalid(visible(member) + " is a member twice");
            }
        }
        var needed = switch (threshold) {
            case "any" -> 1;
            case "all" -> of.size();
            default -> Decimal.parse(threshold);
        };
        if (needed < 1 || needed > of.size()) {
            throw invalid("a threshold is all, any, or a number from 1 to that of the members");
        }
        define(name);
        groups.add(new Policy.Group(name, needed, of));
    }

    private void quorum(String name) throws InvalidPolicy {
        if (quorum != null) {
            throw invalid("a second quorum line");
        }
        if (!name.equals(Policy.NONE) && !defined.contains(name)) {
            throw invalid("no witness or group " + visible(name) + " is defined before");
        }
        quorum = name;
    }

    private void directive(List<String> words) throws InvalidPolicy {
        if (!words.getFirst().equals("sizes") || words.size() != 4 || !words.get(1).matches("[0-9a-f]{8}")) {
            throw invalid("not a directive of the form  #: sizes <key id> <from> <to>");
        }
        var from = Decimal.parse(words.get(2));
        var to = words.get(3).equals("-") ? Long.MAX_VALUE : Decimal.parse(words.get(3));
        if (from < 0 || to < from) {
            throw invalid("not two sizes, the smaller one first");
        }
        if (sizes.put(words.get(1), new Sizes(from, to, line)) != null) {
            throw invalid("sizes twice for the key " + words.get(1));
        }
    }

    /** Sizes may stand before or after the key that they are for. */
    private List<Policy.LogKey> logKeys() throws InvalidPolicy {
        for (var limited : sizes.entrySet()) {
            var named = logs.stream().filter(key -> key.keyId().equals(limited.getKey())).count();
            if (named != 1) {
                throw new InvalidPolicy(limited.getValue().line(), named == 0
                        ? "no log has the key " + limited.getKey()
                        : "several logs have a key " + limited.getKey());
            }
        }
        return logs.stream().map(key -> {
            var limit = sizes.getOrDefault(key.keyId(), Sizes.ALL);
            return new Policy.LogKey(key, limit.from(), limit.to());
        }).toList();
    }

    private void define(String name) throws InvalidPolicy {
        if (name.equals(Policy.NONE)) {
            throw invalid("the name none cannot be given");
        }
        if (!defined.add(name)) {
            throw invalid("the name " + visible(name) + " twice");
        }
    }

    private <K> K key(String octets, Function<String, K> parse, String otherwise) throws InvalidPolicy {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.getBytes(ISO_8859_1))).toString();
            return parse.apply(text);
        } catch (CharacterCodingException | IllegalArgumentException invalid) {
            throw invalid(otherwise);
        }
    }

    private void requireWords(List<String> words, int least, int most) throws InvalidPolicy {
        if (words.size() < least || words.size() > most) {
            throw invalid("too few or too many words after " + words.getFirst());
        }
    }

    private void requireCharacters(String text) throws InvalidPolicy {
        if (text.endsWith("\r")) {
            throw invalid("a carriage return; lines end in a newline only");
        }
        if (!text.chars().allMatch(c -> c == '\t' || c >= ' ' && c != 0x7f)) {
            throw invalid("a control character");
        }
    }

    private InvalidPolicy invalid(String reason) {
        return new InvalidPolicy(line, reason);
    }

    private record Sizes(long from, long to, int line) {

        static final Sizes ALL = new Sizes(0, Long.MAX_VALUE, 0);
    }
}
