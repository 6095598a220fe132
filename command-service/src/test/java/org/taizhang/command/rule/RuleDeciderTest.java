package org.taizhang.command.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.covering.CoveringRefusal.ITEM_OUT_OF_REACH;
import static org.taizhang.api.item.ItemStatus.IN_PROGRESS;
import static org.taizhang.api.rule.RuleRefusal.RULE_DATE_TOO_FAR;
import static org.taizhang.api.rule.RuleRefusal.RULE_DATE_TOO_OLD;
import static org.taizhang.api.rule.RuleRefusal.RULE_EXISTS;
import static org.taizhang.api.rule.RuleRefusal.RULE_NAME_REQUIRED;
import static org.taizhang.api.rule.RuleRefusal.RULE_NEEDS_PREDECESSOR;
import static org.taizhang.api.rule.RuleRefusal.RULE_NEW_WITH_PREDECESSOR;
import static org.taizhang.api.rule.RuleRefusal.RULE_NUMBER_REQUIRED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.TREASURY;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.covering.Standings.A;
import static org.taizhang.command.covering.Standings.B;
import static org.taizhang.command.covering.Standings.closed;
import static org.taizhang.command.covering.Standings.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.rule.EstablishRule;
import org.taizhang.api.rule.Predecessor;
import org.taizhang.api.rule.Rule;
import org.taizhang.api.rule.RuleCommand;
import org.taizhang.api.rule.RuleEstablished;
import org.taizhang.api.rule.RuleEvent;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.ModelStory;
import org.taizhang.command.covering.Standings;

class RuleDeciderTest {

    private static final RuleId ID = new RuleId("rule");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static ModelStory<RuleCommand, RuleEvent, Optional<Rule>> nothing() {
        return new ModelStory<>(Optional.empty(),
                (command, rule, context) -> RuleDecider.decide(command, rule.orElse(null), context),
                (before, event, actor) -> Optional.of(RuleDecider.rule(event)));
    }

    private static Rule rule(RuleKind kind, UnitId unit, LocalDate day, @Nullable Predecessor predecessor) {
        return new Rule(kind, "蹲点调研制度", "某局发〔2026〕3号", unit, day, null, predecessor);
    }

    private static EstablishRule establish(Rule rule, ItemStanding... items) {
        return new EstablishRule(ID, rule, List.of(items));
    }

    private static EstablishRule establish(RuleKind kind, @Nullable Predecessor predecessor) {
        return establish(rule(kind, FINANCE, TODAY, predecessor), open(A));
    }

    @Test
    void the_office_or_the_head_of_the_unit_records_it_for_open_and_closed_items() {
        Rule rule = rule(RuleKind.NEW, FINANCE, TODAY.plusDays(30), null);
        nothing().when(office(), establish(rule, open(A), closed(B)))
                .then(new RuleEstablished(ID, rule, List.of(A, B)));
        nothing().when(unitHead(FINANCE), establish(rule, open(A))).then(new RuleEstablished(ID, rule, List.of(A)));
        nothing().when(supervisor(), establish(rule, open(A))).refused(NOT_ALLOWED);
    }

    @Test
    void a_head_records_rules_of_the_own_units_for_their_own_items() {
        nothing().when(unitHead(FINANCE), establish(rule(RuleKind.NEW, PERSONNEL, TODAY, null), open(A)))
                .refused(NOT_ALLOWED);
        nothing().when(unitHead(FINANCE), establish(rule(RuleKind.NEW, FINANCE, TODAY, null),
                Standings.of(B, PERSONNEL, IN_PROGRESS))).refused(ITEM_OUT_OF_REACH).missing("b");
        Rule below = rule(RuleKind.NEW, TREASURY, TODAY, null);
        nothing().when(unitHead(FINANCE), establish(below, open(A))).then(new RuleEstablished(ID, below, List.of(A)));
    }

    @Test
    void it_is_recorded_once() {
        nothing().by(office(), establish(RuleKind.NEW, null)).when(office(), establish(RuleKind.NEW, null))
                .refused(RULE_EXISTS);
    }

    @Test
    void a_revision_or_abolition_names_what_it_changes_and_a_new_rule_nothing() {
        Predecessor old = new Predecessor(null, "旧制度");
        nothing().when(office(), establish(RuleKind.REVISED, old))
                .then(new RuleEstablished(ID, rule(RuleKind.REVISED, FINANCE, TODAY, old), List.of(A)));
        nothing().when(office(), establish(RuleKind.REVISED, null)).refused(RULE_NEEDS_PREDECESSOR);
        nothing().when(office(), establish(RuleKind.ABOLISHED, new Predecessor(null, " ")))
                .refused(RULE_NEEDS_PREDECESSOR);
        nothing().when(office(), establish(RuleKind.NEW, old)).refused(RULE_NEW_WITH_PREDECESSOR);
    }

    @Test
    void it_has_a_name_a_number_and_a_day_that_can_be() {
        nothing().when(office(),
                establish(new Rule(RuleKind.NEW, " ", "某局发〔2026〕3号", FINANCE, TODAY, null, null), open(A)))
                .refused(RULE_NAME_REQUIRED);
        nothing().when(office(),
                establish(new Rule(RuleKind.NEW, "蹲点调研制度", "", FINANCE, TODAY, null, null), open(A)))
                .refused(RULE_NUMBER_REQUIRED);
        nothing().when(office(), establish(rule(RuleKind.NEW, FINANCE, LocalDate.of(9999, 1, 1), null), open(A)))
                .refused(RULE_DATE_TOO_FAR);
        nothing().when(office(), establish(rule(RuleKind.NEW, FINANCE, LocalDate.of(26, 3, 2), null), open(A)))
                .refused(RULE_DATE_TOO_OLD);
    }

    @Test
    void what_was_established_stays_as_it_was() {
        assertThat(RuleDecider.rule(new RuleEstablished(ID, rule(RuleKind.NEW, FINANCE, TODAY, null), List.of(A))))
                .isEqualTo(rule(RuleKind.NEW, FINANCE, TODAY, null));
    }
}
