package org.taizhang.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An answer over HTTP. */
record Answer(int status, String contentType, byte[] body) {

    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int UNPROCESSABLE = 422;
    static final int FAILED = 500;

    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer text(int status, String line) {
        return new Answer(status, TEXT, (line + "\n").getBytes(UTF_8));
    }

    static Answer ok(byte[] text) {
        return new Answer(OK, TEXT, text);
    }

    static Answer size(long size) {
        return new Answer(CONFLICT, "text/x.tlog.size", (size + "\n").getBytes(UTF_8));
    }
}
