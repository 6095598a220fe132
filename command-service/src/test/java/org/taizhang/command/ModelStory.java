package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Command;
import org.taizhang.api.DomainEvent;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.RefusalCode;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.person.PersonId;
import org.taizhang.command.decision.CommandContext;
import org.taizhang.command.decision.Decision;
import org.taizhang.command.settings.Settings;

/**
 * What becomes of one stream, told by commands. A model is two pure functions, so nothing but them is needed.
 *
 * @param <C> commands
 * @param <E> events
 * @param <S> states
 */
public final class ModelStory<C extends Command, E extends DomainEvent, S> {

    /** How the model decides. */
    @FunctionalInterface
    public interface Decide<C, E extends DomainEvent, S> {
        Decision<E> decide(C command, S state, CommandContext context);
    }

    /** What an event changes. */
    @FunctionalInterface
    public interface Evolve<E, S> {
        S evolve(S before, E event, PersonId actor);
    }

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Decide<C, E, S> decide;
    private final Evolve<E, S> evolve;
    private LocalDate today = TODAY;
    private Settings settings = Settings.DEFAULT;
    private S state;
    private List<E> last = List.of();
    private @Nullable Refusal refusal;

    public ModelStory(S start, Decide<C, E, S> decide, Evolve<E, S> evolve) {
        this.state = start;
        this.decide = decide;
        this.evolve = evolve;
    }

    /** From this day on. */
    public ModelStory<C, E, S> on(LocalDate day) {
        today = day;
        return this;
    }

    /** From now on under these settings. */
    public ModelStory<C, E, S> under(Settings changed) {
        settings = changed;
        return this;
    }

    /** What went before; none of it may be refused. */
    @SafeVarargs
    public final ModelStory<C, E, S> by(Caller caller, C... commands) {
        for (C command : commands) {
            when(caller, command);
            assertThat(refusal).as("refusal of %s", command).isNull();
        }
        return this;
    }

    /** What is tried, to be followed by what is expected of it. */
    public ModelStory<C, E, S> when(Caller caller, C command) {
        CommandContext context = new CommandContext(caller, today, settings, CommandContext.Sent.PLAIN);
        List<E> events = new ArrayList<>();
        refusal = catchThrowableOfType(Refusal.class,
                () -> events.addAll(decide.decide(command, state, context).events()));
        for (E event : events) {
            state = evolve.evolve(state, event, caller.person());
        }
        last = List.copyOf(events);
        return this;
    }

    /** Exactly these events followed; none at all is a repeat that changes nothing. */
    @SafeVarargs
    public final ModelStory<C, E, S> then(E... expected) {
        assertThat(refusal).as("refusal").isNull();
        assertThat(last).containsExactly(expected);
        return this;
    }

    public ModelStory<C, E, S> nowIs(S expected) {
        assertThat(refusal).as("refusal").isNull();
        assertThat(state).isEqualTo(expected);
        return this;
    }

    public ModelStory<C, E, S> refused(RefusalCode code) {
        assertThat(refusal).as("a refusal with %s, instead of %s", code, last).isNotNull();
        assertThat(Objects.requireNonNull(refusal).code()).isEqualTo(code);
        return this;
    }

    /** The refusal listed exactly these, by what they concern. */
    public ModelStory<C, E, S> missing(String... targets) {
        assertThat(Objects.requireNonNull(refusal).missing()).extracting(Missing::target).containsExactly(targets);
        return this;
    }

    /** The refusal listed exactly these, with their codes. */
    public ModelStory<C, E, S> missing(Missing... expected) {
        assertThat(Objects.requireNonNull(refusal).missing()).containsExactly(expected);
        return this;
    }
}
