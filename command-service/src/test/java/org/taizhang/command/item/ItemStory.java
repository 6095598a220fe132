package org.taizhang.command.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.authority.Authority;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Delegated;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.item.ItemCommand;
import org.taizhang.api.item.ItemEvent;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.settings.Settings;

/**
 * One item's story, told by commands: {@code story.by(office(), raise()).when(unitHead(FINANCE), claim()).then(…)}.
 * Every step is replayed from the events, and a refusal has to leave none.
 */
final class ItemStory {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    private record Recorded(ItemEvent event, PersonId actor, @Nullable PersonId delegator) {

        Item after(Item before) {
            Item next = ItemEvolution.evolve(before, event, actor);
            return delegator == null ? next : ItemEvolution.onBehalfOf(next, event, delegator);
        }
    }

    private final List<Recorded> events = new ArrayList<>();
    private Item item = Item.NONE;
    private LocalDate today = FIRST_DAY;
    private Settings settings = Settings.DEFAULT;
    private List<ItemEvent> last = List.of();
    private @Nullable Refusal refusal;
    private @Nullable Authority authority;

    /** From this day on. */
    ItemStory on(LocalDate day) {
        today = day;
        return this;
    }

    /** From now on under these settings. */
    ItemStory under(Settings changed) {
        settings = changed;
        return this;
    }

    /** What went before; none of it may be refused. */
    ItemStory by(Caller caller, ItemCommand... commands) {
        for (ItemCommand command : commands) {
            when(caller, command);
            if (refusal != null) {
                throw new AssertionError(command + " was refused: " + refusal.code() + " " + refusal.missing());
            }
        }
        return this;
    }

    /** What is tried, to be followed by what is expected of it. */
    ItemStory when(Caller caller, ItemCommand command) {
        CommandContext context = new CommandContext(caller, today, settings, CommandContext.Sent.PLAIN);
        int before = events.size();
        last = List.of();
        authority = null;
        refusal = catchThrowableOfType(Refusal.class, () -> apply(ItemDecider.decide(command, item, context), caller));
        if (refusal != null) {
            assertThat(events).as("events after a refusal").hasSize(before);
        }
        assertThat(replayed()).as("replayed").isEqualTo(item);
        return this;
    }

    private void apply(Decision<ItemEvent> decision, Caller caller) {
        for (ItemEvent event : decision.events()) {
            Delegated delegated = decision.authority().delegated();
            Recorded recorded = new Recorded(event, caller.person(), delegated == null ? null : delegated.person());
            item = recorded.after(item);
            events.add(recorded);
        }
        last = decision.events();
        authority = decision.authority();
    }

    private Item replayed() {
        Item state = Item.NONE;
        for (Recorded recorded : events) {
            state = recorded.after(state);
        }
        return state;
    }

    /** Exactly these events followed; none at all is a repeat that changes nothing. */
    ItemStory then(ItemEvent... expected) {
        assertThat(refusal).as("refusal").isNull();
        assertThat(last).containsExactly(expected);
        return this;
    }

    /** It was allowed, in this role and for this unit. */
    ItemStory as(Role role, @Nullable UnitId unit) {
        assertThat(authority).isEqualTo(new Authority(role, unit));
        return this;
    }

    /** It was allowed in this role and for this unit, in this person's place. */
    ItemStory as(Role role, @Nullable UnitId unit, String delegator) {
        assertThat(refusal).as("refusal").isNull();
        assertThat(authority).isEqualTo(new Authority(role, unit,
                new Delegated(new DelegationId("delegation"), new PersonId(delegator), true)));
        return this;
    }

    ItemStory nowIs(ItemStatus status) {
        assertThat(refusal).as("refusal").isNull();
        assertThat(((Item.Present) item).status()).isEqualTo(status);
        return this;
    }

    /** It was refused with this code. */
    ItemStory refused(RefusalCode code) {
        assertThat(refusal).as("a refusal with %s, instead of %s", code, last).isNotNull();
        assertThat(Objects.requireNonNull(refusal).code()).isEqualTo(code);
        return this;
    }

    /** The refusal listed this, about this item or measure. */
    ItemStory missing(RefusalCode code, Object target) {
        assertThat(Objects.requireNonNull(refusal).missing()).extracting(Missing::code, Missing::target)
                .contains(tuple(code.name(), target.toString()));
        return this;
    }

    ItemStory nothingElseMissing(int listed) {
        assertThat(Objects.requireNonNull(refusal).missing()).hasSize(listed);
        return this;
    }

    /** What followed from the last step; nothing after a refusal. */
    List<ItemEvent> followed() {
        return last;
    }

    boolean wasRefused() {
        return refusal != null;
    }

    /** What the last step was allowed under. */
    Authority authority() {
        return Objects.requireNonNull(authority);
    }

    LocalDate today() {
        return today;
    }

    Refusal refusal() {
        return Objects.requireNonNull(refusal);
    }

    ItemFacts facts() {
        return ((Item.Present) item).facts();
    }

    Item item() {
        return item;
    }

    long version() {
        return facts().version();
    }
}
