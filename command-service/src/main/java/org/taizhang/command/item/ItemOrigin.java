package org.taizhang.command.item;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemAmendment;
import org.taizhang.api.person.PersonId;

/**
 * How the item came to be; only what the problem reads like may be amended.
 *
 * @param declaration what the ledger it was taken over from claims; null where it was raised here
 * @param raiser who raised it; null where it came by an import
 */
public record ItemOrigin(ItemId itemId, String number, Place place, Problem problem, LocalDate raisedOn,
        @Nullable PersonId raiser, @Nullable Declaration declaration) {

    ItemOrigin reading(ProblemAmendment amendment) {
        return new ItemOrigin(itemId, number, place, problem.reading(amendment), raisedOn, raiser, declaration);
    }
}
