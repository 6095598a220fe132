package org.taizhang.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.EvidenceReturned;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.rule.RuleId;
import org.taizhang.api.rule.RuleKind;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;

class TowardsClosingTest extends TaskEdge {

    @Override
    void tell() {
        story.tell("sysadmin",
                new SettingChanged(Setting.RULE_REQUIRED, null, List.of(), List.of("SELF_CHECK"), "从严"));
        ready("i-without", "ZG-2026-0001");
        ready("i-with", "ZG-2026-0002");
        story.tell("unithead",
                new EstablishedRuleLinked(new ItemId("i-with"), new RuleId("r-1"), RuleKind.NEW, "学习制度"));
        ready("i-more", "ZG-2026-0003");
        submitted("i-more", "e-more");
        story.tell("office", new EvidenceReturned(new ItemId("i-more"), new MeasureId("i-more-m"),
                new EvidenceId("e-more"), "重复"));
    }

    @Test
    void a_rule_that_is_demanded_is_established_before_closing_is_asked_for() throws Exception {
        assertThat(about("unithead", "i-without")).containsExactly("ESTABLISH_RULE");
        assertThat(about("owner", "i-without")).isEmpty();
        assertThat(about("owner", "i-with")).containsExactly("REQUEST_CLOSURE");
    }

    @Test
    void what_is_returned_beside_what_was_accepted_holds_up_nothing() throws Exception {
        assertThat(about("owner", "i-more")).isEmpty();
        assertThat(about("unithead", "i-more")).containsExactly("ESTABLISH_RULE");
    }

    @Test
    void nobody_but_the_unit_and_the_owners_is_told() throws Exception {
        assertThat(about("office", "i-with")).isEmpty();
        assertThat(about("owner2", "i-with")).isEmpty();
    }
}
