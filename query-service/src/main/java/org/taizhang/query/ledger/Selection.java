package org.taizhang.query.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LightFilter;
import org.taizhang.query.edge.Snapshot.Moment;

/** The rows that a filter selects of what the caller may see, as SQL. Each restriction goes by its parameter's name. */
public final class Selection {

    /** Restrictions by what is the item's own. */
    private static final Set<String> OF_ITEMS = Set.of("status", "plan", "aspect", "source", "itemUnit", "round",
            "takenOver", "raisedFrom", "raisedTo");

    /** Whoever shows one of these has a day from which it is red. */
    private static final Set<LightFilter> DATED = Set.of(LightFilter.RED, LightFilter.YELLOW);

    private static final String EVIDENCE = "f.has_evidence";
    /** Depends on what happens, as the rows do. */
    private static final String SEEN = "seen";
    private static final String COUNTS = "f.status NOT IN ('WITHDRAWN', 'MERGED')";

    /** By the expression that there is an index of. */
    private static final String DUE = "f.due IS NOT NULL AND " + Condition.DUE;

    private final String facts;
    /** Restrictions that these have met. */
    private final Set<String> met;
    /** The same by when they stood; the planner expects about as many as there are. */
    private final String stood;
    /** The same where other conditions, or an order, lead to few rows. */
    private final String few;
    /** The same of items that are named. */
    private final String named;
    /** Some of the rows that stood, wherever they are. */
    private final String sample;
    private final String visible;
    private final Seen seen;
    private final Map<String, String> restrictions = new LinkedHashMap<>();
    /** What follows for an item that has such rows, of a row {@code t} of {@code item_touched}. */
    private final List<String> follows = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final boolean onlyOfItems;

    /**
     * Where rows are, as SQL.
     *
     * @param stood by when they stood
     * @param few where other conditions, or an order, lead to few of them
     * @param named of items that are named
     * @param visible that the caller may see the row, where the rows are not those alone
     */
    record Rows(String stood, String few, String named, String visible) {}

    /** The same rows, found otherwise. */
    private Selection(Selection same, String facts, String stood) {
        this(same, facts, stood, same.visible);
    }

    private Selection(Selection same, String facts, String stood, String visible) {
        this.facts = facts;
        met = Set.of();
        this.stood = stood;
        few = same.few;
        named = same.named;
        sample = same.sample;
        this.visible = visible;
        seen = same.seen;
        restrictions.putAll(same.restrictions);
        follows.addAll(same.follows);
        params.putAll(same.params);
        onlyOfItems = same.onlyOfItems;
    }

    /**
     * @param units that are asked for, by parameter
     * @param search for the words that are
     * @param rows where these are
     */
    Selection(Seen seen, LedgerFilter filter, Map<String, List<String>> units, @Nullable SearchText search,
            Rows rows, Moment moment) {
        boolean owned = filter.owner() != null && !LedgerFilter.WITHOUT.equals(filter.owner())
                && rows.stood().equals(FactsAt.table(moment));
        stood = rows.stood();
        few = rows.few();
        facts = owned ? FactsAt.ofOwner(moment) : isLedTo(filter, units) ? few : stood;
        met = owned ? Set.of("owner") : Set.of();
        named = rows.named();
        sample = FactsAt.sample(moment);
        visible = rows.visible();
        this.seen = seen;
        params.putAll(seen.params());
        params.putAll(FactsAt.params(moment));
        ofItems(filter, units);
        restrictions.values().forEach(condition -> follows.add(condition.replace("f.", "t.")));
        ofMeasures(filter, units);
        if (filter.figure() != null) {
            restrictions.put("figure", FigureSql.of(filter.figure()).rows(filter.met()));
        }
        if (filter.spread() != null) {
            restrictions.put("spread", SpreadSql.of(filter.spread()).rows(filter.atLeast(), filter.atMost()));
        }
        if (search != null) {
            restrictions.put("q", search.sql());
            params.putAll(search.params());
        }
        boolean figureOfItems = filter.figure() != null && filter.figure().ofItems();
        boolean spreadOfItems = filter.spread() != null && filter.spread().ofItems();
        onlyOfItems = restrictions.keySet().stream().allMatch(each -> OF_ITEMS.contains(each)
                || each.equals("figure") && figureOfItems || each.equals("spread") && spreadOfItems);
    }

    private void ofItems(LedgerFilter filter, Map<String, List<String>> units) {
        if (filter.status().isEmpty()) {
            restrictions.put("status", COUNTS);
        } else {
            restrict("status", "f.status = ANY (:status)", names(filter.status()));
        }
        restrictOrWithout("plan", "f.plan_id", " = :plan", filter.plan(), filter.plan());
        restrictOrWithout("aspect", "f.aspect", " = :aspect", filter.aspect(), filter.aspect());
        restrict("source", "f.source_kind = :source", filter.source() == null ? null : filter.source().name());
        restrictOrWithout("itemUnit", "f.item_unit", " = ANY (:itemUnit)", filter.itemUnit(),
                array(units.get("itemUnit")));
        if (filter.round() != null) {
            // As it is, so that the planner knows how many there are, and that it is none of the first round.
            restrictions.put("round", "f.round = " + filter.round());
        }
        restrict("takenOver", "f.taken_over = :takenOver", filter.takenOver());
        restrict("raisedFrom", "f.raised_on >= :raisedFrom", filter.raisedFrom());
        restrict("raisedTo", "f.raised_on <= :raisedTo", filter.raisedTo());
    }

