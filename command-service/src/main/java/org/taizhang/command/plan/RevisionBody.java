package org.taizhang.command.plan;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureAmendment;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.plan.ItemRevision;
import org.taizhang.command.edge.Known;
import org.taizhang.command.edge.Sender;
import org.taizhang.command.item.FirstSentence;
import org.taizhang.command.item.MeasureBody;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a revision proposes, as clients write it. */
record RevisionBody(@NotBlank @Size(max = 2_000) String reason, @Nullable List<@Valid @NotNull ChangeBody> changes) {

    record ProblemBody(@Nullable @Size(max = 500) String title, @NotBlank @Size(max = 20_000) String text,
            @NotNull List<@NotBlank @Size(max = 20_000) String> manifestations) {

        ProblemAmendment amendment() {
            return new ProblemAmendment(title == null ? FirstSentence.of(text) : title, text, manifestations);
        }
    }

    record AmendBody(@NotNull MeasureId measureId, @Nullable @Size(max = 500) String title,
            @Nullable @Size(max = 20_000) String text, MeasureBody.@Nullable @Valid DeadlineBody deadline) {

        MeasureAmendment amendment() {
            return new MeasureAmendment(measureId, title == null && text != null ? FirstSentence.of(text) : title,
                    text, deadline == null ? null : deadline.toDeadline());
        }
    }

    record ChangeBody(@NotNull ItemId itemId, @Nullable @Valid ProblemBody problem,
            @Nullable List<@Valid @NotNull AmendBody> amend, @Nullable List<@NotNull MeasureId> drop,
            @Nullable List<@Valid @NotNull MeasureBody> add, @Nullable Boolean remove) {

        ItemRevision revision(Sender sender) {
            List<MeasureBody> added = orNone(add);
            return new ItemRevision(itemId, problem == null ? null : problem.amendment(),
                    orNone(amend).stream().map(AmendBody::amendment).toList(), orNone(drop),
                    IntStream.range(0, added.size())
                            .mapToObj(i -> added.get(i).draft(
                                    new MeasureId(sender.newId("measure " + i + " of " + itemId.value()))))
                            .toList(),
                    Boolean.TRUE.equals(remove));
        }
    }

    List<ItemRevision> revisions(Sender sender) {
        return orNone(changes).stream().map(change -> change.revision(sender)).toList();
    }

    void require(Known known) {
        orNone(changes).stream().flatMap(change -> orNone(change.add()).stream())
                .forEach(measure -> known.require(measure.assignment()));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
