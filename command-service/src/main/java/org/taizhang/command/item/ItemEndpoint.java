package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.taizhang.api.item.AmendProblem;
import org.taizhang.api.item.AssignResponsibleUnit;
import org.taizhang.api.item.ClaimItem;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.LinkRepeatedProblem;
import org.taizhang.api.item.MergeInto;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.item.RaiseProblem;
import org.taizhang.api.item.RecordRootCause;
import org.taizhang.api.item.RecordSameTypeCheck;
import org.taizhang.api.item.TakeOverItem;
import org.taizhang.api.item.WithdrawItem;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.plan.CoverItem;
import org.taizhang.api.plan.PlanId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.Answer;
import org.taizhang.command.edge.Issues;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Raising items, and what prepares them. */
@RestController
@RequestMapping("/api/v1/items")
@Tag(name = "items", description = "问题（台账条目） · items")
class ItemEndpoint {

    private final ItemNumbers numbers;
    private final Known known;
    private final ItemSnapshots snapshots;
    private final MergeTurns turns;

    ItemEndpoint(ItemNumbers numbers, Known known, ItemSnapshots snapshots, MergeTurns turns) {
        this.numbers = numbers;
        this.known = known;
        this.snapshots = snapshots;
        this.turns = turns;
    }

    record RaiseBody(@Nullable PlanId planId, @Nullable String sectionPath, @Nullable String section,
            @NotNull @Valid ProblemBody problem, @Nullable UnitId responsibleUnit,
            @Nullable List<@Valid @NotNull MeasureBody> measures) {

        Place place() {
            return new Place(planId, null, sectionPath, section);
        }

        List<MeasureBody> given() {
            return measures == null ? List.of() : measures;
        }
    }

    record DeclarationBody(@NotBlank @Size(max = 500) String status, @Nullable LocalDate closedOn,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> references,
            @NotBlank @Size(max = 500) String sourceRow) {

        Declaration toDeclaration() {
            return new Declaration(status, closedOn, references == null ? List.of() : references, sourceRow);
        }
    }

    record TakeOverBody(@NotNull @Valid RaiseBody item, @NotNull @Valid DeclarationBody declaration) {}

    record UnitBody(@NotNull UnitId responsibleUnit) {}

    record AmendBody(@Nullable @Size(max = 500) String title, @NotBlank @Size(max = 20_000) String text,
            @NotNull List<@NotBlank @Size(max = 20_000) String> manifestations, @Size(max = 2_000) String reason) {

        ProblemAmendment amendment() {
            return new ProblemAmendment(title == null ? FirstSentence.of(text) : title, text,
                    manifestations);
        }
    }

    record TextBody(@NotBlank @Size(max = 20_000) String text) {}

    record SameTypeCheckBody(@NotNull Boolean found, @NotBlank @Size(max = 20_000) String findings) {}

    record MergeBody(@NotNull ItemId into, @NotBlank @Size(max = 2_000) String reason) {}

    record RepeatsBody(@NotNull ItemId earlier, @NotBlank @Size(max = 2_000) String reason) {}

    record ReasonBody(@NotBlank @Size(max = 2_000) String reason) {}

    @Issues(RaiseProblem.class)
    @PostMapping
    @Operation(summary = "登记问题 · RaiseProblem")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> raise(@RequestBody @Valid RaiseBody body, Sender sender) {
        requireKnown(body);
        ItemId id = new ItemId(sender.newId("item"));
        cover(body.planId(), id, sender);
        return sender.create(new RaiseProblem(id, numbers.reserve(id), body.place(), body.problem().toProblem(),
                body.responsibleUnit(), MeasureBody.drafts(body.given(), id)), body);
    }

    @Issues(TakeOverItem.class)
    @PostMapping("/take-over")
    @Operation(summary = "接收旧账 · TakeOverItem")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answer> takeOver(@RequestBody @Valid TakeOverBody body, Sender sender) {
        RaiseBody item = body.item();
        requireKnown(item);
        ItemId id = new ItemId(sender.newId("item"));
        cover(item.planId(), id, sender);
        return sender.create(new TakeOverItem(id, numbers.reserve(id), item.place(), item.problem().toProblem(),
                item.responsibleUnit(), MeasureBody.drafts(item.given(), id), body.declaration().toDeclaration()),
                body);
    }

