package org.taizhang.api.imports;

import com.fasterxml.jackson.annotation.JsonValue;

import org.taizhang.api.DerivedId;

/** Identifies the imports of one document; follows from the document's hash. */
public record ImportId(@JsonValue String value) {

    public ImportId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an import id is not blank");
        }
    }

    /** The id for the document with this SHA-256 (hex). */
    public static ImportId ofDocument(String documentSha256) {
        return new ImportId(DerivedId.of("import", documentSha256));
    }

    @Override
    public String toString() {
        return value;
    }
}
