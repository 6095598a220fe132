package org.taizhang.command.item;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.DerivedId;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.DeadlineKind;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ReviewCycle;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.unit.UnitId;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A measure as clients write it. */
public record MeasureBody(@Nullable @Size(max = 500) String title, @NotBlank @Size(max = 20_000) String text,
        @Nullable List<@NotNull PersonId> owners, @Nullable List<@NotNull PersonId> leadLeaders,
        @Nullable UnitId responsibleUnit, @Nullable List<@NotNull UnitId> leadUnits,
        @Nullable List<@NotNull UnitId> assistingUnits, @Nullable UnitId oversightUnit,
        @NotNull @Valid DeadlineBody deadline) {

    public record DeadlineBody(@NotNull DeadlineKind kind, @Nullable LocalDate date, @Nullable ReviewCycle reviewEvery,
            @Nullable String rawText) {

        public Deadline toDeadline() {
            return new Deadline(kind, date, reviewEvery, rawText);
        }
    }

    static List<MeasureDraft> drafts(List<MeasureBody> bodies, ItemId item) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> bodies.get(i).draft(new MeasureId(DerivedId.of("measure", item.value(), "" + i))))
                .toList();
    }

    public MeasureDraft draft(MeasureId id) {
        return new MeasureDraft(id, title == null ? FirstSentence.of(text) : title, text, assignment(),
                deadline.toDeadline(), null, null, List.of());
    }

    public Assignment assignment() {
        return new Assignment(orNone(owners), orNone(leadLeaders), responsibleUnit, orNone(leadUnits),
                orNone(assistingUnits), oversightUnit, null);
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
