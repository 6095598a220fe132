package org.taizhang.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ClosureReturned;
import org.taizhang.api.item.ClosureStepApproved;
import org.taizhang.api.item.EstablishedRuleLinked;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemClosed;
import org.taizhang.api.item.ItemMerged;
import org.taizhang.api.item.ItemReopened;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.ItemTakenOver;
import org.taizhang.api.item.ItemWithdrawn;
import org.taizhang.api.item.Place;
import org.taizhang.api.item.Problem;
import org.taizhang.api.item.ProblemAmended;
import org.taizhang.api.item.ProblemRaised;
import org.taizhang.api.item.ReopenKind;
import org.taizhang.api.item.RepeatedProblemLinked;
import org.taizhang.api.item.ResponsibleUnitAssigned;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.item.TakenOverClosureAccepted;
import org.taizhang.api.unit.UnitId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A row of {@code item_row} while events change it: each field is the column of its name. */
@SuppressWarnings({"NullAway.Init", "unused" }) // read from the table and written to it
final class LedgerItem {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private String itemId;
    private String number;
    private String numberKey;
    private @Nullable String planId;
    private @Nullable String section;
    private @Nullable String path;
    private @Nullable String importId;
    private @Nullable String aspect;
    private Subject subject;
    private @Nullable String personId;
    private SourceKind sourceKind;
    private @Nullable String sourceNumber;
    private @Nullable LocalDate feedbackDate;
    private String title;
    private String problem;
    private boolean derived;
    private List<String> manifestations;
    private @Nullable String rootCause;
    private Map<String, String> details;
    private @Nullable String unitId;
    private ItemStatus status = ItemStatus.RAISED;
    private int round = 1;
    private boolean inForce;
    private @Nullable String raisedBy;
    private LocalDate raisedOn;
    private @Nullable LocalDate claimedOn;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate lookBackDue;
    private boolean takenOver;
    private @Nullable JsonNode declaration;
    private boolean sameTypeChecked;
    private @Nullable Boolean sameTypeFound;
    private @Nullable String sameTypeFindings;
    private @Nullable String closureRequester;
    private @Nullable String closureText;
    private @Nullable Boolean closureShort;
    private JsonNode closureChain = JsonNodeFactory.instance.arrayNode();
    private List<String> closureEvidence = List.of();
    private @Nullable String returnedReason;
    private @Nullable String withdrawnReason;
    private @Nullable String mergedInto;
    private @Nullable String mergedReason;
    private List<String> repeats = List.of();
    private boolean closedAsDeclared;
    private List<String> ruleNames = List.of();
    private JsonNode roundActs = JsonNodeFactory.instance.arrayNode();
    private @Nullable String closer;
    private boolean lookedBack;
    private int measureCount;
    private @Nullable LocalDate firstClosedOn;
    private boolean returnedFirst;
    private int returns;
    private boolean relapsed;
    private @Nullable LocalDate reopenedOn;
    private int laterDays;
    private int laterClosings;
    private int textEdition = 1;
    private long textSince;
    private long version;
    private long position;
    private Instant updatedAt;

    /** From the table. */
    LedgerItem() {}

    private LedgerItem(String itemId, String number, Place place, Problem problem) {
        this.itemId = itemId;
        this.number = number;
        numberKey = padded(number);
        planId = place.plan() == null ? null : place.plan().value();
        section = place.section();
        path = place.path();
        importId = place.imported() == null ? null : place.imported().value();
        aspect = problem.aspect();
        subject = problem.subject();
        personId = problem.person() == null ? null : problem.person().value();
        sourceKind = problem.source().kind();
        sourceNumber = problem.source().externalNumber();
        feedbackDate = problem.source().feedbackDate();
        title = problem.title();
        this.problem = problem.text();
        derived = problem.derived();
        manifestations = problem.manifestations();
        rootCause = problem.rootCause();
        details = problem.details();
    }

    static LedgerItem raised(ProblemRaised e, Recorded recorded) {
        LedgerItem row = new LedgerItem(e.itemId().value(), e.number(), e.place(), e.problem());
        row.begin(e.responsibleUnit(), e.raisedOn(), e.inForce(), recorded);
        return row;
    }

    static LedgerItem takenOver(ItemTakenOver e, Recorded recorded, JsonMapper json) {
        LedgerItem row = new LedgerItem(e.itemId().value(), e.number(), e.place(), e.problem());
        row.begin(e.responsibleUnit(), e.raisedOn(), e.inForce(), recorded);
        row.takenOver = true;
        row.declaration = json.valueToTree(e.declaration());
        return row;
    }

    private void begin(@Nullable UnitId unit, LocalDate day, boolean approved, Recorded recorded) {
        unitId = unit == null ? null : unit.value();
        raisedOn = day;
        inForce = approved;
        textSince = recorded.position();
        // Nobody in particular raised what an import brought.
        raisedBy = importId == null ? recorded.actor() : null;
    }

    String itemId() {
        return itemId;
    }

    String numberKey() {
        return numberKey;
    }

    LedgerText text() {
        return LedgerText.ofItem(itemId, number, title, problem).edition(textEdition, textSince);
    }

    long position() {
        return position;
    }

    /** It reads otherwise since this event. */
    void retold(long at) {
        textEdition++;
        textSince = at;
    }

    @Nullable
    String unit() {
        return unitId;
    }

    /** @param allDone whether it has measures and all are completed or sustained */
    ItemPart part(boolean allDone) {
        return new ItemPart(numberKey, planId, aspect, sourceKind, unitId, status, round, takenOver, raisedOn, closedOn,
                firstClosedOn, returnedFirst, returns, relapsed, laterDays, laterClosings, allDone);
    }

    boolean open() {
        return status.open();
    }

