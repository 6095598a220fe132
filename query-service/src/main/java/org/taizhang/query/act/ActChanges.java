package org.taizhang.query.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.accountability.AccountabilityMarkerRecorded;
import org.taizhang.api.accountability.AccountabilityMarkerRevoked;
import org.taizhang.api.accountability.MarkerEvent;
import org.taizhang.api.act.ActKind;
import org.taizhang.api.act.InspectionContent;
import org.taizhang.api.act.MarkerContent;
import org.taizhang.api.act.NoticeContent;
import org.taizhang.api.act.RuleContent;
import org.taizhang.api.inspection.Inspection;
import org.taizhang.api.inspection.InspectionAmended;
import org.taizhang.api.inspection.InspectionEvent;
import org.taizhang.api.inspection.InspectionFinding;
import org.taizhang.api.inspection.InspectionRecorded;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.lookback.LookBackEvent;
import org.taizhang.api.lookback.LookBackFinding;
import org.taizhang.api.lookback.LookBackRecorded;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.api.lookback.ReviewedItem;
import org.taizhang.api.notice.NextStepProposed;
import org.taizhang.api.notice.NoticeEvent;
import org.taizhang.api.notice.NoticeFollowed;
import org.taizhang.api.notice.NoticeIssued;
import org.taizhang.api.notice.NoticeReplied;
import org.taizhang.api.notice.NoticeStatus;
import org.taizhang.api.notice.NoticeWithdrawn;
import org.taizhang.api.notice.ProposalDismissed;
import org.taizhang.api.notice.ReplyAccepted;
import org.taizhang.api.notice.ReplyReturned;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.rule.Rule;
import org.taizhang.api.rule.RuleEstablished;
import org.taizhang.api.rule.RuleEvent;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each event changes of an act's rows. */
final class ActChanges {

    private final JsonMapper json;

    ActChanges(JsonMapper json) {
        this.json = json;
    }

    /** @param before null before the first event */
    void of(DomainEvent event, @Nullable ActRow before, Recorded recorded, BiConsumer<ActRow, List<ActItemRow>> write) {
        switch (event) {
            case NoticeIssued e -> write.accept(issued(e, recorded), covered(ActKind.NOTICE, e, e.itemIds()));
            case NoticeEvent e -> write.accept(notice(e, present(before), recorded), List.of());
            case InspectionEvent e -> inspection(e, before, recorded, write);
            case LookBackEvent e -> lookBack((LookBackRecorded) e, recorded, write);
            case RuleEvent e -> rule((RuleEstablished) e, recorded, write);
            case AccountabilityMarkerRecorded e ->
                write.accept(marker(e, recorded), covered(ActKind.MARKER, e, e.itemIds()));
            case MarkerEvent e -> write.accept(marker(e, present(before)), List.of());
            default -> throw new IllegalArgumentException("no act: " + event);
        }
    }

    private ActRow issued(NoticeIssued e, Recorded recorded) {
        NoticeContent content = new NoticeContent(e.type(), e.number(), e.text(),
                e.follows() == null ? null : e.follows().value(), null, null, null, null, null, null, null, null);
        return ActRow.begin(ActKind.NOTICE, e.streamId(), e.number(), e.issuedOn(), tree(content), recorded)
                .in(NoticeStatus.AWAITING_REPLY).of(e.unit().value()).due(e.replyBy());
    }

    private ActRow notice(NoticeEvent event, ActRow row, Recorded recorded) {
        return switch (event) {
            case NoticeIssued e -> throw new IllegalStateException("issued twice: " + e.noticeId());
            case NoticeReplied e -> row.in(NoticeStatus.REPLIED).by(replier(recorded)).put("reply", e.text(), json)
                    .put("repliedOn", e.repliedOn(), json).remove("proposed", "proposedOn");
            case ReplyAccepted _ -> row.in(NoticeStatus.ANSWERED);
            case ReplyReturned e -> row.in(NoticeStatus.AWAITING_REPLY).due(e.replyBy())
                    .put("returnedReason", e.reason(), json).remove("dismissedReason");
            case NoticeWithdrawn e -> row.in(NoticeStatus.WITHDRAWN).put("withdrawnReason", e.reason(), json)
                    .remove("proposed", "proposedOn");
            case NextStepProposed e -> row.put("proposed", e.next(), json).put("proposedOn", e.proposedOn(), json);
            case ProposalDismissed e -> row.put("dismissedReason", e.reason(), json).remove("proposed", "proposedOn");
            case NoticeFollowed e -> row.put("next", e.next().value(), json).remove("proposed", "proposedOn");
        };
    }