    @Issues(AssignResponsibleUnit.class)
    @PostMapping("/{id}/responsible-unit")
    @Operation(summary = "确定责任单位 · AssignResponsibleUnit")
    ResponseEntity<Answer> responsibleUnit(@PathVariable ItemId id, @RequestBody @Valid UnitBody body, Sender sender) {
        known.requireUnits(List.of(body.responsibleUnit()));
        return sender.send(new AssignResponsibleUnit(id, body.responsibleUnit()), body);
    }

    @Issues(AmendProblem.class)
    @PostMapping("/{id}/amend")
    @Operation(summary = "变更问题表述 · AmendProblem")
    ResponseEntity<Answer> amend(@PathVariable ItemId id, @RequestBody @Valid AmendBody body, Sender sender) {
        return sender.sendMatching(new AmendProblem(id, body.amendment(), body.reason()), body);
    }

    @Issues(ClaimItem.class)
    @PostMapping("/{id}/claim")
    @Operation(summary = "认领 · ClaimItem")
    ResponseEntity<Answer> claim(@PathVariable ItemId id, Sender sender) {
        return sender.send(new ClaimItem(id), null);
    }

    @Issues(RecordRootCause.class)
    @PostMapping("/{id}/cause")
    @Operation(summary = "原因剖析 · RecordRootCause")
    ResponseEntity<Answer> cause(@PathVariable ItemId id, @RequestBody @Valid TextBody body, Sender sender) {
        return sender.send(new RecordRootCause(id, body.text()), body);
    }

    @Issues(RecordSameTypeCheck.class)
    @PostMapping("/{id}/same-type-check")
    @Operation(summary = "举一反三 · RecordSameTypeCheck")
    ResponseEntity<Answer> sameTypeCheck(@PathVariable ItemId id, @RequestBody @Valid SameTypeCheckBody body,
            Sender sender) {
        return sender.send(new RecordSameTypeCheck(id, body.found(), body.findings()), body);
    }

    @Issues(WithdrawItem.class)
    @PostMapping("/{id}/withdraw")
    @Operation(summary = "撤回 · WithdrawItem")
    ResponseEntity<Answer> withdraw(@PathVariable ItemId id, @RequestBody @Valid ReasonBody body, Sender sender) {
        return sender.sendMatching(new WithdrawItem(id, body.reason()), body);
    }

    @Issues(MergeInto.class)
    @PostMapping("/{id}/merge")
    @Operation(summary = "合并到另一问题 · MergeInto")
    ResponseEntity<Answer> merge(@PathVariable ItemId id, @RequestBody @Valid MergeBody body, Sender sender) {
        return turns.inTurn(() -> sender.sendMatching(
                new MergeInto(id, body.into(), snapshots.standing(body.into()), body.reason()), body));
    }

    @Issues(LinkRepeatedProblem.class)
    @PostMapping("/{id}/repeats")
    @Operation(summary = "认定屡改屡犯 · LinkRepeatedProblem")
    ResponseEntity<Answer> repeats(@PathVariable ItemId id, @RequestBody @Valid RepeatsBody body, Sender sender) {
        return sender.sendMatching(new LinkRepeatedProblem(id, body.earlier(), snapshots.standing(body.earlier()),
                body.reason()), body);
    }

    private void requireKnown(RaiseBody body) {
        known.requireUnit(body.responsibleUnit());
        PersonId person = body.problem().personId();
        known.requirePersons(person == null ? List.of() : List.of(person));
        body.given().forEach(measure -> known.require(measure.assignment()));
    }

    /** The plan admits the item before it is raised: a plan in force takes none. */
    private static void cover(@Nullable PlanId plan, ItemId item, Sender sender) {
        if (plan != null) {
            sender.sendAlong(new CoverItem(plan, item));
        }
    }
}
