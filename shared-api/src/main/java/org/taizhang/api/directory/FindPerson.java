package org.taizhang.api.directory;

import org.taizhang.api.authority.Caller;

/** Asks for one person's record; answered by {@link PersonRecordView}. */
public record FindPerson(Caller caller, String personId) {}
