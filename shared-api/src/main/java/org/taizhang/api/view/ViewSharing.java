package org.taizhang.api.view;

/** Who sees a view besides its owner. */
public enum ViewSharing {
    NONE,
    /** The people of the owner's unit and of those below it. */
    UNIT
}
