package org.taizhang.query.edge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.ledger.When;
import org.taizhang.runtime.position.Positions;

/** Reads everything of one answer at one moment: rows, totals and the position they belong to fit together. */
@Component
public class Snapshot {

    private final TransactionTemplate transaction;
    private final Positions positions;
    private final PointsInTime points;
    private final Clock clock;

    Snapshot(PlatformTransactionManager transactions, Positions positions, PointsInTime points, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.positions = positions;
        this.points = points;
        this.clock = clock;
    }

    /** Which rows a moment has. */
    record Rows(long reached, LocalDate on, boolean past) {}

    /**
     * The moment of an answer.
     *
     * @param reached every event up to it counts, and none after it
     * @param on the day for which it counts
     * @param past whether rows are asked for as they stood, and not as they stand
     */
    public record Moment(long reached, Instant asOf, LocalDate on, boolean past, Clock clock) {

        public String position() {
            return Long.toString(reached);
        }

        /** The day of {@link #asOf}. */
        public LocalDate asOfDay() {
            return asOf.atZone(clock.getZone()).toLocalDate();
        }

        /** The same, to be read however much is written meanwhile. */
        public Moment asPast() {
            return new Moment(reached, asOf, on, true, clock);
        }

        /** What the rows of this moment depend on; equal for all moments that have the same. */
        Rows rows() {
            return new Rows(reached, on, past);
        }
    }

    public <A> A read(Function<Moment, A> reading) {
        return read(When.NOW, reading);
    }

    /**
     * @throws Refusal NOT_ALLOWED for who reads no business, whatever the moment; else where there is no such moment, or
     *     the rows have not come so far
     */
    public <A> A read(Caller caller, When when, Function<Moment, A> reading) {
        Visibility.requireBusiness(caller);
        return read(when, reading);
    }

    private <A> A read(When when, Function<Moment, A> reading) {
        PointsInTime.Point point = points.find(when, "asOf");
        A answer = transaction.execute(status -> reading.apply(moment(point)));
        if (answer == null) {
            throw new IllegalStateException("nothing was read");
        }
        return answer;
    }

    /**
     * A moment whose rows are asked for as they stood then, however much is written meanwhile.
     *
     * @param parameter by which the time was given
     * @throws Refusal where there is no such moment, or the rows have not come so far
     */
    public Moment at(When when, String parameter) {
        return moment(points.find(when, parameter)).asPast();
    }

    private Moment moment(PointsInTime.Point point) {
        return point.position() == null
                ? new Moment(positions.reached(ReadModel.GROUP), point.asOf(), point.on(), point.past(), clock)
                : new Moment(point.position(), point.asOf(), point.on(), true, clock);
    }
}
