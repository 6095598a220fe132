package org.taizhang.command.item;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.taizhang.api.item.ChainStep;
import org.taizhang.api.person.PersonId;

/**
 * Who did what towards closing in this round, voided and returned requests included: separation of duties holds over
 * the whole round.
 */
public record Round(int number, Set<PersonId> requesters, Map<ChainStep, Set<PersonId>> approvers) {

    static final Round FIRST = new Round(1, Set.of(), Map.of());

    public Round {
        requesters = Set.copyOf(requesters);
        approvers = Map.copyOf(approvers);
    }

    Round requestedBy(PersonId person) {
        return new Round(number, with(requesters, person), approvers);
    }

    Round approvedBy(PersonId person, ChainStep step) {
        Map<ChainStep, Set<PersonId>> changed = new EnumMap<>(ChainStep.class);
        changed.putAll(approvers);
        changed.put(step, with(approvers.getOrDefault(step, Set.of()), person));
        return new Round(number, requesters, changed);
    }

    /** Approved some step of this round, this one or another. */
    boolean approvedAny(Set<PersonId> persons) {
        return approvers.values().stream().flatMap(Set::stream).anyMatch(persons::contains);
    }

    /** Requested closure, or approved some step. */
    boolean acted(Set<PersonId> persons) {
        return requesters.stream().anyMatch(persons::contains) || approvedAny(persons);
    }

    /** Requested closure, or approved a step other than this one. */
    boolean actedElsewhere(Set<PersonId> persons, ChainStep step) {
        return requesters.stream().anyMatch(persons::contains) || approvers.entrySet().stream()
                .anyMatch(approved -> approved.getKey() != step
                        && approved.getValue().stream().anyMatch(persons::contains));
    }

    private static Set<PersonId> with(Set<PersonId> persons, PersonId person) {
        Set<PersonId> changed = new HashSet<>(persons);
        changed.add(person);
        return Set.copyOf(changed);
    }
}
