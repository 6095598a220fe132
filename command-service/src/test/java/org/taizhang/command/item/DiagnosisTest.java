package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taizhang.api.GeneralRefusal.NOT_ALLOWED;
import static org.taizhang.api.GeneralRefusal.TEXT_REQUIRED;
import static org.taizhang.api.authority.Role.OWNER;
import static org.taizhang.api.authority.Role.UNIT_HEAD;
import static org.taizhang.api.item.ItemRefusal.ITEM_NOT_CLAIMED;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.office;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.staff;
import static org.taizhang.command.People.unitHead;
import static org.taizhang.command.item.ItemCommands.ITEM;
import static org.taizhang.command.item.ItemCommands.rootCause;
import static org.taizhang.command.item.ItemCommands.sameTypeCheck;
import static org.taizhang.command.item.ItemStories.claimed;
import static org.taizhang.command.item.ItemStories.raised;

import org.junit.jupiter.api.Test;
import org.taizhang.api.item.RecordRootCause;
import org.taizhang.api.item.RecordSameTypeCheck;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;

/** Root cause and same-type check. */
class DiagnosisTest {

    @Test
    void an_owner_writes_the_root_cause() {
        ItemStory story = claimed().when(owner("owner"), rootCause())
                .then(new RootCauseRecorded(ITEM, rootCause().text())).as(OWNER, null);
        assertThat(story.facts().preparation().rootCauseWritten()).isTrue();
    }

    @Test
    void the_unit_head_writes_the_same_type_check() {
        ItemStory story = claimed().when(unitHead(FINANCE), sameTypeCheck())
                .then(new SameTypeCheckRecorded(ITEM, false, sameTypeCheck().findings())).as(UNIT_HEAD, FINANCE);
        assertThat(story.facts().preparation().sameTypeChecked()).isTrue();
    }

    @Test
    void nothing_is_written_before_the_item_is_claimed() {
        raised().when(unitHead(FINANCE), rootCause()).refused(ITEM_NOT_CLAIMED);
        raised().when(unitHead(FINANCE), sameTypeCheck()).refused(ITEM_NOT_CLAIMED);
    }

    @Test
    void a_text_is_required() {
        claimed().when(owner("owner"), new RecordRootCause(ITEM, " ")).refused(TEXT_REQUIRED);
        claimed().when(owner("owner"), new RecordSameTypeCheck(ITEM, true, " ")).refused(TEXT_REQUIRED);
    }

    @Test
    void the_office_does_not_write_it_for_them() {
        claimed().when(office(), rootCause()).refused(NOT_ALLOWED);
        claimed().when(office(), sameTypeCheck()).refused(NOT_ALLOWED);
    }

    @Test
    void an_owner_of_something_else_does_not_write_it() {
        claimed().when(owner("stranger"), rootCause()).refused(NOT_ALLOWED);
        claimed().when(staff("colleague", FINANCE), rootCause()).refused(NOT_ALLOWED);
    }
}