    private static List<String> replier(Recorded recorded) {
        return recorded.actor() == null ? List.of() : List.of(recorded.actor());
    }

    /** How the record stands. */
    private enum Standing {
        RECORDED,
        AMENDED,
        REVOKED
    }

    private void inspection(InspectionEvent event, @Nullable ActRow before, Recorded recorded,
            BiConsumer<ActRow, List<ActItemRow>> write) {
        switch (event) {
            case InspectionRecorded e -> {
                Inspection told = e.inspection();
                ActRow row = ActRow.begin(ActKind.INSPECTION, e.streamId(), told.place(), told.tookPlaceOn(),
                        tree(new InspectionContent(told.place(), told.conclusion(), null)), recorded)
                        .in(Standing.RECORDED).by(ids(told.inspectors()));
                write.accept(row, findings(e, told));
            }
            case InspectionAmended e -> {
                Inspection told = e.inspection();
                ActRow row = present(before).in(Standing.AMENDED).called(told.place()).on(told.tookPlaceOn())
                        .by(ids(told.inspectors())).put("place", told.place(), json)
                        .put("conclusion", told.conclusion(), json).put("amendedReason", e.reason(), json);
                write.accept(row, findings(e, told));
            }
        }
    }

    private List<ActItemRow> findings(InspectionEvent event, Inspection told) {
        List<ActItemRow> rows = new ArrayList<>();
        for (InspectionFinding f : told.findings()) {
            rows.add(ActItemRow.of(ActKind.INSPECTION, event.streamId(), f.itemId().value(), rows.size() + 1)
                    .found(f.result(), new ActItemRow.Finding(f.text(), f.evidence()), null, json));
        }
        return rows;
    }

    private void lookBack(LookBackRecorded e, Recorded recorded, BiConsumer<ActRow, List<ActItemRow>> write) {
        boolean relapsed = e.items().stream().anyMatch(item -> item.finding().result() == LookBackResult.RELAPSED);
        ActRow row = ActRow.begin(ActKind.LOOK_BACK, e.streamId(), ActKind.LOOK_BACK.zh(), e.reviewedOn(),
                json.createObjectNode(), recorded).in(relapsed ? LookBackResult.RELAPSED : LookBackResult.HOLDS)
                .by(ids(e.reviewers()));
        List<ActItemRow> rows = new ArrayList<>();
        for (ReviewedItem item : e.items()) {
            LookBackFinding f = item.finding();
            rows.add(ActItemRow.of(ActKind.LOOK_BACK, e.streamId(), f.itemId().value(), rows.size() + 1)
                    .found(f.result(), new ActItemRow.Finding(f.text(), f.evidence()), item.round(), json));
        }
        write.accept(row, rows);
    }

    private void rule(RuleEstablished e, Recorded recorded, BiConsumer<ActRow, List<ActItemRow>> write) {
        Rule rule = e.rule();
        ActRow row = ActRow.begin(ActKind.RULE, e.streamId(), rule.name(), rule.effectiveOn(),
                tree(new RuleContent(rule.kind(), rule.documentNumber(), rule.file(), rule.predecessor())), recorded)
                .in(rule.kind()).of(rule.unit().value());
        write.accept(row, covered(ActKind.RULE, e, e.itemIds()));
    }

    private ActRow marker(AccountabilityMarkerRecorded e, Recorded recorded) {
        PersonId person = e.marker().person();
        return ActRow.begin(ActKind.MARKER, e.streamId(), e.marker().kind().zh(), e.marker().decidedOn(),
                tree(new MarkerContent(e.marker().kind(), e.marker().organisation(), e.marker().documentNumber(),
                        null)),
                recorded).in(Standing.RECORDED).by(person == null ? List.of() : ids(List.of(person)));
    }

    private ActRow marker(MarkerEvent event, ActRow row) {
        return switch (event) {
            case AccountabilityMarkerRecorded e -> throw new IllegalStateException("recorded twice: " + e.markerId());
            case AccountabilityMarkerRevoked e ->
                row.in(Standing.REVOKED).put("revokedReason", e.reason(), json);
        };
    }

    private static List<ActItemRow> covered(ActKind kind, DomainEvent event, List<ItemId> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> ActItemRow.of(kind, event.streamId(), items.get(i).value(), i + 1)).toList();
    }

    private ObjectNode tree(Object content) {
        return json.valueToTree(content);
    }

    private static ActRow present(@Nullable ActRow before) {
        return Objects.requireNonNull(before);
    }

    private static List<String> ids(List<PersonId> persons) {
        return persons.stream().map(PersonId::value).toList();
    }
}
