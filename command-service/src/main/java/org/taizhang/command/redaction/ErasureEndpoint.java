package org.taizhang.command.redaction;

import java.time.LocalDate;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.person.ErasePerson;
import org.taizhang.api.person.LiftRestriction;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.RestrictPerson;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;
import org.taizhang.runtime.privacy.KeyStore;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.util.List;

/** What says who somebody was who left is kept back for a term, or made unreadable for good. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "people")
class ErasureEndpoint {

    private final KeyStore keys;
    private final Known known;

    ErasureEndpoint(KeyStore keys, Known known) {
        this.keys = keys;
        this.known = known;
    }

    record GroundsBody(@NotBlank @Size(max = 2_000) String grounds) {}

    record RestrictBody(@NotNull LocalDate until, @NotBlank @Size(max = 2_000) String grounds) {}

    record LiftBody(@NotBlank @Size(max = 2_000) String reason) {}

    @Issues(RestrictPerson.class)
    @PostMapping("/restrict")
    @Operation(summary = "限制处理个人信息，期满抹除 · RestrictPerson: neither shown nor used, erased when the term ends")
    ResponseEntity<Answer> restrict(@PathVariable PersonId id, @RequestBody @Valid RestrictBody body, Sender sender) {
        return sender.send(
                new RestrictPerson(id, body.until(), keys.placeOfPerson(id.value()).toString(), body.grounds()), body);
    }

    @Issues(LiftRestriction.class)
    @PostMapping("/lift-restriction")
    @Operation(summary = "解除限制处理 · LiftRestriction")
    ResponseEntity<Answer> lift(@PathVariable PersonId id, @RequestBody @Valid LiftBody body, Sender sender) {
        return sender.send(new LiftRestriction(id, body.reason()), body);
    }

    @Issues(ErasePerson.class)
    @PostMapping("/erase")
    @Operation(summary = "抹除个人信息，不可恢复 · ErasePerson: cannot be undone")
    ResponseEntity<Answer> erase(@PathVariable PersonId id, @RequestBody @Valid GroundsBody body, Sender sender) {
        // An id that nobody has gets no key.
        known.requireRegistered(List.of(id));
        return sender.sendMatching(new ErasePerson(id, keys.placeOfPerson(id.value()).toString(), body.grounds()),
                body);
    }
}
