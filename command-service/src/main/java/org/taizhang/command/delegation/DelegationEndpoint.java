package org.taizhang.command.delegation;

import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.Refusal;
import org.taizhang.api.delegation.DelegateWork;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.DelegationRefusal;
import org.taizhang.api.delegation.RevokeDelegation;
import org.taizhang.api.person.PersonId;
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

/** Delegating one's work, and taking it back. */
@RestController
@RequestMapping("/api/v1/delegations")
@Tag(name = "delegations", description = "委托 · delegations")
class DelegationEndpoint {

    private final Known known;
    private final Directory directory;

    DelegationEndpoint(Known known, Directory directory) {
        this.known = known;
        this.directory = directory;
    }

    record DelegateBody(@NotNull PersonId delegate, @NotNull LocalDate from, @NotNull LocalDate until,
            @NotBlank @Size(max = 2_000) String reason) {}

    record RevokeBody(@NotBlank @Size(max = 2_000) String reason) {}

    @Issues(DelegateWork.class)
    @PostMapping
    @Operation(summary = "委托他人办理 · DelegateWork")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> delegate(@RequestBody @Valid DelegateBody body, Sender sender) {
        known.requirePersons(List.of(body.delegate()));
        if (directory.grantsOf(body.delegate()).stream().anyMatch(grant -> grant.role().administers())) {
            throw new Refusal(DelegationRefusal.DELEGATE_ADMINISTERS);
        }
        return sender.create(new DelegateWork(new DelegationId(sender.newId("delegation")), body.delegate(),
                body.from(), body.until(), body.reason()), body);
    }

    @Issues(RevokeDelegation.class)
    @PostMapping("/{id}/revoke")
    @Operation(summary = "撤销委托 · RevokeDelegation")
    ResponseEntity<Answer> revoke(@PathVariable DelegationId id, @RequestBody @Valid RevokeBody body, Sender sender) {
        return sender.send(new RevokeDelegation(id, body.reason()), body);
    }
}
