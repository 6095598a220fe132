package org.taizhang.command.evidence;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a file may be called: people see this name, and save the file under it. */
final class FileName {

    static final int LONGEST = 255;

    private static final Pattern FOLDER = Pattern.compile("[/\\\\]|^\\.");

    /** Such as turn "fdp.exe" round, so that it reads as "exe.pdf". */
    private static final Pattern HIDING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private FileName() {}

    /** Why a file is not taken under this name; null where it is. */
    static @Nullable EvidenceRefusal objection(String name) {
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return EvidenceRefusal.NAME_TOO_LONG;
        }
        if (HIDING.matcher(name).find()) {
            return EvidenceRefusal.NAME_HIDES;
        }
        return FOLDER.matcher(name).find() ? EvidenceRefusal.NAME_HAS_FOLDER : null;
    }
}
