package org.taizhang.api.item;

/** Whose problem it is (对象). An INDIVIDUAL item is seen by few. */
public enum Subject {
    TEAM,
    INDIVIDUAL
}
