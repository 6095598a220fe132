package org.taizhang.command.item;

import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.ItemStatus;

/**
 * A rectification item's life, one round: raised → claimed → in progress → closure requested (step 1..n of the
 * chain) → closed. Reopening starts the next round, in progress again. From any open state it can be withdrawn or
 * merged into another item.
 *
 * <p>What each state allows is decided in {@link ItemDecider}; what each event changes, in {@link ItemEvolution}.
 */
public sealed interface Item {

    Item NONE = new None();

    /** Nothing was raised under this id. */
    record None() implements Item {}

    /** Any state in which there is an item. */
    sealed interface Present extends Item {
        ItemFacts facts();

        ItemStatus status();
    }

    /** Work can be done on it. */
    sealed interface Open extends Present {
        /** The same state with other facts. */
        Open with(ItemFacts facts);
    }

    /** On the ledger, not yet accepted by its unit. */
    record Raised(ItemFacts facts) implements Open {
        @Override
        public ItemStatus status() {
            return ItemStatus.RAISED;
        }

        @Override
        public Raised with(ItemFacts facts) {
            return new Raised(facts);
        }
    }

    /** Accepted by its unit; {@code begun} with the first progress or evidence. */
    record Claimed(ItemFacts facts, boolean begun) implements Open {
        @Override
        public ItemStatus status() {
            return begun ? ItemStatus.IN_PROGRESS : ItemStatus.CLAIMED;
        }

        @Override
        public Claimed with(ItemFacts facts) {
            return new Claimed(facts, begun);
        }
    }

    /** Waits for the steps of the closing chain. */
    record ClosurePending(ItemFacts facts, RequestedClosure request) implements Open {
        @Override
        public ItemStatus status() {
            return ItemStatus.CLOSURE_REQUESTED;
        }

        @Override
        public ClosurePending with(ItemFacts facts) {
            return new ClosurePending(facts, request);
        }
    }

    /** Struck off; {@code asDeclared} on the word of the ledger it was taken over from, without the chain. */
    record Closed(ItemFacts facts, boolean asDeclared) implements Present {
        @Override
        public ItemStatus status() {
            return ItemStatus.CLOSED;
        }
    }

    /** Raised in error; counts nowhere. */
    record Withdrawn(ItemFacts facts) implements Present {
        @Override
        public ItemStatus status() {
            return ItemStatus.WITHDRAWN;
        }
    }

    /** A duplicate, now part of another item; counts nowhere. */
    record Merged(ItemFacts facts, ItemId into) implements Present {

        @Override
        public ItemStatus status() {
            return ItemStatus.MERGED;
        }
    }
}
