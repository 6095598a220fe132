package org.taizhang.command.person;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.ChangeEmail;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.LinkAccount;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.person.RenamePerson;
import org.taizhang.api.person.RevokeRole;
import org.taizhang.api.person.TransferPerson;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;
import org.taizhang.runtime.directory.Directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Persons, their accounts and their roles. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "people", description = "人员 · people")
class PersonEndpoint {

    private final Known known;
    private final Directory directory;

    PersonEndpoint(Known known, Directory directory) {
        this.known = known;
        this.directory = directory;
    }

    record AccountBody(@NotBlank String issuer, @NotBlank String subject) {

        Account toAccount() {
            return new Account(issuer, subject);
        }
    }

    record RegisterBody(@NotBlank @Size(max = 100) String name, @Nullable UnitId unit,
            @Nullable @Size(max = 100) String title, @Nullable @Valid AccountBody account) {}

    record GrantBody(@NotNull Role role, @Nullable Scope scope, @Nullable UnitId unit, @Nullable PlanId plan,
            @Nullable LocalDate from, @Nullable LocalDate until) {

        Scope scopeOrUsual() {
            return scope == null ? role.usualScope() : scope;
        }
    }

    record RenameBody(@NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 2_000) String reason) {}

    record TransferBody(@Nullable UnitId unit, @Nullable @Size(max = 100) String title,
            @NotBlank @Size(max = 2_000) String reason) {}

    record RevokeBody(@NotNull Role role, @Nullable UnitId unit, @NotBlank @Size(max = 2_000) String reason) {}

    /** @param email null: none */
    record EmailBody(@Nullable @Size(max = 254) String email) {}

    @Issues(ChangeEmail.class)
    @PostMapping("/{id}/email")
    @Operation(summary = "登记电子邮箱 · ChangeEmail")
    ResponseEntity<Answer> changeEmail(@PathVariable PersonId id, @RequestBody @Valid EmailBody body, Sender sender) {
        String email = body.email() == null ? "" : body.email().strip();
        return sender.send(new ChangeEmail(id, email.isEmpty() ? null : email), body);
    }

    @Issues(RegisterPerson.class)
    @PostMapping
    @Operation(summary = "登记人员 · RegisterPerson")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> register(@RequestBody @Valid RegisterBody body, Sender sender) {
        known.requireUnit(body.unit());
        Account account = body.account() == null ? null : body.account().toAccount();
        PersonId id = new PersonId(sender.newId("person"));
        known.requireFree(account, id);
        return sender.create(new RegisterPerson(id, body.name(), body.unit(), body.title(), account), body);
    }

    @Issues(RenamePerson.class)
    @PostMapping("/{id}/rename")
    @Operation(summary = "更名 · RenamePerson")
    ResponseEntity<Answer> rename(@PathVariable PersonId id, @RequestBody @Valid RenameBody body, Sender sender) {
        return sender.send(new RenamePerson(id, body.name(), body.reason()), body);
    }

    @Issues(TransferPerson.class)
    @PostMapping("/{id}/transfer")
    @Operation(summary = "调动 · TransferPerson")
    ResponseEntity<Answer> transfer(@PathVariable PersonId id, @RequestBody @Valid TransferBody body, Sender sender) {
        known.requireUnit(body.unit());
        return sender.send(new TransferPerson(id, body.unit(), body.title(), body.reason()), body);
    }

    @Issues(LinkAccount.class)
    @PostMapping("/{id}/accounts")
    @Operation(summary = "关联账号 · LinkAccount")
    ResponseEntity<Answer> link(@PathVariable PersonId id, @RequestBody @Valid AccountBody body, Sender sender) {
        known.requireFree(body.toAccount(), id);
        return sender.send(new LinkAccount(id, body.toAccount()), body);
    }

    @Issues(GrantRole.class)
    @PostMapping("/{id}/roles")
    @Operation(summary = "授予角色 · GrantRole")
    ResponseEntity<Answer> grant(@PathVariable PersonId id, @RequestBody @Valid GrantBody body, Sender sender) {
        known.requireUnit(body.unit());
        return sender.send(new GrantRole(id, body.role(), body.scopeOrUsual(), body.unit(), body.plan(), body.from(),
                body.until()), body);
    }

    @Issues(RevokeRole.class)
    @PostMapping("/{id}/roles/revoke")
    @Operation(summary = "撤销角色 · RevokeRole")
    ResponseEntity<Answer> revoke(@PathVariable PersonId id, @RequestBody @Valid RevokeBody body, Sender sender) {
        return sender.send(new RevokeRole(id, body.role(), body.unit(), body.reason(),
                directory.administersAlone(id).contains(body.role())), body);
    }
}
