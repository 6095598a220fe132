package org.taizhang.api.ledger;

/** The same said in both languages. */
public record Sentence(String zh, String en) {}
