package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.REASON_REQUIRED;
import static org.taizhang.api.item.ItemRefusal.ALREADY_IN_FORCE;
import static org.taizhang.api.item.ItemRefusal.CLOSURE_UNDER_REVIEW;
import static org.taizhang.api.item.ItemRefusal.NOTHING_AMENDED;
import static org.taizhang.api.item.ItemRefusal.PROBLEM_TEXT_REQUIRED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.principal;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.IN_PLAN;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.M1;
import static org.taizhang.command.item.ItemCommands.PLAN;
import static org.taizhang.command.item.ItemCommands.measure;
import static org.taizhang.command.item.ItemCommands.raise;
import static org.taizhang.command.item.ItemStories.raised;
import static org.taizhang.command.item.ItemStories.requested;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.AmendProblem;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.item.PutItemInForce;

class AmendProblemTest {

    private static final ProblemAmendment OTHER_WORDS = new ProblemAmendment("调研不深入", "深入基层调研不够，𠮷林点未去。",
            List.of("蹲点少", "走马观花🚶"));

    private static AmendProblem amend(ProblemAmendment to) {
        return new AmendProblem(ITEM, to, "按反馈原文核对。");
    }

    @Test
    void the_office_puts_it_in_other_words_and_nothing_else_of_it_changes() {
        ItemStory story = raised();
        var before = story.facts().origin();
        story.when(office(), amend(OTHER_WORDS)).then(new ProblemAmended(ITEM, OTHER_WORDS, null, "按反馈原文核对。"));
        assertThat(story.facts().origin().problem().text()).isEqualTo(OTHER_WORDS.text());
        assertThat(story.facts().origin().reading(new ProblemAmendment(before.problem().title(),
                before.problem().text(), before.problem().manifestations()))).isEqualTo(before);
    }

    @Test
    void nobody_else_does() {
        raised().when(unitHead(FINANCE), amend(OTHER_WORDS)).refused(NOT_ALLOWED);
    }

    @Test
    void a_text_a_change_and_a_reason_are_required() {
        raised().when(office(), amend(new ProblemAmendment("标题", " ", List.of()))).refused(PROBLEM_TEXT_REQUIRED)
                .when(office(), amend(new ProblemAmendment("调研不深入", "深入基层调研不够。", List.of("蹲点少"))))
                .refused(NOTHING_AMENDED)
                .when(office(), new AmendProblem(ITEM, OTHER_WORDS, "\t")).refused(REASON_REQUIRED);
    }

    @Test
    void what_a_plan_has_in_force_and_what_is_under_review_stays_as_it_reads() {
        ItemStory story = new ItemStory().by(office(), raise(IN_PLAN, FINANCE, measure(M1)));
        story.by(principal(), new PutItemInForce(ITEM, PLAN, 1, story.facts().content().sha256()))
                .when(office(), amend(OTHER_WORDS)).refused(ALREADY_IN_FORCE);
        requested().when(office(), amend(OTHER_WORDS)).refused(CLOSURE_UNDER_REVIEW);
    }
}
