package org.taizhang.command.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.taizhang.api.DerivedId;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.ChangeEmail;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.person.MailAddress;
import org.taizhang.runtime.directory.Directory;

/**
 * Reads people. Who has the account, or the name in that unit, is here already; a new one's id follows from the same, so
 * that the file can be sent again.
 */
@Component
class PeopleFile {

    private static final Set<Column> COLUMNS = Set.of(Column.NAME, Column.UNIT, Column.TITLE, Column.ISSUER,
            Column.ACCOUNT, Column.EMAIL);

    private static final List<Column> COLUMNS_OF_TEXT = List.of(Column.NAME, Column.TITLE, Column.ACCOUNT,
            Column.ISSUER);

    private final Directory directory;
    private final UnitNames units;
    private final String usualIssuer;

    PeopleFile(Directory directory, UnitNames units, @Value("${taizhang.account-issuer:}") String usualIssuer) {
        this.directory = directory;
        this.units = units;
        this.usualIssuer = usualIssuer;
    }

    RosterReading read(byte[] content) {
        RosterReading reading = new RosterReading();
        Set<String> seen = new HashSet<>();
        for (RosterFile.Row row : RosterFile.read(content, Column.NAME, COLUMNS)) {
            // Each of them, so that all that is wrong is said at once.
            if (COLUMNS_OF_TEXT.stream().filter(column -> reading.suits(row, column, column == Column.NAME))
                    .count() < COLUMNS_OF_TEXT.size()) {
                continue;
            }
            Optional<UnitId> unit = Optional.empty();
            if (!row.text(Column.UNIT).isEmpty()) {
                unit = units.find(row, Column.UNIT, reading);
                if (unit.isEmpty()) {
                    continue;
                }
            }
            read(row, unit.orElse(null), seen, reading);
        }
        return reading;
    }

    private void read(RosterFile.Row row, @Nullable UnitId unit, Set<String> seen, RosterReading reading) {
        String name = row.text(Column.NAME);
        String email = row.text(Column.EMAIL);
        if (!email.isEmpty() && !MailAddress.suits(email)) {
            reading.wrong(row, Column.EMAIL, PersonRefusal.EMAIL_MALFORMED);
            return;
        }
        Account account = account(row);
        if (account != null && account.issuer().isEmpty()) {
            reading.wrong(row, Column.ISSUER, RosterRefusal.ISSUER_NEEDED);
            return;
        }
        PersonId id = new PersonId(account == null
                ? DerivedId.of("person", "name", name, unit == null ? "" : unit.value())
                : DerivedId.of("person", "account", account.issuer(), account.subject()));
        if (!seen.add(id.value())) {
            reading.wrong(row, Column.NAME, RosterRefusal.ROW_TWICE);
            return;
        }
        List<PersonId> sameName = directory.peopleNamed(name, unit);
        Optional<PersonId> holder = account == null ? Optional.empty() : directory.personOf(account);
        if (holder.isPresent() && !sameName.contains(holder.get())) {
            reading.wrong(row, Column.ACCOUNT, PersonRefusal.ACCOUNT_TAKEN);
        } else if (holder.isPresent() || account == null && !sameName.isEmpty()) {
            reading.exists();
            addressed(holder.orElseGet(sameName::getFirst), email, reading);
        } else if (!directory.unknownPersons(List.of(id)).isEmpty()) {
            String title = row.text(Column.TITLE);
            reading.add(new RegisterPerson(id, name, unit, title.isEmpty() ? null : title, account));
            addressed(id, email, reading);
        } else {
            // Registered from such a file before, and renamed, transferred or gone since.
            reading.exists();
        }
    }

    /** A file without addresses takes none away. */
    private void addressed(PersonId person, String email, RosterReading reading) {
        if (!email.isEmpty() && !directory.emailOf(person).equals(Optional.of(email))) {
            reading.address(new ChangeEmail(person, email));
        }
    }

    private @Nullable Account account(RosterFile.Row row) {
        String subject = row.text(Column.ACCOUNT);
        String issuer = row.text(Column.ISSUER);
        return subject.isEmpty() ? null : new Account(issuer.isEmpty() ? usualIssuer : issuer, subject);
    }
}
