package org.taizhang.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that people upload by mistake, or on purpose. */
final class Documents {

    private static final byte[] MEGABYTE = "整改措施！\n".repeat(65_536).getBytes(StandardCharsets.UTF_8);

    private Documents() {}

    /** Never held as a whole; its length is told beforehand, as browsers do. */
    static HttpRequest.BodyPublisher ofMegabytes(int count) {
        return HttpRequest.BodyPublishers.fromPublisher(inChunks(count), (long) count * MEGABYTE.length);
    }

    /** The same, with a length that nobody knows before the end. */
    static HttpRequest.BodyPublisher inChunks(int count) {
        return HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(count, MEGABYTE));
    }

    static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int written = 0; written < 300; written++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    static byte[] wordOf1997() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[4096]), "WordDocument");
            return bytes(file);
        }
    }

    static byte[] encryptedWord() throws IOException, GeneralSecurityException {
        try (POIFSFileSystem file = new POIFSFileSystem(); XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("整改方案");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(file)) {
                document.write(out);
            }
            return bytes(file);
        }
    }

    static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(64, 64, 1), "png", out);
        return out.toByteArray();
    }

    private static byte[] bytes(POIFSFileSystem file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeFilesystem(out);
        return out.toByteArray();
    }
}
