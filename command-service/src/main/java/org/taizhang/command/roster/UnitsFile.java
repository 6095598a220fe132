package org.taizhang.command.roster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    private static final Set<Column> COLUMNS = Set.of(Column.UNIT_NAME, Column.PARENT);

    private final Directory directory;
    private final UnitNames units;

    UnitsFile(Directory directory, UnitNames units) {
        this.directory = directory;
        this.units = units;
    }

    /** A row: several units have the same name, under different ones. */
    private record Key(String name, String above) {

        static Key of(RosterFile.Row row) {
            return new Key(row.text(Column.UNIT_NAME), row.text(Column.PARENT));
        }
    }

    /** What is known while one file is read. */
    private record Walk(Map<Key, RosterFile.Row> rows, Map<String, List<Key>> named, Map<Key, Optional<UnitId>> read,
            Set<Key> open, RosterReading reading) {}

    RosterReading read(byte[] content) {
        RosterReading reading = new RosterReading();
        Map<Key, RosterFile.Row> rows = new LinkedHashMap<>();
        for (RosterFile.Row row : RosterFile.read(content, Column.UNIT_NAME, COLUMNS)) {
            if (reading.suits(row, Column.UNIT_NAME, true) && rows.putIfAbsent(Key.of(row), row) != null) {
                reading.wrong(row, Column.UNIT_NAME, RosterRefusal.ROW_TWICE);
            }
        }
        Map<String, List<Key>> named = rows.keySet().stream().collect(Collectors.groupingBy(Key::name));
        Walk walk = new Walk(rows, named, new HashMap<>(), new HashSet<>(), reading);
        rows.keySet().forEach(key -> read(key, walk));
        return reading;
    }

    /** The unit that the row stands for; empty where something is wrong with it or above it. */
    private Optional<UnitId> read(Key key, Walk walk) {
        Optional<UnitId> before = walk.read().get(key);
        if (before != null) {
            return before;
        }
        RosterFile.Row row = walk.rows().get(key);
        if (row == null || !walk.open().add(key)) {
            throw new IllegalStateException("not a row that is still to be read: " + key);
        }
        Optional<UnitId> unit = unit(row, walk);
        walk.open().remove(key);
        walk.read().put(key, unit);
        return unit;
    }

    private Optional<UnitId> unit(RosterFile.Row row, Walk walk) {
        String above = row.text(Column.PARENT);
        if (above.isEmpty()) {
            return Optional.of(founded(row, null, walk.reading()));
        }
        List<Key> meant = walk.named().getOrDefault(above, List.of());
        if (meant.size() > 1) {
            walk.reading().wrong(row, Column.PARENT, RosterRefusal.NAME_AMBIGUOUS);
            return Optional.empty();
        }
        if (!meant.isEmpty() && walk.open().contains(meant.getFirst())) {
            walk.reading().wrong(row, Column.PARENT, RosterRefusal.PARENT_BELOW_ITSELF);
            return Optional.empty();
        }
        Optional<UnitId> parent = meant.isEmpty()
                ? units.find(row, Column.PARENT, walk.reading())
                : read(meant.getFirst(), walk);
        return parent.map(found -> founded(row, found, walk.reading()));
    }

    private UnitId founded(RosterFile.Row row, @Nullable UnitId parent, RosterReading reading) {
        String name = row.text(Column.UNIT_NAME);
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
