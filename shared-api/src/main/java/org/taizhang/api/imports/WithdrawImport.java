package org.taizhang.api.imports;

/** Takes the whole batch back. */
public record WithdrawImport(ImportId importId, String reason) implements ImportCommand {}