    private void ofMeasures(LedgerFilter filter, Map<String, List<String>> units) {
        if (LedgerFilter.WITHOUT.equals(filter.owner())) {
            restrictions.put("owner", "f.owners = '{}'");
        } else {
            restrict("owner", "f.owners @> ARRAY[CAST(:owner AS text)]", filter.owner());
            follows("owner", "t.owners @> ARRAY[CAST(:owner AS text)]");
        }
        restrict("leader", "f.lead_leaders @> ARRAY[CAST(:leader AS text)]", filter.leader());
        follows("leader", "t.lead_leaders @> ARRAY[CAST(:leader AS text)]");
        restrictOrWithout("measureUnit", "f.unit_id", " = ANY (:measureUnit)", filter.measureUnit(),
                array(units.get("measureUnit")));
        if (LedgerFilter.WITHOUT.equals(filter.unit())) {
            restrictions.put("unit", "f.unit_id IS NULL AND f.lead_units = '{}'");
        } else {
            restrict("unit", "(f.unit_id = ANY (:unit) OR f.lead_units && CAST(:unit AS text[]))",
                    array(units.get("unit")));
            follows("unit", "t.units && CAST(:unit AS text[])");
        }
        restrict("measureStatus", "f.measure_status = ANY (:measureStatus)",
                filter.measureStatus().isEmpty() ? null : names(filter.measureStatus()));
        restrict("deadlineKind", "f.deadline_kind = ANY (:deadlineKind)",
                filter.deadlineKind().isEmpty() ? null : names(filter.deadlineKind()));
        restrict("dueFrom", DUE + " >= :dueFrom", filter.dueFrom());
        restrict("dueTo", DUE + " <= :dueTo", filter.dueTo());
        follows("dueFrom", "t.last_due >= :dueFrom");
        follows("dueTo", "t.first_due <= :dueTo");
        either("overdue", Condition.OVERDUE, filter.overdue());
        either("hasEvidence", EVIDENCE, filter.hasEvidence());
        if (Boolean.TRUE.equals(filter.hasEvidence())) {
            follows.add("t.has_evidence");
        }
        if (!filter.light().isEmpty()) {
            restrictions.put("light", filter.light().stream().map(Condition::shows)
                    .collect(Collectors.joining(") OR (", "((", "))")));
        }
        if (Boolean.TRUE.equals(filter.overdue()) || filter.light().equals(List.of(LightFilter.RED))) {
            follows.add("t.red_on <= :on");
        } else if (filter.light().equals(List.of(LightFilter.YELLOW))) {
            follows.add("t.yellow_on <= :on AND t.last_red_on > :on");
        } else if (!filter.light().isEmpty() && DATED.containsAll(filter.light())) {
            follows.add("t.red_on IS NOT NULL");
        }
    }

    /**
     * Whether an index leads to what is selected of those that stood, and tells when they did: then not all that stood has
     * to be found first.
     */
    private static boolean isLedTo(LedgerFilter filter, Map<String, List<String>> units) {
        List<String> unit = units.get("unit");
        return filter.plan() != null && !LedgerFilter.WITHOUT.equals(filter.plan())
                || unit != null && unit.size() == 1
                || filter.status().size() == 1
                || filter.dueFrom() != null && filter.dueTo() != null
                || filter.light().equals(List.of(LightFilter.RED))
                || Boolean.TRUE.equals(filter.overdue());
    }

    /** The same for statements that find rows in the order of an index. */
    Selection inOrder() {
        return new Selection(this, few, stood);
    }

    /** The same found by when they stood, as many are. */
    Selection byTime() {
        return new Selection(this, stood, stood);
    }

    /**
     * The same where so much is selected that it is found by when it stood alone: indexes of what is asked for have it of all
     * times, and to go through these as well takes longer than to ask each row.
     */
    Selection ofMany() {
        Selection many = byTime();
        many.restrictions.replaceAll((parameter, condition) -> switch (parameter) {
            case "q" -> condition;
            case "status" -> condition.equals(COUNTS) ? condition : "(" + condition + ") IS TRUE";
            // This would be proved to be what a part of an index is of.
            case "hasEvidence" -> condition.equals(EVIDENCE) ? "coalesce(" + EVIDENCE + ", false)" : condition;
            default -> "(" + condition + ") IS TRUE";
        });
        return many;
    }

