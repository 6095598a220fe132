package org.taizhang.api.person;

import org.taizhang.api.Command;

/** Commands to one person's record. */
public sealed interface PersonCommand extends Command
        permits RegisterPerson, RenamePerson, TransferPerson, LinkAccount, GrantRole, RevokeRole, RecordLeaving,
        ChangeEmail, RestrictPerson, LiftRestriction, ErasePerson {

    PersonId personId();

    @Override
    default String streamId() {
        return personId().value();
    }
}
