package org.taizhang.runtime.privacy;

/** Something was to be sealed with a key that was destroyed, such as that of a person who was erased. */
public final class KeyDestroyed extends RuntimeException {

    private static final long serialVersionUID = 1;

    KeyDestroyed(KeyRef ref) {
        super("the key " + ref + " was destroyed: nothing can be sealed with it any more");
    }
}