    void measured() {
        measureCount++;
    }

    void measureDropped() {
        measureCount--;
    }

    /** Every event moves the version on: the row says which one a client has seen. */
    void touched(Recorded recorded) {
        version = recorded.version();
        position = recorded.position();
        updatedAt = recorded.at();
    }

    void answeredFor(ResponsibleUnitAssigned e) {
        unitId = e.responsibleUnit().value();
    }

    void claimed(ItemClaimed e) {
        status = ItemStatus.CLAIMED;
        claimedOn = e.claimedOn();
    }

    void amended(ProblemAmended e) {
        title = e.amendment().title();
        problem = e.amendment().text();
        manifestations = e.amendment().manifestations();
    }

    /** The first thing done turns claimed into in progress. */
    void begun() {
        if (status == ItemStatus.CLAIMED) {
            status = ItemStatus.IN_PROGRESS;
        }
    }

    void putInForce() {
        inForce = true;
    }

    void rootCause(RootCauseRecorded e) {
        rootCause = e.text();
    }

    void sameTypeCheck(SameTypeCheckRecorded e) {
        sameTypeChecked = true;
        sameTypeFound = e.found();
        sameTypeFindings = e.findings();
    }

    void withdrawn(ItemWithdrawn e) {
        status = ItemStatus.WITHDRAWN;
        withdrawnReason = e.reason();
    }

    void merged(ItemMerged e) {
        status = ItemStatus.MERGED;
        mergedInto = e.into().value();
        mergedReason = e.reason();
    }

    void repeats(RepeatedProblemLinked e) {
        List<String> more = new ArrayList<>(repeats);
        more.add(e.earlier().value());
        repeats = List.copyOf(more);
    }

    void closedAsDeclared(TakenOverClosureAccepted e, Recorded recorded) {
        closer = recorded.actor();
        status = ItemStatus.CLOSED;
        closedOn = e.acceptedOn();
        closedSince();
        lookBackDue = e.lookBackDue();
        closedAsDeclared = true;
        returnedReason = null;
    }

    void linked(EstablishedRuleLinked e) {
        ruleNames = Stream.concat(ruleNames.stream(), Stream.of(e.name())).toList();
    }

    private record Step(ChainStep step, String status, @Nullable String by, @Nullable Instant at) {}

    /** Somebody's part in closing; without a step, that it was asked for. */
    private record Act(@Nullable ChainStep step, String by, Instant at) {}

    private void acted(@Nullable ChainStep step, @Nullable String by, Recorded recorded, JsonMapper json) {
        if (by != null) {
            ArrayNode more = roundActs.asArray().deepCopy();
            more.add(json.<JsonNode>valueToTree(new Act(step, by, recorded.at())));
            roundActs = more;
        }
    }

    void lookedBack(int reviewedRound) {
        lookedBack |= status == ItemStatus.CLOSED && round == reviewedRound;
    }

    void requested(ClosureRequested e, Recorded recorded, JsonMapper json) {
        acted(null, recorded.actor(), recorded, json);
        acted(null, recorded.inPlaceOf(), recorded, json);
        status = ItemStatus.CLOSURE_REQUESTED;
        closureRequester = recorded.actor();
        closureText = e.text();
        closureShort = e.shortChain();
        closureChain = json.valueToTree(
                e.chain().stream().map(step -> new Step(step, "PENDING", null, null)).toList());
        closureEvidence = e.evidence();
        returnedReason = null;
    }

    void stepApproved(ClosureStepApproved e, Recorded recorded, JsonMapper json) {
        if (closureChain.size() != e.of()) {
            throw new IllegalStateException("item " + itemId + " has a chain of " + closureChain.size() + " steps");
        }
        ArrayNode chain = closureChain.asArray().deepCopy();
        chain.set(e.position() - 1,
                json.<JsonNode>valueToTree(new Step(e.step(), "APPROVED", recorded.actor(), recorded.at())));
        closureChain = chain;
        acted(e.step(), recorded.actor(), recorded, json);
    }

    private void closedSince() {
        if (firstClosedOn == null) {
            firstClosedOn = closedOn;
        } else if (reopenedOn != null && closedOn != null) {
            laterClosings++;
            laterDays += Math.toIntExact(ChronoUnit.DAYS.between(reopenedOn, closedOn));
        }
    }

    void returned(ClosureReturned e) {
        returnedFirst |= firstClosedOn == null;
        returns++;
        backToWork(e.reason());
    }

    void closed(ItemClosed e, Recorded recorded) {
        closer = recorded.actor();
        status = ItemStatus.CLOSED;
        closedOn = e.closedOn();
        closedSince();
        lookBackDue = e.lookBackDue();
    }

    void reopened(ItemReopened e, LocalDate day) {
        relapsed |= e.kind() == ReopenKind.RELAPSED;
        reopenedOn = day;
        backToWork(e.reason());
        // Nobody returned anything in the round that begins.
        returnedReason = null;
        round = e.round();
        closedOn = null;
        closedAsDeclared = false;
        lookBackDue = null;
        roundActs = JsonNodeFactory.instance.arrayNode();
        closer = null;
        lookedBack = false;
    }

    private void backToWork(String reason) {
        status = ItemStatus.IN_PROGRESS;
        closureChain = JsonNodeFactory.instance.arrayNode();
        closureEvidence = List.of();
        closureRequester = null;
        closureText = null;
        closureShort = null;
        returnedReason = reason;
    }

    /** Every run of digits at ten places: texts then come in the order of their numbers. */
    private static String padded(String number) {
        return DIGITS.matcher(number)
                .replaceAll(digits -> "0".repeat(Math.max(0, 10 - digits.group().length())) + digits.group());
    }
}
