package org.taizhang.api.person;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a person's record. */
public sealed interface PersonEvent extends DomainEvent
        permits PersonRegistered, PersonRenamed, PersonTransferred, AccountLinked, RoleGranted, RoleGrantedForTerm,
        RoleRevoked, PersonLeft, EmailChanged, PersonRestricted, RestrictionLifted, PersonErased {

    PersonId personId();

    @Override
    default String streamId() {
        return personId().value();
    }
}