    /** The same of other rows: all that are wanted, or the first of them. */
    Selection among(String rows) {
        return new Selection(this, "(" + rows + ")", stood);
    }

    /** What of it is in some pages of the tables, {@code :share} of a hundred. */
    Selection sample() {
        return among(sample);
    }

    /** What follows for an item that has such rows, as SQL on a row {@code t} of {@code item_touched}. */
    String touched() {
        return String.join(" AND ", follows);
    }

    /** What of it is of these items, all of which the caller may see, where that is known. */
    Selection of(List<String> items) {
        Selection some = new Selection(this, named, named, seen.isKnown() ? "TRUE" : visible);
        some.params.remove(SEEN);
        some.restrictions.put("items", "f.item_id = ANY (:items)");
        some.params.put("items", items.toArray(String[]::new));
        return some;
    }

    /** What of it shows a light. */
    Selection lit() {
        Selection some = new Selection(this, facts, stood);
        some.restrictions.put("lit", "f.lit");
        return some;
    }

    /**
     * The same where something else leads to few of what stood: each of these tells who leads, and not the index, which has
     * all that were ever that leader's and is taken for a short one.
     */
    Selection leaderByRow() {
        Selection same = new Selection(this, facts, stood);
        same.restrictions.computeIfPresent("leader", (parameter, condition) -> ":leader = ANY (f.lead_leaders)");
        return same;
    }

    /**
     * What is asked of what is selected, beside the moment, for {@link KeptCounts}; null where it is not known item by item
     * what the caller may see.
     */
    public @Nullable Object question(Object what) {
        return seen.isKnown()
                ? List.of(what, seen.whose(), select(""), params.entrySet().stream()
                        .filter(param -> !FactsAt.PARAMS.contains(param.getKey()) && !param.getKey().equals(SEEN))
                        .map(Map.Entry::getValue)
                        .map(value -> value instanceof Object[] several ? List.of(several) : value).toList())
                : null;
    }

    Seen seen() {
        return seen;
    }

    /** Whether it takes all rows of an item or none. */
    public boolean onlyOfItems() {
        return onlyOfItems;
    }

    /** Statement for columns of all rows, or of those that there would be without these restrictions. */
    public String select(String columns, String... without) {
        // What is left out may be what leads to few.
        boolean all = Stream.of(without).noneMatch(restrictions::containsKey);
        Set<String> left = new HashSet<>(all ? met : List.of(without));
        return "SELECT " + columns + " FROM " + (all ? facts : stood)
                + " f LEFT JOIN unit_directory u ON u.unit_id = f.unit_id WHERE "
                + Stream.concat(Stream.of(visible),
                        restrictions.entrySet().stream().filter(each -> !left.contains(each.getKey()))
                                .map(Map.Entry::getValue))
                        .collect(Collectors.joining(" AND "));
    }

    boolean restricts(String parameter) {
        return restrictions.containsKey(parameter);
    }

    /** Whether one plan is asked for, whatever else is. */
    boolean isOfAPlan() {
        return params.containsKey("plan");
    }

    /** Whether a plan is all that is asked for, so that indexes have its rows by number and its items as they were touched. */
    boolean isOfOnePlan() {
        return seen.everything() && ofAnyStatus() && restrictions.size() == 2 && params.containsKey("plan");
    }

    /** The units that are asked for, with those below; none where none are. */
    List<String> units() {
        return params.get("unit") instanceof String[] units ? List.of(units) : List.of();
    }

    boolean isOfSomeItems() {
        return restrictions.containsKey("items");
    }

    /** Whether items are left out only because they are withdrawn or merged, which nobody asked for. */
    boolean ofAnyStatus() {
        return COUNTS.equals(restrictions.get("status"));
    }

    /** What this leaves out, whatever else is asked: withdrawn and merged items. */
    String selectWithdrawn(String columns) {
        return select(columns, "status") + " AND NOT (" + COUNTS + ")";
    }

    /** A statement made of these, with its parameters. */
    public JdbcClient.StatementSpec statement(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).params(params);
    }

    private void restrict(String parameter, String condition, @Nullable Object value) {
        if (value != null) {
            restrictions.put(parameter, condition);
            params.put(parameter, value);
        }
    }

    /** What follows from a restriction that is asked for. */
    private void follows(String parameter, String condition) {
        if (params.containsKey(parameter)) {
            follows.add(condition);
        }
    }

    private void restrictOrWithout(String parameter, String column, String condition, @Nullable String asked,
            @Nullable Object value) {
        if (LedgerFilter.WITHOUT.equals(asked)) {
            restrictions.put(parameter, column + " IS NULL");
        } else {
            restrict(parameter, column + condition, value);
        }
    }

    private static String @Nullable [] array(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }

    private void either(String parameter, String condition, @Nullable Boolean wanted) {
        if (wanted != null) {
            restrictions.put(parameter, wanted ? condition : "(" + condition + ") IS NOT TRUE");
        }
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
