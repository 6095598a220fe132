package org.taizhang.runtime.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Missing;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A problem as RFC 9457 has it, with what this product adds.
 *
 * @param detail what is wrong and what to do, in the caller's language
 * @param code stable, for programs
 * @param errors which fields of the input are wrong
 * @param missing everything that stands in the way of what was asked
 * @param currentVersion the version now, where the client's was stale
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String code,
        @Nullable List<FieldError> errors, @Nullable List<MissingPart> missing, @Nullable Long currentVersion,
        @Nullable String traceId) {

    /** A field of the input, by its path, and what is wrong with it. */
    public record FieldError(String field, String code, String message) {}

    /** One of the things that stand in the way. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissingPart(String code, @Nullable String target, String message) {

        static MissingPart of(Missing missing, boolean english) {
            return new MissingPart(missing.code(), missing.target(), english ? missing.en() : missing.zh());
        }
    }
}
