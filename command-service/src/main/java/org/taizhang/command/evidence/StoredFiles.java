package org.taizhang.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.ItemRefusal;

/** Files that a request names, as they are stored. */
@Component
public class StoredFiles {

    private final EvidenceFiles files;
    private final MediaTypes types;

    StoredFiles(EvidenceFiles files, MediaTypes types) {
        this.files = files;
        this.types = types;
    }

    /** @throws Refusal as {@link #of(FileBody)} does; one that is about names or contents tells of every file */
    public List<EvidenceFile> of(@Nullable List<FileBody> named) {
        if (named == null) {
            return List.of();
        }
        List<Missing> wrong = new ArrayList<>();
        List<EvidenceRefusal> codes = new ArrayList<>();
        for (FileBody file : named) {
            EvidenceRefusal objection = objection(file);
            if (objection != null) {
                wrong.add(Missing.of(objection, file.sha256()));
                codes.add(objection);
            }
        }
        if (!codes.isEmpty()) {
            throw new Refusal(codes.getFirst(), wrong);
        }
        return named.stream().map(this::checked).toList();
    }

    /**
     * @throws Refusal EVIDENCE_FILE_NOT_STORED where it was not uploaded yet; or a code of {@link EvidenceRefusal} where
     *             it is a program, or not what its name says, or its name would mislead
     */
    public EvidenceFile of(FileBody named) {
        return of(List.of(named)).getFirst();
    }

    private EvidenceFile checked(FileBody named) {
        EvidenceFiles.Stored found = stored(named);
        return new EvidenceFile(named.sha256(), named.name(), types.sniff(found, named.name()), found.size());
    }

    private @Nullable EvidenceRefusal objection(FileBody named) {
        EvidenceRefusal objection = FileName.objection(named.name());
        if (objection != null) {
            return objection;
        }
        try (InputStream content = Files.newInputStream(stored(named).path())) {
            return FileKind.objection(named.name(), content.readNBytes(FileKind.HEAD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EvidenceFiles.Stored stored(FileBody named) {
        return files.find(named.sha256()).orElseThrow(() -> new Refusal(ItemRefusal.EVIDENCE_FILE_NOT_STORED));
    }
}
