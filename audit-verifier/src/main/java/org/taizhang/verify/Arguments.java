package org.taizhang.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of the command line and its options; an option that is unknown, repeated or empty is refused. */
record Arguments(List<String> words, Map<String, String> options) {

    private static final Set<String> OPTIONS = Set.of("--key", "--lang");

    static Arguments parse(String... args) throws Misused {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int at = 0; at < args.length; at++) {
            if (!args[at].startsWith("--")) {
                words.add(args[at]);
            } else if (!OPTIONS.contains(args[at]) || at + 1 == args.length
                    || options.put(args[at], args[++at]) != null) {
                throw new Misused();
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
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
        var at = List.of(args).indexOf("--lang");
        return at >= 0 && at + 1 < args.length && args[at + 1].equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    static final class Misused extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
