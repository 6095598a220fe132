package org.taizhang.command.item;

import java.time.LocalDate;

import org.taizhang.api.authority.Role;
import org.taizhang.api.item.DeclineExtension;
import org.taizhang.api.item.ExtensionDeclined;
import org.taizhang.api.item.ExtensionGranted;
import org.taizhang.api.item.ExtensionId;
import org.taizhang.api.item.ExtensionRequested;
import org.taizhang.api.item.ExtensionWithdrawn;
import org.taizhang.api.item.GrantExtension;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.RequestExtension;
import org.taizhang.api.item.WithdrawExtension;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Refuse;

/** A later deadline: asked for by those who answer for the measure, decided by those above them (DOMAIN §2, rule 5). */
final class Extending {

    private Extending() {}

    static ItemEvent request(RequestExtension c, ItemFacts facts, CommandContext context) {
        Preparing.requireClaimed(facts);
        Preparing.requireInForce(facts);
        MeasureState measure = Measuring.openMeasure(facts, c.measureId());
        Refuse.when(facts.extensions().containsKey(c.extensionId()), ItemRefusal.EXTENSION_EXISTS);
        LocalDate due = Refuse.missing(measure.dueOn(), ItemRefusal.EXTENSION_NOT_DATED);
        Refuse.when(facts.extensionsOf(c.measureId()).anyMatch(ExtensionState::pending),
                ItemRefusal.EXTENSION_PENDING);
        int number = facts.granted(c.measureId()) + 1;
        int atMost = context.settings().maxExtensions();
        Refuse.when(number > atMost, ItemRefusal.EXTENSIONS_EXHAUSTED);
        Refuse.when(context.today().isAfter(due), ItemRefusal.EXTENSION_AFTER_EXPIRY);
        Refuse.when(!c.newDate().isAfter(due), ItemRefusal.EXTENSION_NOT_LATER);
        Refuse.implausible(c.newDate(), context.today());
        Refuse.blankReason(c.reason());
        Refuse.blankText(c.progress());
        return new ExtensionRequested(c.itemId(), c.measureId(), c.extensionId(), due, c.newDate(), c.reason(),
                c.progress(), number, atMost);
    }

    /**
     * Who decides: who leads the measure on its first extension, the principal on every later one, and on the first
     * too where nobody is left who leads it and neither owns it nor asked.
     */
    static Role granter(ExtensionState extension, ItemFacts facts) {
        var assignment = facts.measure(extension.measure()).assignment();
        boolean led = assignment.leadLeaders().stream().anyMatch(
                leader -> !leader.equals(extension.requester()) && !assignment.owners().contains(leader));
        return extension.number() == 1 && led ? Role.LEAD_LEADER : Role.PRINCIPAL;
    }

    static ItemEvent grant(GrantExtension c, ItemFacts facts, CommandContext context) {
        ExtensionState extension = undecided(c.extensionId(), facts);
        requireSeparate(extension, facts, context);
        Refuse.when(context.today().isAfter(extension.to()), ItemRefusal.EXTENSION_DATE_PASSED);
        MeasureState measure = facts.measure(extension.measure());
        Refuse.when(!extension.from().equals(measure.dueOn()), ItemRefusal.EXTENSION_OUTDATED);
        LocalDate original = Refuse.missing(measure.deadline().date(), ItemRefusal.EXTENSION_NOT_DATED);
        return new ExtensionGranted(c.itemId(), extension.measure(), c.extensionId(), original, extension.from(),
                extension.to(), extension.number(), extension.atMost(), c.text());
    }

    static ItemEvent decline(DeclineExtension c, ItemFacts facts, CommandContext context) {
        ExtensionState extension = undecided(c.extensionId(), facts);
        requireSeparate(extension, facts, context);
        Refuse.blankReason(c.reason());
        return new ExtensionDeclined(c.itemId(), extension.measure(), c.extensionId(), c.reason());
    }

    static ItemEvent withdraw(WithdrawExtension c, ItemFacts facts) {
        ExtensionState extension = undecided(c.extensionId(), facts);
        Refuse.blankReason(c.reason());
        return new ExtensionWithdrawn(c.itemId(), extension.measure(), c.extensionId(), c.reason());
    }

    private static ExtensionState undecided(ExtensionId id, ItemFacts facts) {
        ExtensionState extension = facts.extension(id);
        Refuse.when(!extension.pending(), ItemRefusal.EXTENSION_ALREADY_DECIDED);
        return extension;
    }

    private static void requireSeparate(ExtensionState extension, ItemFacts facts, CommandContext context) {
        Refuse.when(extension.isOf(context.actsFor()), ItemRefusal.EXTENSION_BY_REQUESTER);
        Refuse.when(facts.measure(extension.measure()).assignment().owners().stream()
                .anyMatch(context.actsFor()::contains),
                ItemRefusal.EXTENSION_BY_OWNER);
    }
}
