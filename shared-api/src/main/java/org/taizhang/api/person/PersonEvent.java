package org.taizhang.api.person;

import org.taizhang.api.DomainEvent;

/** Everything that can happen to a person's record. */
public sealed interface PersonEvent extends DomainEvent
        permits PersonRegistered, AccountLinked, RoleGranted, RoleRevoked {

    PersonId personId();

    @Override
    default String streamId() {
        return personId().value();
    }
}
