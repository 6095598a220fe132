package org.taizhang.api;

/**
 * Why something is refused, in both languages: what is wrong and what to do.
 */
public record Reason(Kind kind, String zh, String en) {

    /** What kind of refusal; decides the HTTP status. */
    public enum Kind {
        /** The request cannot be read (400). */
        MALFORMED,
        /** Nobody is signed in (401). */
        UNAUTHENTICATED,
        /** The input cannot be accepted as it is (422). */
        INVALID,
        /** The person may not do this (403). */
        FORBIDDEN,
        /** There is no such thing (404). */
        NOT_FOUND,
        /** The present state forbids it (409). */
        CONFLICT,
        /** The client saw an older version (412). */
        STALE,
        /** The client has to say which version it saw (428). */
        VERSION_REQUIRED,
        /** More than is accepted (413). */
        TOO_LARGE,
        /** The address takes other methods (405). */
        WRONG_METHOD,
        /** The address takes other kinds of content (415). */
        WRONG_MEDIA_TYPE,
        /** More at once than one person may (429). */
        TOO_MANY,
        /** Not now; a later try may succeed (503). */
        UNAVAILABLE,
        /** A fault of the system (500). */
        FAULT
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

    public static Reason versionRequired(String zh, String en) {
        return new Reason(Kind.VERSION_REQUIRED, zh, en);
    }

    public static Reason tooLarge(String zh, String en) {
        return new Reason(Kind.TOO_LARGE, zh, en);
    }

    public static Reason wrongMethod(String zh, String en) {
        return new Reason(Kind.WRONG_METHOD, zh, en);
    }

    public static Reason wrongMediaType(String zh, String en) {
        return new Reason(Kind.WRONG_MEDIA_TYPE, zh, en);
    }

    public static Reason tooMany(String zh, String en) {
        return new Reason(Kind.TOO_MANY, zh, en);
    }

    public static Reason unavailable(String zh, String en) {
        return new Reason(Kind.UNAVAILABLE, zh, en);
    }

    public static Reason malformed(String zh, String en) {
        return new Reason(Kind.MALFORMED, zh, en);
    }

    public static Reason unauthenticated(String zh, String en) {
        return new Reason(Kind.UNAUTHENTICATED, zh, en);
    }

    public static Reason fault(String zh, String en) {
        return new Reason(Kind.FAULT, zh, en);
    }
}
