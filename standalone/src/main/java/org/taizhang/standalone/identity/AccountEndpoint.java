package org.taizhang.standalone.identity;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.Refusal;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.PersonRefusal;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.command.edge.FirstAdministratorMay;
import org.taizhang.command.edge.Issues;
import org.taizhang.runtime.directory.Directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** Opens accounts at the embedded provider; with an own provider this is done there. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "people")
class AccountEndpoint {

    private final Accounts accounts;
    private final Directory directory;
    private final String issuer;

    AccountEndpoint(Accounts accounts, Directory directory, @Value("${taizhang.account-issuer}") String issuer) {
        this.accounts = accounts;
        this.directory = directory;
        this.issuer = issuer;
    }

    /** An account that somebody signs in with gets a new password only where {@code reset} says so. */
    record AccountBody(@NotBlank @Pattern(regexp = "[a-z0-9._-]{2,40}") String name, @Nullable Boolean reset) {}

    /** The one-time password is told once and kept nowhere. */
    record Opened(String issuer, String subject, String oneTimePassword) {}

    @Issues(RegisterPerson.class)
    @FirstAdministratorMay
    @PostMapping
    @Operation(summary = "开设账号或重置密码 · open an account, or reset its password")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Opened> open(@RequestBody @Valid AccountBody body) {
        String name = body.name().toLowerCase(Locale.ROOT);
        if (!Boolean.TRUE.equals(body.reset()) && directory.callerOf(new Account(issuer, name)).isPresent()) {
            throw new Refusal(PersonRefusal.ACCOUNT_TAKEN);
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Opened(issuer, name, accounts.issueOneTimePassword(name)));
    }
}
