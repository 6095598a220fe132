package org.taizhang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Several names in one field.
 *
 * @param names persons, groups or units, without placeholders
 * @param note what is no name: titles, 下同, 按职责分工负责
 * @param placeholder a placeholder such as XX stood there
 * @param group one of them is a group
 */
record Names(List<String> names, @Nullable String note, boolean placeholder, boolean group) {

    private static final Pattern PLACEHOLDER = Pattern.compile("[XxＸｘ×Ｘ*＊○〇_]{1,6}|某某?|待定|待明确");
    private static final Pattern NOTE = Pattern.compile("下同|同上|按(?:照)?职责分工.*|按分工.*");
    private static final Pattern GROUP = Pattern.compile(".*(班子成员|各科室|各部门|各单位|全体|各处室|各支部|相关科室|有关部门).*");
    private static final Pattern TITLED = Pattern.compile("^([^（(]{2,20})[（(]([^）)]{1,30})[）)]$");

    static Names of(@Nullable String value) {
        List<String> names = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean placeholder = false;
        boolean group = false;
        for (String part : split(value == null ? "" : value)) {
            String name = part.replaceAll("[。；;]+$", "").strip();
            Matcher titled = TITLED.matcher(name);
            if (name.isEmpty()) {
                continue;
            }
            if (PLACEHOLDER.matcher(name).matches()) {
                placeholder = true;
            } else if (NOTE.matcher(name).matches()) {
                notes.add(name);
            } else if (titled.matches()) {
                names.add(titled.group(1).strip());
                notes.add(name);
            } else {
                group |= GROUP.matcher(name).matches();
                names.add(name);
            }
        }
        return new Names(List.copyOf(names), notes.isEmpty() ? null : String.join("；", notes), placeholder, group);
    }

    /** Splits at separators outside brackets. */
    private static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        for (char c : value.toCharArray()) {
            depth += "（(".indexOf(c) >= 0 ? 1 : "）)".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && ("、,，/；;|".indexOf(c) >= 0 || Character.isWhitespace(c))) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
