package org.taizhang.api.message;

/** Words a kind of message anew, for what was sent before as well: a message is worded when it is read. */
public record ChangeWording(MessageKind kind, Wording wording) implements WordingCommand {}
