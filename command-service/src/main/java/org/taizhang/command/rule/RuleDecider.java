package org.taizhang.command.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.api.rule.EstablishRule;
import org.taizhang.api.rule.Rule;
import org.taizhang.api.rule.RuleCommand;
import org.taizhang.api.rule.RuleEstablished;
import org.taizhang.api.rule.RuleEvent;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.api.rule.RuleRefusal;
import org.taizhang.command.authority.Permissions;
import org.taizhang.command.authority.Reach;
import org.taizhang.command.covering.Covering;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.decision.Refuse;

/** Decides on an established rule. Pure; the only state is the rule. */
final class RuleDecider {

    private static final LocalDate OLDEST = LocalDate.of(1949, 10, 1);

    /** A rule may be passed before it takes effect; a year like 9999 is a slip of the pen. */
    private static final int MOST_DAYS_AHEAD = 366;

    private RuleDecider() {}

    /**
     * @throws Refusal with a code of {@link RuleRefusal}, {@link CoveringRefusal} or {@link GeneralRefusal}; then nothing
     *             follows
     */
    static Decision<RuleEvent> decide(RuleCommand command, @Nullable Rule rule, CommandContext context) {
        return switch (command) {
            case EstablishRule c -> establish(c, rule, context);
        };
    }

    /** The rule after this event. */
    static Rule rule(RuleEvent event) {
        return switch (event) {
            case RuleEstablished e -> e.rule();
        };
    }

    private static Decision<RuleEvent> establish(EstablishRule c, @Nullable Rule before, CommandContext context) {
        Rule rule = c.rule();
        Authority authority = Permissions.require(c, context.caller(),
                new Reach(null, Set.of(rule.unit()), Set.of(), Set.of()));
        Covering.authority(c, context.caller(), c.items());
        Refuse.when(before != null, RuleRefusal.RULE_EXISTS);
        Refuse.when(rule.name().isBlank(), RuleRefusal.RULE_NAME_REQUIRED);
        Refuse.when(rule.documentNumber().isBlank(), RuleRefusal.RULE_NUMBER_REQUIRED);
        Refuse.when(rule.effectiveOn().isBefore(OLDEST), RuleRefusal.RULE_DATE_TOO_OLD);
        Refuse.when(rule.effectiveOn().isAfter(context.today().plusDays(MOST_DAYS_AHEAD)),
                RuleRefusal.RULE_DATE_TOO_FAR);
        boolean fresh = rule.kind() == RuleKind.NEW;
        Refuse.when(fresh && rule.predecessor() != null, RuleRefusal.RULE_NEW_WITH_PREDECESSOR);
        Refuse.when(!fresh && (rule.predecessor() == null || rule.predecessor().name().isBlank()),
                RuleRefusal.RULE_NEEDS_PREDECESSOR);
        return new Decision<>(authority, List.of(new RuleEstablished(c.ruleId(), rule, Covering.ids(c.items()))));
    }
}
