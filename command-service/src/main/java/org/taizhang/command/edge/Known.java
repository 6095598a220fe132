package org.taizhang.command.edge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitRefusal;
import org.taizhang.runtime.directory.Directory;

/** Refuses commands that name persons or units nobody knows. */
@Component
public class Known {

    private final Directory directory;

    Known(Directory directory) {
        this.directory = directory;
    }

    public void requireUnit(@Nullable UnitId unit) {
        requireUnits(unit == null ? List.of() : List.of(unit));
    }

    public void requireUnits(Collection<UnitId> units) {
        List<Missing> unknown = directory.unknownUnits(units).stream()
                .map(unit -> Missing.of(UnitRefusal.UNIT_UNKNOWN, unit.value())).toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(UnitRefusal.UNIT_UNKNOWN, unknown);
        }
        List<Missing> closed = directory.closedUnits(units).stream()
                .map(unit -> Missing.of(UnitRefusal.UNIT_CLOSED, unit.value())).toList();
        if (!closed.isEmpty()) {
            throw new Refusal(UnitRefusal.UNIT_CLOSED, closed);
        }
    }

    /** It was founded once; it may be closed. */
    public void requireFounded(UnitId unit) {
        if (!directory.unknownUnits(List.of(unit)).isEmpty()) {
            throw new Refusal(UnitRefusal.UNIT_UNKNOWN, List.of(Missing.of(UnitRefusal.UNIT_UNKNOWN, unit.value())));
        }
    }

    /** They were registered once; whoever took part in something may have left since. */
    public void requireRegistered(Collection<PersonId> persons) {
        List<Missing> unknown = directory.unknownPersons(persons).stream()
                .map(person -> Missing.of(PersonRefusal.PERSON_UNKNOWN, person.value())).toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(PersonRefusal.PERSON_UNKNOWN, unknown);
        }
    }

    public void requirePersons(Collection<PersonId> persons) {
        requireRegistered(persons);
        List<Missing> left = directory.leftPersons(persons).stream()
                .map(person -> Missing.of(PersonRefusal.PERSON_LEFT, person.value())).toList();
        if (!left.isEmpty()) {
            throw new Refusal(PersonRefusal.PERSON_LEFT, left);
        }
    }

    /** Everybody and every unit that answers for a measure. */
    public void require(Assignment assignment) {
        List<PersonId> persons = new ArrayList<>(assignment.owners());
        persons.addAll(assignment.leadLeaders());
        requirePersons(persons);
        List<UnitId> units = new ArrayList<>(assignment.leadUnits());
        units.addAll(assignment.assistingUnits());
        requireUnits(units);
        requireUnit(assignment.responsibleUnit());
        requireUnit(assignment.oversightUnit());
    }

    /** The account is nobody's yet, or this person's. */
    public void requireFree(@Nullable Account account, PersonId person) {
        if (account != null && directory.personOf(account).filter(owner -> !owner.equals(person)).isPresent()) {
            throw new Refusal(PersonRefusal.ACCOUNT_TAKEN);
        }
    }
}
