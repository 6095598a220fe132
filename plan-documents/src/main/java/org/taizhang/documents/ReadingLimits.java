package org.taizhang.documents;

/**
 * What is read at most.
 *
 * @param maxBytes size of the document
 * @param maxUnpackedBytes size of all it unpacks to
 * @param maxLines paragraphs, lines and table rows together
 */
public record ReadingLimits(long maxBytes, long maxUnpackedBytes, int maxLines) {

    public static final ReadingLimits DEFAULT = new ReadingLimits(20L << 20, 200L << 20, 50_000);
}
