package org.taizhang.api;

/** Why something was refused: an enum per feature implements this, so that no refusal lacks its two sentences. */
public interface RefusalCode {

    /** Stable code for programs, such as {@code ITEM_NOT_CLAIMED}: an enum constant's own name. */
    String name();

    Reason reason();
}
