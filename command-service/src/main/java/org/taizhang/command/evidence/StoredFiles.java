package org.taizhang.command.evidence;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

    /** @throws Refusal EVIDENCE_FILE_NOT_STORED where one was not uploaded yet */
    public List<EvidenceFile> of(@Nullable List<FileBody> named) {
        return named == null ? List.of() : named.stream().map(this::of).toList();
    }

    /** @throws Refusal EVIDENCE_FILE_NOT_STORED where it was not uploaded yet */
    public EvidenceFile of(FileBody named) {
        return files.find(named.sha256())
                .map(found -> new EvidenceFile(named.sha256(), named.name(), types.sniff(found, named.name()),
                        found.size()))
                .orElseThrow(() -> new Refusal(ItemRefusal.EVIDENCE_FILE_NOT_STORED));
    }
}
