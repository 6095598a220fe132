package org.taizhang.api.item;

import org.taizhang.api.privacy.FreeText;

/**
 * A file of evidence, already stored under its hash.
 *
 * @param sha256 64 lower-case hex digits
 * @param name as the submitter's computer called it
 * @param mediaType as sniffed from the content
 * @param size bytes
 */
public record EvidenceFile(String sha256, @FreeText String name, String mediaType, long size) {}
