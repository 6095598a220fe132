package org.taizhang.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Takes a bundle apart and puts it together again, as an attacker would. */
public final class Rezip {

    private Rezip() {}

    public static Map<String, byte[]> files(byte[] bundle) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Map<String, byte[]> filesWhateverTheirCrc(Path bundle) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = StoredZip.open(bundle)) {
            for (var file = zip.next(); file != null; file = zip.next()) {
                files.put(file.name(), file.bytes(Integer.MAX_VALUE));
            }
            return files;
        } catch (IOException | InvalidBundle broken) {
            throw new IllegalStateException(broken);
        }
    }

    public static byte[] bundle(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        var zip = new StoredZipWriter(out);
        try {
            for (var file : files.entrySet()) {
                zip.put(file.getKey(), file.getValue());
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static byte[] twice(Map<String, byte[]> files, String name) {
        var out = new ByteArrayOutputStream();
        var zip = new StoredZipWriter(out);
        try {
            for (var file : files.entrySet()) {
                zip.put(file.getKey(), file.getValue());
                if (file.getKey().equals(name)) {
                    zip.put(name, file.getValue());
                }
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
