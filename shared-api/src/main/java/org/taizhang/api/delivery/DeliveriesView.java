package org.taizhang.api.delivery;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.ledger.Named;

/**
 * What goes out of the house: no texts, for who looks after it sees no business.
 *
 * @param mail whether a mail server is configured
 * @param hooks the names of the configured webhooks and robots
 * @param gathering messages that wait for their letter: for quiet hours to end, the day's digest, or a moment to see
 *            whether more comes
 * @param withoutAddress messages to people who have no address; they wait for one for a week
 * @param next cursor of the next page; null on the last
 */
public record DeliveriesView(boolean mail, List<String> hooks, int gathering, int withoutAddress, int waiting,
        int failed, List<LetterView> letters, @Nullable String next) {

    public DeliveriesView {
        hooks = List.copyOf(hooks);
        letters = List.copyOf(letters);
    }

    /**
     * What goes to one address at a time.
     *
     * @param id the same in the Message-ID of a mail and in the webhook-id header
     * @param to the person, for mail
     * @param hook the webhook's name, for the others
     * @param messages how many messages it carries
     * @param tries how often it was tried
     * @param error what went wrong last
     * @param detail the other side's own words
     * @param nextTry when it is tried again, by the clock on the wall; null unless it waits
     */
    public record LetterView(String id, @Nullable Named to, @Nullable String hook, LetterState state, String zh,
            String en, int messages, int tries, @Nullable DeliveryTrouble error, @Nullable String errorZh,
            @Nullable String errorEn, @Nullable String detail, Instant createdAt, @Nullable Instant nextTry,
            @Nullable Instant finishedAt) {}
}
