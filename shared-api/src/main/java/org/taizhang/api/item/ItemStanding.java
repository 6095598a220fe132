package org.taizhang.api.item;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.person.PersonId;

/**
 * Another item as it stood when a command that names it was sent; filled in by the service, never by the client.
 *
 * @param person whose problem it is, with subject INDIVIDUAL only
 * @param everClosed it was closed in this round or an earlier one
 * @param repeats the earlier items that it repeats
 */
public record ItemStanding(ItemId itemId, String number, long version, ItemStatus status, Subject subject,
        @Nullable PersonId person, LocalDate raisedOn, boolean everClosed, List<ItemId> repeats) {

    public ItemStanding {
        repeats = List.copyOf(repeats);
    }
}
