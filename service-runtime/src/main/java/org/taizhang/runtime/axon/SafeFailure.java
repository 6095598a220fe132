package org.taizhang.runtime.axon;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.taizhang.api.Refusal;

/**
 * A failure as those may read it who see no business: its kind, what of its message quotes no contents, and the place of
 * the program that it came through.
 */
public final class SafeFailure {

    private static final int SHOWN = 200;
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]+)\"");
    private static final String HOUSE = "org.taizhang.";

    private SafeFailure() {}

    /** By what is at the bottom of it: above that are statements, with what they were to write. */
    public static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = said(root);
        return root.getClass().getSimpleName() + (said.isEmpty() ? "" : ": " + said) + at(root);
    }

    private static String said(Throwable root) {
        return switch (root) {
            case Refusal refusal -> refusal.code().name();
            case SQLException e -> e.getSQLState() + constraint(e);
            // Thrown by this program's own checks, which name ids.
            case IllegalStateException e when thrownHere(e) -> firstLine(e);
            default -> "";
        };
    }

    /** Named in the database's first line, next to nothing that was to be written. */
    private static String constraint(SQLException e) {
        Matcher named = CONSTRAINT.matcher(firstLine(e));
        return named.find() ? " " + named.group(1) : "";
    }

    private static boolean thrownHere(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(HOUSE);
    }

    private static String firstLine(Throwable failure) {
        String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return line.substring(0, Math.min(SHOWN, line.length()));
    }

    private static String at(Throwable failure) {
        return Arrays.stream(failure.getStackTrace()).filter(frame -> frame.getClassName().startsWith(HOUSE))
                .findFirst().map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")").orElse("");
    }
}
