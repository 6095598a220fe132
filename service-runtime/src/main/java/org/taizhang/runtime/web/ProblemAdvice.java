package org.taizhang.runtime.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.runtime.axon.RefusalDetails;
import org.taizhang.runtime.axon.Unavailable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever went wrong into one problem document. Nothing of SQL, classes or payloads gets out. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        return Problems.answer(problems.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown -> malformed(pathOf(unknown), WebRefusal.FIELD_UNKNOWN);
            case JacksonException mismatch when !mismatch.getPath().isEmpty() ->
                malformed(pathOf(mismatch), WebRefusal.FIELD_TYPE);
            case null, default -> Problems.answer(problems.of(WebRefusal.MALFORMED, List.of()));
        };
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException e) {
        List<Problem.FieldError> errors = e.getFieldErrors().stream().map(ProblemAdvice::fieldError).toList();
        return Problems.answer(problems.of(WebRefusal.MALFORMED, errors));
    }

    private static Problem.FieldError fieldError(FieldError error) {
        if (error.isBindingFailure()) {
            return ofType(error.getField(),
                    error.contains(TypeMismatchException.class) ? error.unwrap(TypeMismatchException.class) : null);
        }
        boolean absent = error.getRejectedValue() == null || "".equals(error.getRejectedValue());
        WebRefusal code = absent ? WebRefusal.FIELD_REQUIRED : WebRefusal.FIELD_INVALID;
        String message = absent ? sentence(code) : error.getDefaultMessage();
        return new Problem.FieldError(error.getField(), code.name(), message == null ? sentence(code) : message);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongParameter(MethodArgumentTypeMismatchException e) {
        return Problems.answer(problems.of(WebRefusal.MALFORMED, List.of(ofType(e.getName(), e))));
    }

    /** What is one of a few is told with them. */
    private static Problem.FieldError ofType(String field, @Nullable TypeMismatchException mismatch) {
        List<String> allowed = mismatch == null ? List.of() : allowed(mismatch);
        return new Problem.FieldError(field, WebRefusal.FIELD_TYPE.name(), allowed.isEmpty()
                ? sentence(WebRefusal.FIELD_TYPE)
                : Problems.english()
                        ? "Must be one of: " + String.join(", ", allowed) + "."
                        : "取值应为以下之一：" + String.join("、", allowed) + "。");
    }

    private static List<String> allowed(TypeMismatchException mismatch) {
        List<Class<?>> types = new ArrayList<>();
        if (mismatch.getRequiredType() != null) {
            types.add(mismatch.getRequiredType());
        }
        // Of a list, each value is converted by itself.
        for (Throwable cause = mismatch.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ConversionFailedException conversion) {
                types.add(conversion.getTargetType().getType());
            }
        }
        return types.stream().map(type -> type == boolean.class || type == Boolean.class
                ? List.of("true", "false")
                : names(type)).filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
    }

    private static List<String> names(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(constant -> ((Enum<?>) constant).name()).toList();
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingPart(MissingServletRequestPartException e) {
        return malformed(e.getRequestPartName(), WebRefusal.FIELD_REQUIRED);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingParameter(MissingServletRequestParameterException e) {
        return malformed(e.getParameterName(), WebRefusal.FIELD_REQUIRED);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unbound(ServletRequestBindingException e) {
        return Problems.answer(problems.of(WebRefusal.MALFORMED, List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMediaType(HttpMediaTypeException e) {
        return Problems.answer(problems.of(WebRefusal.MEDIA_TYPE_UNSUPPORTED, List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e) {
        return Problems.answer(problems.of(WebRefusal.UPLOAD_TOO_LARGE, List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> nothingHere(NoResourceFoundException e) {
        return Problems.answer(problems.of(WebRefusal.NO_SUCH_ADDRESS, List.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException e) {
        Problem problem = problems.of(WebRefusal.METHOD_NOT_ALLOWED, List.of());
        return ResponseEntity.status(problem.status()).headers(e.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> other(RuntimeException e) {
        RefusalCode away = Unavailable.reason(e);
        if (away != null) {
            LOG.warn("request refused, {}: {}", away.name(), e.getMessage());
        }
        if (RefusalDetails.unwrap(e) instanceof Refusal refusal) {
            return refused(refusal);
        }
        return fault(e);
    }

    /** Whoever asked is gone: there is nobody to answer, and nothing of ours has failed. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class })
    void gone(IOException e) {
        LOG.debug("the client went away: {}", e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Problem> fault(Exception e) {
        LOG.error("request failed", e);
        return Problems.answer(problems.of(WebRefusal.INTERNAL_FAULT, List.of()));
    }

    private ResponseEntity<Problem> malformed(String field, WebRefusal code) {
        return Problems.answer(problems.of(WebRefusal.MALFORMED,
                List.of(new Problem.FieldError(field, code.name(), sentence(code)))));
    }

    private static String sentence(WebRefusal code) {
        return Problems.english() ? code.reason().en() : code.reason().zh();
    }

    /** Such as {@code measures[0].deadline.kind}. */
    private static String pathOf(JacksonException e) {
        return e.getPath().stream().map(ProblemAdvice::step).collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }
}
