package org.taizhang.query.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.taizhang.log.CanonicalJson;

/**
 * That a person read something.
 *
 * @param query as it was asked, without what was searched for, which may name people
 * @param status of HTTP
 */
record Access(Instant at, String person, String path, String query, int status, String traceId) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    /** Which log it is in. */
    String month(ZoneId zone) {
        return MONTH.format(at.atZone(zone));
    }

    /** The content of its leaf: strings, in the form of RFC 8785. */
    byte[] entry() {
        return CanonicalJson.write(Map.of("v", "1", "at", Long.toString(at.toEpochMilli()), "person", person, "path",
                path, "query", query, "status", Integer.toString(status), "traceId", traceId));
    }
}
