package org.taizhang.runtime.privacy;

import javax.crypto.SecretKey;

/** A key of 256 bits that texts are sealed with, and where it lies: on disk already, so that it outlives the process. */
public record DataKey(KeyRef ref, SecretKey key) {}
