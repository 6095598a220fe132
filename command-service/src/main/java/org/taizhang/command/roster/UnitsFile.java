package org.taizhang.command.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.DerivedId;
import org.taizhang.api.unit.FoundUnit;
import org.taizhang.api.unit.UnitId;
import org.taizhang.runtime.directory.Directory;

/**
 * Reads units. The unit above stands in the file, wherever in it, or is here already; a unit of that name under it is here
 * already too. An id follows from the name and the unit above, so that the file can be sent again.
 */
@Component
class UnitsFile {

    private static final Set<Column> COLUMNS = Set.of(Column.NAME, Column.PARENT);

    private final Directory directory;
    private final UnitNames units;

    UnitsFile(Directory directory, UnitNames units) {
        this.directory = directory;
        this.units = units;
    }

    /** What is known while one file is read. */
    private record Walk(Map<String, RosterFile.Row> rows, Map<String, Optional<UnitId>> read, Set<String> open,
            RosterReading reading) {}

    RosterReading read(byte[] content) {
        RosterReading reading = new RosterReading();
        Map<String, RosterFile.Row> rows = new LinkedHashMap<>();
        for (RosterFile.Row row : RosterFile.read(content, COLUMNS)) {
            if (reading.suits(row, Column.NAME, true) && rows.putIfAbsent(row.text(Column.NAME), row) != null) {
                reading.wrong(row, Column.NAME, RosterRefusal.ROW_TWICE);
            }
        }
        Walk walk = new Walk(rows, new HashMap<>(), new HashSet<>(), reading);
        rows.keySet().forEach(name -> read(name, walk));
        return reading;
    }

    /** The unit that the row stands for; empty where something is wrong with it or above it. */
    private Optional<UnitId> read(String name, Walk walk) {
        Optional<UnitId> before = walk.read().get(name);
        if (before != null) {
            return before;
        }
        RosterFile.Row row = walk.rows().get(name);
        if (row == null || !walk.open().add(name)) {
            throw new IllegalStateException("not a row that is still to be read: " + name);
        }
        Optional<UnitId> unit = unit(row, walk);
        walk.open().remove(name);
        walk.read().put(name, unit);
        return unit;
    }

    private Optional<UnitId> unit(RosterFile.Row row, Walk walk) {
        String above = row.text(Column.PARENT);
        if (above.isEmpty()) {
            return Optional.of(founded(row, null, walk.reading()));
        }
        if (walk.open().contains(above)) {
            walk.reading().wrong(row, Column.PARENT, RosterRefusal.PARENT_BELOW_ITSELF);
            return Optional.empty();
        }
        Optional<UnitId> parent = walk.rows().containsKey(above)
                ? read(above, walk)
                : units.find(row, Column.PARENT, walk.reading());
        return parent.map(found -> founded(row, found, walk.reading()));
    }

    private UnitId founded(RosterFile.Row row, @Nullable UnitId parent, RosterReading reading) {
        String name = row.text(Column.NAME);
        Optional<UnitId> here = directory.unitUnder(parent, name);
        if (here.isPresent()) {
            reading.exists();
            return here.get();
        }
        UnitId id = new UnitId(DerivedId.of("unit", "name", name, parent == null ? "" : parent.value()));
        if (directory.unknownUnits(List.of(id)).isEmpty()) {
            // Founded from such a file before, and renamed, moved or closed since.
            reading.exists();
        } else {
            reading.add(new FoundUnit(id, name, parent));
        }
        return id;
    }
}
