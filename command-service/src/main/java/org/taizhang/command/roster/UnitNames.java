package org.taizhang.command.roster;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitRefusal;
import org.taizhang.runtime.directory.Directory;

/** Finds the unit that a cell means, by its id or its name. */
@Component
class UnitNames {

    private final Directory directory;

    UnitNames(Directory directory) {
        this.directory = directory;
    }

    /** Empty where there is none or more than one: then that is noted. */
    Optional<UnitId> find(RosterFile.Row row, Column column, RosterReading reading) {
        String text = row.text(column);
        List<UnitId> found = directory.unitsNamed(text);
        if (found.isEmpty() && directory.unknownUnits(List.of(new UnitId(text))).isEmpty()) {
            found = List.of(new UnitId(text));
        }
        if (found.isEmpty()) {
            reading.wrong(row, column, UnitRefusal.UNIT_UNKNOWN);
        } else if (found.size() > 1) {
            reading.wrong(row, column, RosterRefusal.NAME_AMBIGUOUS);
        } else if (!directory.closedUnits(found).isEmpty()) {
            reading.wrong(row, column, UnitRefusal.UNIT_CLOSED);
        } else {
            return Optional.of(found.getFirst());
        }
        return Optional.empty();
    }
}
