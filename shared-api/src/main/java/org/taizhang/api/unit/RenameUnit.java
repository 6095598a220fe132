package org.taizhang.api.unit;

/** Gives a unit another name; history keeps the old one. */
public record RenameUnit(UnitId unitId, String name, String reason) implements UnitCommand {}
