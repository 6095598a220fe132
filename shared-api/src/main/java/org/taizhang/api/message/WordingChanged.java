package org.taizhang.api.message;

import org.taizhang.api.EventName;

/** A kind of message is worded anew. */
@EventName("message.WordingChanged")
public record WordingChanged(MessageKind kind, Wording before, Wording wording) implements WordingEvent {}
