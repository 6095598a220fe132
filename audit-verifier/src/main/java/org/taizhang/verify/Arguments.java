package org.taizhang.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The words of the command line and its options; an option that is unknown, repeated or empty is refused. */
record Arguments(List<String> words, Map<String, String> options, List<String> known, Set<String> flags) {

    static final String JSON = "--json";
    static final String WITHOUT_ANCHORING = "--without-anchoring";
    static final String WITHOUT_EVIDENCE = "--without-evidence";
    static final String POLICY = "--policy";
    static final String KNOWN = "--known";
    static final String KEY = "--key";
    static final String LANG = "--lang";

    private static final Set<String> OPTIONS = Set.of(KEY, LANG, POLICY);
    private static final Set<String> FLAGS = Set.of(JSON, WITHOUT_ANCHORING, WITHOUT_EVIDENCE);

    static Arguments parse(String... args) throws Misused {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var known = new ArrayList<String>();
        var flags = new HashSet<String>();
        for (int at = 0; at < args.length; at++) {
            if (!args[at].startsWith("--")) {
                words.add(args[at]);
            } else if (FLAGS.contains(args[at])) {
                require(flags.add(args[at]));
            } else {
                require(at + 1 < args.length);
                var option = args[at++];
                if (option.equals(KNOWN)) {
                    known.add(args[at]);
                } else {
                    require(OPTIONS.contains(option) && options.put(option, args[at]) == null);
                }
            }
        }
        require(Set.of("zh", "en").contains(options.getOrDefault(LANG, "zh")));
        return new Arguments(List.copyOf(words), Map.copyOf(options), List.copyOf(known), Set.copyOf(flags));
    }

    /** {@code note FILE --key KEY}. */
    boolean isNote() {
        return words.size() == 2 && words.getFirst().equals("note") && options.containsKey(KEY)
                && !options.containsKey(POLICY) && known.isEmpty() && flags.isEmpty();
    }

    /** {@code BUNDLE} with what belongs to it; to leave anchoring out and to give its means contradict each other. */
    boolean isBundle() {
        var anchors = options.containsKey(POLICY) || !known.isEmpty();
        return words.size() == 1 && !options.containsKey(KEY) && !(has(WITHOUT_ANCHORING) && anchors);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    @Nullable
    String option(String option) {
        return options.get(option);
    }

    String required(String option) throws Misused {
        var value = options.get(option);
        if (value == null) {
            throw new Misused();
        }
        return value;
    }

    /** Chinese unless English is asked for, wherever {@code --lang} stands and whatever else is wrong. */
    static Locale language(String... args) {
        var at = List.of(args).indexOf(LANG);
        return at >= 0 && at + 1 < args.length && args[at + 1].equals("en") ? Locale.ENGLISH : Locale.CHINESE;
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
