package org.taizhang.command.covering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taizhang.api.item.ItemStatus.IN_PROGRESS;
import static org.taizhang.api.item.ItemStatus.WITHDRAWN;
import static org.taizhang.command.People.FINANCE;
import static org.taizhang.command.People.PERSONNEL;
import static org.taizhang.command.People.owner;
import static org.taizhang.command.People.person;
import static org.taizhang.command.People.supervisor;
import static org.taizhang.command.covering.Standings.A;
import static org.taizhang.command.covering.Standings.B;
import static org.taizhang.command.covering.Standings.closed;
import static org.taizhang.command.covering.Standings.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.covering.CoveringRefusal;
import org.taizhang.api.covering.ItemStanding;
import org.taizhang.api.lookback.LookBackId;
import org.taizhang.api.lookback.RecordLookBack;

class CoveringTest {

    private static Authority cover(Caller caller, ItemStanding... items) {
        RecordLookBack command = new RecordLookBack(new LookBackId("l"), LocalDate.of(2026, 3, 2), List.of(), List.of(),
                List.of(items));
        return Covering.authority(command, caller, command.items());
    }

    private static void refused(RefusalCode code, String target, Caller caller, ItemStanding... items) {
        assertThatThrownBy(() -> cover(caller, items)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.missing()).extracting(Missing::target)
                    .containsExactly(target.isEmpty() ? new String[0] : target.split(" "));
        });
    }

    @Test
    void open_and_closed_items_are_covered() {
        assertThat(cover(supervisor(), open(A), closed(B))).isEqualTo(new Authority(Role.SUPERVISOR, null));
    }

    @Test
    void an_act_names_items_and_each_once() {
        refused(CoveringRefusal.ITEMS_REQUIRED, "", supervisor());
        refused(CoveringRefusal.ITEM_NAMED_TWICE, "a", supervisor(), open(A), open(B), open(A));
    }

    @Test
    void items_that_count_no_more_are_listed_all_at_once() {
        refused(CoveringRefusal.ITEMS_GONE, "a b", supervisor(), Standings.of(A, FINANCE, WITHDRAWN),
                Standings.of(B, FINANCE, WITHDRAWN));
    }

    @Test
    void whoever_supervises_one_unit_covers_its_items_only() {
        Caller ofFinance = person("narrow", Grant.forUnits(Role.SUPERVISOR, FINANCE, Set.of(FINANCE)));
        assertThat(cover(ofFinance, open(A))).isEqualTo(new Authority(Role.SUPERVISOR, FINANCE));
        refused(CoveringRefusal.ITEM_OUT_OF_REACH, "b", ofFinance, open(A),
                Standings.of(B, PERSONNEL, IN_PROGRESS));
    }

    @Test
    void without_the_role_nothing_is_covered() {
        refused(GeneralRefusal.NOT_ALLOWED, "", owner("owner"), open(A));
    }
}
