package org.taizhang.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a command or query is refused. Carries the code, never a stack trace: a refusal is an answer, not a
 * fault.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RefusalCode code;
    private final transient List<Missing> missing;
    private final transient @Nullable Long currentVersion;

    public Refusal(RefusalCode code) {
        this(code, List.of(), null);
    }

    /** A refusal that lists everything that stands in the way. */
    public Refusal(RefusalCode code, List<Missing> missing) {
        this(code, missing, null);
    }

    /**
     * @param currentVersion the stream's version now, where the client's was stale
     */
    public Refusal(RefusalCode code, List<Missing> missing, @Nullable Long currentVersion) {
        super(code.name(), null, false, false);
        this.code = code;
        this.missing = List.copyOf(missing);
        this.currentVersion = currentVersion;
    }

    public RefusalCode code() {
        return code;
    }

    public List<Missing> missing() {
        return missing;
    }

    public @Nullable Long currentVersion() {
        return currentVersion;
    }
}
