package org.taizhang.log;

/**
 * The head of a stream of the bundle, and the claim that it is under the root of a {@code stream-heads} leaf.
 *
 * @param stream the place of the stream among those of the manifest, from 0
 */
public record BundleHead(int stream, StreamHead head, InclusionProof proof) {}
