package org.taizhang.api.message;

/** The templates of one kind of message in both languages; see {@link TemplateName}. */
public record Wording(String zh, String en) {}
