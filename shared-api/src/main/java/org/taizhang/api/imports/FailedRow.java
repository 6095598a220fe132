package org.taizhang.api.imports;

/**
 * A row that created nothing.
 *
 * @param code why, as a refusal code
 */
public record FailedRow(String path, String code) {}
