package org.taizhang.query.replay;

/** Failures as a report names them. */
final class Failures {

    private static final int SHOWN = 200;

    private Failures() {}

    /** The first line of what is at the bottom of it: above that are statements, with what they were to write. */
    static String inShort(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + ": " + message.substring(0, Math.min(SHOWN, message.length()));
    }
}
