package org.taizhang.query.edge;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.runtime.position.Positions;

/** Reads everything of one answer at one moment: rows, totals and the position they belong to fit together. */
@Component
public class Snapshot {

    private final TransactionTemplate transaction;
    private final Positions positions;
    private final Clock clock;

    Snapshot(PlatformTransactionManager transactions, Positions positions, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.positions = positions;
        this.clock = clock;
    }

    /**
     * The moment of an answer.
     *
     * @param position every event up to it is in the rows
     */
    public record Moment(String position, Instant asOf, Clock clock) {}

    public <A> A read(Function<Moment, A> reading) {
        A answer = transaction.execute(status -> reading
                .apply(new Moment(Long.toString(positions.reached(ReadModel.GROUP)), clock.instant(), clock)));
        if (answer == null) {
            throw new IllegalStateException("nothing was read");
        }
        return answer;
    }
}
