package org.taizhang.api.message;

import org.taizhang.api.privacy.FreeText;

/** The templates of one kind of message in both languages; see {@link TemplateName}. */
public record Wording(@FreeText String zh, @FreeText String en) {}
