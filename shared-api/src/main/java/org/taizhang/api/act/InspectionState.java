package org.taizhang.api.act;

/** How the record of an inspection stands. */
public enum InspectionState {
    RECORDED,
    AMENDED
}
