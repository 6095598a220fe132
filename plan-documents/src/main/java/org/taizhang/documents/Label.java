package org.taizhang.documents;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labels under which documents name who answers and by when. */
enum Label {

    OWNERS("责任人", "整改责任人", "具体责任人", "直接责任人", "经办人"),
    LEAD_LEADERS("责任领导", "牵头领导", "分管领导", "牵头责任人", "整改责任领导"),
    RESPONSIBLE_UNIT("责任单位", "责任部门", "责任科室", "责任处室", "整改主体", "整改责任单位", "主责单位"),
    LEAD_UNITS("牵头单位", "牵头部门", "牵头科室", "牵头处室"),
    ASSISTING_UNITS("配合单位", "配合部门", "协办单位", "配合科室", "协同单位"),
    OVERSIGHT_UNIT("督导单位", "督办单位", "督导部门"),
    DEADLINE("完成时限", "整改时限", "完成时间", "整改期限", "限期", "整改完成时限", "时限要求", "时限");

    private static final Map<String, Label> BY_NAME = new HashMap<>();

    static {
        Arrays.stream(values()).forEach(label -> Arrays.stream(label.names).forEach(name -> BY_NAME.put(name, label)));
    }

    /** Any label followed by a colon; the longest name first, so that 整改责任人 is not read as 责任人. */
    static final Pattern WITH_COLON = Pattern.compile("(" + BY_NAME.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed()).map(name -> String.join("\\s*", name.split("")))
            .collect(Collectors.joining("|")) + ")\\s*[:：]");

    private final String[] names;

    Label(String... names) {
        this.names = names;
    }

    static Label named(String name) {
        Label label = BY_NAME.get(name.replaceAll("\\s", ""));
        if (label == null) {
            throw new IllegalArgumentException(name);
        }
        return label;
    }

    static boolean known(String name) {
        return BY_NAME.containsKey(name);
    }
}
