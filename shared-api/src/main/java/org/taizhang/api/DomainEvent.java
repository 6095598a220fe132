package org.taizhang.api;

/** A fact that was recorded. Every event is a top-level record, listed in the sealed family of its feature. */
public interface DomainEvent {

    /** Identifier of the stream the event belongs to. */
    String streamId();
}
