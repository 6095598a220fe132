package org.taizhang.query.edge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.authority.Role;
import org.taizhang.api.ledger.Named;
import org.taizhang.api.person.PersonId;

/** Names of the persons and units of one answer, as they are now. */
public final class Names {

    private final Map<String, String> persons;
    private final Map<String, String> units;

    private Names(Map<String, String> persons, Map<String, String> units) {
        this.persons = persons;
        this.units = units;
    }

    /** Gathers ids while rows are read, then looks them all up at once. */
    public static final class Wanted {

        private final Set<String> persons = new HashSet<>();
        private final Set<String> units = new HashSet<>();

        public Wanted persons(Collection<String> ids) {
            persons.addAll(ids);
            return this;
        }

        public Wanted units(Collection<String> ids) {
            units.addAll(ids);
            return this;
        }

        public Wanted person(@Nullable String id) {
            return id == null ? this : persons(List.of(id));
        }

        public Wanted unit(@Nullable String id) {
            return id == null ? this : units(List.of(id));
        }

        public Names find(JdbcClient jdbc) {
            return new Names(names(jdbc, "SELECT person_id, name FROM person_directory WHERE person_id = ANY (?)",
                    persons), names(jdbc, "SELECT unit_id, name FROM unit_directory WHERE unit_id = ANY (?)", units));
        }

        private static Map<String, String> names(JdbcClient jdbc, String sql, Set<String> ids) {
            Map<String, String> names = new HashMap<>();
            jdbc.sql(sql).param(ids.toArray(String[]::new))
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
            return names;
        }
    }

    public Named person(String id) {
        if (id.equals(PersonId.SYSTEM.value())) {
            return new Named(id, Role.SYSTEM.zh());
        }
        return new Named(id, persons.getOrDefault(id, id));
    }

    public Named unit(String id) {
        return new Named(id, units.getOrDefault(id, id));
    }

    public @Nullable Named personOrNull(@Nullable String id) {
        return id == null ? null : person(id);
    }

    public @Nullable Named unitOrNull(@Nullable String id) {
        return id == null ? null : unit(id);
    }

    public List<Named> persons(List<String> ids) {
        return ids.stream().map(this::person).toList();
    }

    public List<Named> units(List<String> ids) {
        return ids.stream().map(this::unit).toList();
    }
}
