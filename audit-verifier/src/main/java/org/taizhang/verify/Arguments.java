package org.taizhang.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The words of the command line and its options; an option that is unknown, empty, or repeated where that makes no sense
 * is refused.
 */
record Arguments(List<String> words, Map<String, List<String>> options, Set<String> flags) {

    static final String JSON = "--json";
    static final String WITHOUT_ANCHORING = "--without-anchoring";
    static final String WITHOUT_EVIDENCE = "--without-evidence";
    static final String POLICY = "--policy";
    static final String KNOWN = "--known";
    static final String KEY = "--key";
    static final String STATE = "--state";
    static final String LOG = "--log";
    static final String NAME = "--name";
    static final String ADDRESS = "--address";
    static final String PORT = "--port";
    static final String ITEM = "--item";
    static final String AT = "--at";
    static final String DIFF = "--diff";
    static final String LANG = "--lang";

    private static final Set<String> REPEATABLE = Set.of(KNOWN, LOG);
    private static final Set<String> OPTIONS = Set.of(KEY, LANG, POLICY, KNOWN, STATE, LOG, NAME, ADDRESS, PORT, ITEM,
            AT, DIFF);
    private static final Set<String> FLAGS = Set.of(JSON, WITHOUT_ANCHORING, WITHOUT_EVIDENCE);

    static Arguments parse(String... args) throws Misused {
        var words = new ArrayList<String>();
        var options = new HashMap<String, List<String>>();
        var flags = new HashSet<String>();
        for (int at = 0; at < args.length; at++) {
            if (!args[at].startsWith("--")) {
                words.add(args[at]);
            } else if (FLAGS.contains(args[at])) {
                require(flags.add(args[at]));
            } else {
                require(OPTIONS.contains(args[at]) && at + 1 < args.length);
                var values = options.computeIfAbsent(args[at], option -> new ArrayList<>());
                require(values.isEmpty() || REPEATABLE.contains(args[at]));
                values.add(args[++at]);
            }
        }
        require(Set.of("zh", "en").contains(options.getOrDefault(LANG, List.of("zh")).getFirst()));
        return new Arguments(List.copyOf(words), Map.copyOf(options), Set.copyOf(flags));
    }

    /** {@code note FILE --key KEY}. */
    boolean isNote() {
        return words.size() == 2 && words.getFirst().equals("note") && options.containsKey(KEY) && onlyWith(KEY);
    }

    /** {@code witness --key FILE --state FOLDER --log KEY}, and where it listens. */
    boolean isWitness() {
        return words.equals(List.of("witness")) && options.keySet().containsAll(Set.of(KEY, STATE, LOG))
                && onlyWith(KEY, STATE, LOG, NAME, ADDRESS, PORT);
    }

    /** {@code replay BUNDLE --item ID}, and of when. */
    boolean isReplay() {
        return words.size() == 2 && words.getFirst().equals("replay") && options.containsKey(ITEM)
                && onlyWith(ITEM, AT, DIFF, JSON);
    }

    /** {@code BUNDLE} with what belongs to it; to leave anchoring out and to give its means contradict each other. */
    boolean isBundle() {
        var anchors = options.containsKey(POLICY) || options.containsKey(KNOWN);
        return words.size() == 1 && onlyWith(POLICY, KNOWN, JSON, WITHOUT_ANCHORING, WITHOUT_EVIDENCE)
                && !(has(WITHOUT_ANCHORING) && anchors);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    @Nullable
    String option(String option) {
        var values = all(option);
        return values.isEmpty() ? null : values.getFirst();
    }

    String required(String option) throws Misused {
        var value = option(option);
        if (value == null) {
            throw new Misused();
        }
        return value;
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** Chinese unless English is asked for, wherever {@code --lang} stands and whatever else is wrong. */
    static Locale language(String... args) {
        var at = List.of(args).indexOf(LANG);
        return at >= 0 && at + 1 < args.length && args[at + 1].equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    private boolean onlyWith(String... allowed) {
        var used = new HashSet<>(options.keySet());
        used.addAll(flags);
        used.remove(LANG);
        return Set.of(allowed).containsAll(used);
    }

    private static void require(boolean wellUsed) throws Misused {
        if (!wellUsed) {
            throw new Misused();
        }
    }

    static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
