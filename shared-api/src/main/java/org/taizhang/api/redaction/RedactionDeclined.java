package org.taizhang.api.redaction;

import org.taizhang.api.EventName;
import org.taizhang.api.privacy.FreeText;

/** Everything stays as it is. */
@EventName("redaction.RedactionDeclined")
public record RedactionDeclined(RedactionId redactionId, @FreeText String reason) implements RedactionEvent {}
