package org.taizhang.runtime.database;

/**
 * A module's own part of the schema: its migrations lie under {@code db/migration/<name>}, their history in
 * {@code flyway_<name>}. A module declares one as a bean.
 */
public record SchemaPart(String name) {}
