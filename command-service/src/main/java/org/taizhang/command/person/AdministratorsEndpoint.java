package org.taizhang.command.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.Command;
import org.taizhang.api.DerivedId;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.command.edge.FirstAdministratorMay;
import org.taizhang.runtime.position.Positions;
import org.taizhang.runtime.web.CallerArgument;
import org.taizhang.runtime.web.Trace;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The one thing that the first administrator can do: appoint the three administrators, once. */
@RestController
@RequestMapping("/api/v1/administrators")
@Tag(name = "people")
class AdministratorsEndpoint {

    private final CommandDispatch dispatch;
    private final Positions positions;
    private final Trace trace;

    AdministratorsEndpoint(CommandDispatch dispatch, Positions positions, Trace trace) {
        this.dispatch = dispatch;
        this.positions = positions;
        this.trace = trace;
    }

    record AdministratorBody(@NotBlank String name, @NotNull @Valid PersonEndpoint.AccountBody account) {}

    record AdministratorsBody(@NotNull @Valid AdministratorBody system, @NotNull @Valid AdministratorBody security,
            @NotNull @Valid AdministratorBody audit) {}

    record Appointed(Map<Role, String> administrators, String position) {}

    @FirstAdministratorMay
    @PostMapping
    @Operation(summary = "任命三员 · appoint the three administrators")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Appointed> appoint(@RequestBody @Valid AdministratorsBody body) {
        Map<Role, AdministratorBody> three = new LinkedHashMap<>();
        three.put(Role.SYSTEM_ADMIN, body.system());
        three.put(Role.SECURITY_ADMIN, body.security());
        // The last one ends the first administrator's time: a retry before it goes on where it stopped.
        three.put(Role.AUDIT_ADMIN, body.audit());
        if (three.values().stream().map(AdministratorBody::account).distinct().count() < three.size()) {
            throw new Refusal(PersonRefusal.ADMINISTRATORS_EXCLUSIVE);
        }
        Map<Role, String> appointed = new LinkedHashMap<>();
        three.forEach((role, administrator) -> appointed.put(role, appoint(role, administrator).value()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Appointed(appointed, Long.toString(positions.head())));
    }

    private PersonId appoint(Role role, AdministratorBody administrator) {
        PersonId person = new PersonId(DerivedId.of("administrator", role.name()));
        send(new RegisterPerson(person, administrator.name(), null, role.zh(), administrator.account().toAccount()),
                role, "register");
        send(new GrantRole(person, role, role.usualScope(), null, null), role, "grant");
        return person;
    }

    private void send(Command command, Role role, String step) {
        Caller authority = new Caller(CallerArgument.FIRST_ADMINISTRATOR,
                List.of(Grant.of(Role.SYSTEM_ADMIN), Grant.of(Role.SECURITY_ADMIN)));
        String key = CallerArgument.FIRST_ADMINISTRATOR.value() + ":" + role + ":" + step;
        dispatch.send(command, new CommandDispatch.Envelope(authority, key, null, null, trace.current()));
    }
}
