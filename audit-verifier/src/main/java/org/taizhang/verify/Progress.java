package org.taizhang.verify;

import java.io.PrintStream;
import java.util.Locale;

/** Tells whoever waits how far the work has come; units are leaves. */
interface Progress {

    Progress NONE = (done, total) -> {};

    void at(long done, long total);

    /** A bar that is drawn over itself, and wiped at the end. */
    static Progress bar(PrintStream terminal) {
        return new Progress() {

            private static final int WIDTH = 40;

            private int shown = -1;

            @Override
            public void at(long done, long total) {
                var permille = total == 0 ? 1000 : (int) (done * 1000 / total);
                if (permille != shown) {
                    shown = permille;
                    var filled = WIDTH * permille / 1000;
                    terminal.print(permille == 1000
                            ? "\r\033[K"
                            : String.format(Locale.ROOT, "\r[%s%s] %d/%d", "#".repeat(filled),
                                    ".".repeat(WIDTH - filled), done, total));
                    terminal.flush();
                }
            }
        };
    }
}
