package org.taizhang.command.item;

import org.taizhang.api.item.AcceptEvidence;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.EvidenceWithdrawn;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.ReturnEvidence;
import org.taizhang.api.item.SubmitEvidence;
import org.taizhang.api.item.WithdrawEvidence;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Refuse;
import org.taizhang.command.item.EvidenceState.Verdict;

/** Evidence: handed in by one person, decided on by another. */
final class Evidencing {

    private Evidencing() {}

    /** Also for a completed measure: what is missing to close may still be handed in. */
    static ItemEvent submit(SubmitEvidence c, ItemFacts facts) {
        Preparing.requireClaimed(facts);
        Refuse.when(facts.evidence().containsKey(c.evidenceId()), ItemRefusal.EVIDENCE_EXISTS);
        Refuse.when(c.files().isEmpty(), ItemRefusal.EVIDENCE_NEEDS_FILE);
        Refuse.blankText(c.effect());
        return new EvidenceSubmitted(c.itemId(), c.measureId(), c.evidenceId(), c.files(), c.effect());
    }

    static ItemEvent accept(AcceptEvidence c, ItemFacts facts, CommandContext context) {
        EvidenceState evidence = undecided(c.evidenceId(), facts, context);
        return new EvidenceAccepted(c.itemId(), evidence.measure(), c.evidenceId());
    }

    static ItemEvent giveBack(ReturnEvidence c, ItemFacts facts, CommandContext context) {
        EvidenceState evidence = undecided(c.evidenceId(), facts, context);
        Refuse.blankReason(c.reason());
        return new EvidenceReturned(c.itemId(), evidence.measure(), c.evidenceId(), c.reason());
    }

    /**
     * What steps of a pending closure were approved on is not taken away under them, nor is what an earlier round was
     * closed on.
     */
    static ItemEvent withdraw(WithdrawEvidence c, Item.Open item) {
        EvidenceState evidence = item.facts().evidence(c.evidenceId());
        Refuse.when(!evidence.stands(), ItemRefusal.EVIDENCE_NOT_STANDING);
        Refuse.when(!evidence.current(), ItemRefusal.EVIDENCE_OF_EARLIER_ROUND);
        Refuse.when(evidence.counts() && item instanceof Item.ClosurePending, ItemRefusal.EVIDENCE_IN_CLOSURE);
        Refuse.blankReason(c.reason());
        return new EvidenceWithdrawn(c.itemId(), evidence.measure(), c.evidenceId(),
                evidence.verdict() == Verdict.ACCEPTED, c.reason());
    }

    private static EvidenceState undecided(EvidenceId id, ItemFacts facts, CommandContext context) {
        EvidenceState evidence = facts.evidence(id);
        Refuse.when(evidence.verdict() != Verdict.SUBMITTED, ItemRefusal.EVIDENCE_ALREADY_DECIDED);
        Refuse.when(evidence.isOf(context.actsFor()), ItemRefusal.EVIDENCE_BY_SUBMITTER);
        return evidence;
    }
}
