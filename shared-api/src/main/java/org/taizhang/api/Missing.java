package org.taizhang.api;

import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in the way, in a refusal that lists everything at once.
 *
 * @param code stable code of what is missing
 * @param target identifier of the measure, evidence or item meant; null for the thing itself
 * @param zh what is missing, in Chinese
 * @param en what is missing, in English
 */
public record Missing(String code, @Nullable String target, String zh, String en) {

    public static Missing of(RefusalCode code, @Nullable String target) {
        return new Missing(code.name(), target, code.reason().zh(), code.reason().en());
    }
}
