package org.taizhang.runtime.axon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.api.deadletter.DeadLettersDiscarded;
import org.taizhang.api.deadletter.DeadLettersRetried;

/**
 * Has the dead letters of one group handled again, or thrown away. The group does it itself, between two batches: nobody
 * else handles its events meanwhile, and rows that a projection keeps in memory are known not to go on from there,
 * because the event that decided it lies between. Each sequence is one transaction, which holds the group's claim. What
 * was decided once is not acted on again in a replay.
 */
@DisallowReplay
class WhenDeadLettersAreDecidedThenAct {

    private static final Logger LOG = LoggerFactory.getLogger(WhenDeadLettersAreDecidedThenAct.class);

    private final String group;
    private final Configuration configuration;
    private final TransactionManager transactions;

    WhenDeadLettersAreDecidedThenAct(String group, Configuration configuration, TransactionManager transactions) {
        this.group = group;
        this.configuration = configuration;
        this.transactions = transactions;
    }

    boolean isOf(String another) {
        return group.equals(another);
    }

    @EventHandler
    @WritesNothing
    void on(DeadLettersRetried event) {
        if (event.group().equals(group)) {
            afterThisBatch(() -> retry(event.sequence()));
        }
    }

    @EventHandler
    @WritesNothing
    void on(DeadLettersDiscarded event) {
        if (event.group().equals(group)) {
            afterThisBatch(() -> holding(() -> discard(event.sequence(), event.events())));
        }
    }

    /** On a thread of its own: here it would join what is under way. */
    private void afterThisBatch(Runnable act) {
        CurrentUnitOfWork.get().root().afterCommit(batch -> batch.onCleanup(ended -> {
            Thread thread = Thread.ofVirtual().name("dead-letters-" + group).start(() -> {
                try {
                    act.run();
                } catch (RuntimeException e) {
                    LOG.warn("死信未能处理，仍留在原处，可再次重试 · the dead letters of {} stay as they are and can be tried again",
                            group, e);
                }
            });
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void retry(@Nullable String only) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor = processing().sequencedDeadLetterProcessor(group)
                .orElseThrow();
        Set<String> left = new HashSet<>(only == null ? sequences() : List.of(only));
        boolean found = true;
        while (found && !left.isEmpty()) {
            int before = left.size();
            // Those tried longest ago come first, so that each is come to once.
            Predicate<DeadLetter<? extends EventMessage<?>>> next = letter -> left.remove(sequenceOf(letter));
            holding(() -> processor.process(next));
            found = left.size() < before;
        }
    }

    private List<String> sequences() {
        return transactions.fetchInTransaction(() -> all(queue().deadLetters()).stream()
                .flatMap(letters -> all(letters).stream().limit(1)).map(WhenDeadLettersAreDecidedThenAct::sequenceOf)
                .toList());
    }

    private void discard(String sequence, List<String> events) {
        all(queue().deadLetterSequence(sequence)).stream()
                .filter(letter -> events.contains(letter.message().getIdentifier()))
                .forEach(queue()::evict);
    }

    /** Read to the end before one goes: they are read by pages. */
    private static <L> List<L> all(Iterable<? extends L> letters) {
        List<L> all = new ArrayList<>();
        letters.forEach(all::add);
        return all;
    }

    /** Nobody can take the group over until it is done; does nothing where somebody has. */
    private void holding(Runnable act) {
        transactions.executeInTransaction(() -> {
            processing().tokenStore(group).extendClaim(group, Segment.ROOT_SEGMENT.getSegmentId());
            act.run();
        });
    }

    private static String sequenceOf(DeadLetter<?> letter) {
        return ((JdbcDeadLetter<?>) letter).getSequenceIdentifier();
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue() {
        return processing().deadLetterQueue(group).orElseThrow();
    }

    private EventProcessingConfiguration processing() {
        return configuration.eventProcessingConfiguration();
    }
}
