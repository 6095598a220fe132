package org.taizhang.runtime.privacy;

import javax.crypto.SecretKey;

import org.jspecify.annotations.Nullable;

/** Where the key of 256 bits comes from that wraps all others. It is asked for once and kept in memory. */
public interface MasterKey {

    /** The key as it is; null where none was made yet. Throws {@link KeyUnavailable} where that cannot be known. */
    @Nullable
    SecretKey find();

    /** A new one, kept for ever from now on; called only where there is none and nothing was wrapped. */
    SecretKey create();
}
