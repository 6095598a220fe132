package org.taizhang.command.evidence;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What the first bytes of a file say it is, as far as a name could lie about it. */
enum FileKind {

    EXECUTABLE,
    PDF,
    PNG,
    JPEG,
    GIF,
    ZIP,
    OLE;

    /** So many bytes are enough to tell. */
    static final int HEAD = 8;

    /** In hexadecimal digits. */
    private static final Map<String, FileKind> SIGNATURES = Map.of("4d5a", EXECUTABLE, "7f454c46", EXECUTABLE,
            "25504446", PDF, "89504e47", PNG, "ffd8ff", JPEG, "47494638", GIF, "504b", ZIP, "d0cf11e0", OLE);

    /** An encrypted document of the newer kind lies in the older kind's envelope. */
    private static final Map<String, Set<FileKind>> EXTENSIONS = Map.of("pdf", Set.of(PDF), "png", Set.of(PNG), "jpg",
            Set.of(JPEG), "jpeg", Set.of(JPEG), "gif", Set.of(GIF), "docx", Set.of(ZIP, OLE), "xlsx", Set.of(ZIP, OLE),
            "pptx", Set.of(ZIP, OLE), "zip", Set.of(ZIP));

    private static final Set<String> PROGRAMS = Set.of("exe", "com", "scr", "bat", "cmd", "msi", "dll", "ps1", "vbs",
            "vbe", "js", "jse", "wsf", "hta", "lnk", "jar", "apk", "sh");

    /** Why a file with this name and beginning is not taken; null where it is. */
    static @Nullable EvidenceRefusal objection(String name, byte[] head) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        FileKind kind = of(head);
        if (kind == EXECUTABLE || name.contains(".") && PROGRAMS.contains(extension)) {
            return EvidenceRefusal.FILE_IS_PROGRAM;
        }
        Set<FileKind> allowed = EXTENSIONS.get(extension);
        return allowed == null || kind != null && allowed.contains(kind) ? null : EvidenceRefusal.FILE_DISGUISED;
    }

    private static @Nullable FileKind of(byte[] head) {
        String digits = HexFormat.of().formatHex(head);
        return SIGNATURES.entrySet().stream().filter(signature -> digits.startsWith(signature.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
