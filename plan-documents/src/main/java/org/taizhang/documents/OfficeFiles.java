package org.taizhang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.taizhang.documents.UnreadableDocument.Why;

/** Documents of Word and Excel: zip files, unpacked once beforehand to see how large they are. */
final class OfficeFiles {

    private static final int MOST_ENTRIES = 5_000;

    static {
        // Our own check comes first; a small image may well shrink by more than POI's default allows.
        ZipSecureFile.setMinInflateRatio(0.001);
    }

    private OfficeFiles() {}

    static List<Source> read(byte[] content, ReadingLimits limits) {
        Kind kind = kind(content, limits);
        try {
            return kind == Kind.WORD ? WordFile.read(content) : ExcelFile.read(content);
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI throws all sorts on damaged files.
            throw new UnreadableDocument(Why.BROKEN_FILE);
        }
    }

    private enum Kind {
        WORD,
        EXCEL
    }

    private static Kind kind(byte[] content, ReadingLimits limits) {
        Kind kind = null;
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableDocument(Why.ZIP_BOMB);
                }
                kind = entry.getName().equals("word/document.xml")
                        ? Kind.WORD
                        : entry.getName().equals("xl/workbook.xml") ? Kind.EXCEL : kind;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > limits.maxUnpackedBytes()) {
                        throw new UnreadableDocument(Why.ZIP_BOMB);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocument(Why.BROKEN_FILE);
        }
        if (kind == null) {
            throw new UnreadableDocument(Why.UNKNOWN_FORMAT);
        }
        return kind;
    }
}
