package org.taizhang.api.directory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of one person.
 *
 * @param accounts with which the person comes; null where the caller has no business with them
 * @param restrictedUntil the last day on which the person's data are neither shown nor used; null too where the caller
 *            has no business with it
 */
public record PersonRecordView(PersonView person, @Nullable List<AccountView> accounts,
        @Nullable LocalDate restrictedUntil) {

    public PersonRecordView {
        accounts = accounts == null ? null : List.copyOf(accounts);
    }

    /** An account, as its identity provider names it. */
    public record AccountView(String issuer, String subject) {}
}
