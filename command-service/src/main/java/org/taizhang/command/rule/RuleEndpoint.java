package org.taizhang.command.rule;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.rule.EstablishRule;
import org.taizhang.api.rule.Predecessor;
import org.taizhang.api.rule.Rule;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.covering.ItemStandings;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;
import org.taizhang.command.evidence.FileBody;
import org.taizhang.command.evidence.StoredFiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Rules that came out of rectification. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules", description = "建章立制 · established rules")
class RuleEndpoint {

    private final ItemStandings items;
    private final Rules rules;
    private final StoredFiles files;
    private final Known known;

    RuleEndpoint(ItemStandings items, Rules rules, StoredFiles files, Known known) {
        this.items = items;
        this.rules = rules;
        this.files = files;
        this.known = known;
    }

    /** A predecessor is named by its id, or by its name where it is older than this ledger. */
    record RuleBody(@NotNull RuleKind kind, @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String documentNumber, @NotNull UnitId unit, @NotNull LocalDate effectiveOn,
            @Nullable @Valid FileBody file, @Nullable RuleId predecessor,
            @Nullable @Size(max = 200) String predecessorName,
            @NotEmpty @Size(max = 500) List<@NotNull ItemId> itemIds) {}

    @Issues(EstablishRule.class)
    @PostMapping
    @Operation(summary = "登记建章立制 · EstablishRule")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> establish(@RequestBody @Valid RuleBody body, Sender sender) {
        known.requireUnits(List.of(body.unit()));
        Rule rule = new Rule(body.kind(), body.name(), body.documentNumber(), body.unit(), body.effectiveOn(),
                body.file() == null ? null : files.of(body.file()), predecessor(body));
        return sender.create(new EstablishRule(new RuleId(sender.newId("rule")), rule, items.of(body.itemIds())), body);
    }

    private @Nullable Predecessor predecessor(RuleBody body) {
        if (body.predecessor() != null) {
            return rules.predecessor(body.predecessor());
        }
        return body.predecessorName() == null ? null : new Predecessor(null, body.predecessorName());
    }
}
