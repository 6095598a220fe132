package org.taizhang.runtime.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.taizhang.api.Reason;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;

/** Puts refusals into the caller's words: Chinese unless English is asked for. */
@Component
public class Problems {

    private final Trace trace;

    Problems(Trace trace) {
        this.trace = trace;
    }

    /** What stands in the way; of a request that cannot be read, that is what its parameters or fields say. */
    public Problem of(Refusal refusal) {
        boolean english = english();
        if (refusal.code().reason().kind() == Reason.Kind.MALFORMED && !refusal.missing().isEmpty()) {
            return of(refusal.code(), refusal.missing().stream()
                    .map(part -> new Problem.FieldError(Objects.requireNonNullElse(part.target(), ""), part.code(),
                            english ? part.en() : part.zh()))
                    .toList());
        }
        List<Problem.MissingPart> missing = refusal.missing().isEmpty()
                ? null
                : refusal.missing().stream().map(part -> Problem.MissingPart.of(part, english)).toList();
        return problem(refusal.code(), null, missing, refusal.currentVersion());
    }

    public Problem of(RefusalCode code, List<Problem.FieldError> errors) {
        return problem(code, errors.isEmpty() ? null : errors, null, null);
    }

    public static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    static boolean english() {
        Locale locale = LocaleContextHolder.getLocale();
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    static HttpStatus statusOf(Reason.Kind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case VERSION_REQUIRED -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case WRONG_METHOD -> HttpStatus.METHOD_NOT_ALLOWED;
            case WRONG_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case FAULT -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private Problem problem(RefusalCode code, @Nullable List<Problem.FieldError> errors,
            @Nullable List<Problem.MissingPart> missing, @Nullable Long currentVersion) {
        HttpStatus status = statusOf(code.reason().kind());
        String detail = english() ? code.reason().en() : code.reason().zh();
        return new Problem("urn:taizhang:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                status.getReasonPhrase(), status.value(), detail, code.name(), errors, missing, currentVersion,
                trace.current());
    }
}
