package org.taizhang.api.item;

/** Writes why the problem came about (原因剖析). */
public record RecordRootCause(ItemId itemId, String text) implements ItemCommand {}
