package org.taizhang.api.directory;

import java.util.List;

/** The units, by name. */
public record UnitsView(List<UnitView> units) {

    public UnitsView {
        units = List.copyOf(units);
    }
}
