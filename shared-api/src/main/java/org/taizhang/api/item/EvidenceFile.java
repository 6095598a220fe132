package org.taizhang.api.item;

/**
 * A file of evidence, already stored under its hash.
 *
 * @param sha256 64 lower-case hex digits
 * @param name as the submitter's computer called it
 * @param mediaType as sniffed from the content
 * @param size bytes
 */
public record EvidenceFile(String sha256, String name, String mediaType, long size) {}
