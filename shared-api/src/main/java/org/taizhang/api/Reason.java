package org.taizhang.api;

/**
 * Why something is refused, in both languages: what is wrong and what to do.
 */
public record Reason(Kind kind, String zh, String en) {

    /** What kind of refusal; decides the HTTP status. */
    public enum Kind {
        /** The input cannot be accepted as it is (422). */
        INVALID,
        /** The person may not do this (403). */
        FORBIDDEN,
        /** There is no such thing (404). */
        NOT_FOUND,
        /** The present state forbids it (409). */
        CONFLICT,
        /** The client saw an older version (412). */
        STALE
    }

    public static Reason invalid(String zh, String en) {
        return new Reason(Kind.INVALID, zh, en);
    }

    public static Reason forbidden(String zh, String en) {
        return new Reason(Kind.FORBIDDEN, zh, en);
    }

    public static Reason notFound(String zh, String en) {
        return new Reason(Kind.NOT_FOUND, zh, en);
    }

    public static Reason conflict(String zh, String en) {
        return new Reason(Kind.CONFLICT, zh, en);
    }

    public static Reason stale(String zh, String en) {
        return new Reason(Kind.STALE, zh, en);
    }
}
