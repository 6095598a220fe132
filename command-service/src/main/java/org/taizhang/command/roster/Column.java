package org.taizhang.command.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Columns as headers name them, in Chinese or English. */
enum Column {

    NAME("姓名", "name"),
    UNIT_NAME("单位名称", "name", "单位名", "名称"),
    UNIT("单位", "unit", "所在单位", "部门"),
    TITLE("职务", "title"),
    EMAIL("电子邮箱", "email", "邮箱"),
    ISSUER("身份提供方", "issuer"),
    ACCOUNT("账号", "account"),
    PARENT("上级单位", "parent");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** Which of them a header means: spaces and case do not matter. */
    static Optional<Column> of(String header, Set<Column> known) {
        String bare = header.replaceAll("[\\s\\u3000]", "").toLowerCase(Locale.ROOT);
        return known.stream().filter(column -> column.names.contains(bare)).findFirst();
    }

    String zh() {
        return names.getFirst();
    }
}
