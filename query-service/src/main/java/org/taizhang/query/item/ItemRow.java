package org.taizhang.query.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.Missing;
import org.taizhang.api.act.ActKind;
import org.taizhang.api.act.ItemActView;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemRefusal;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.ProblemSource;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;
import org.taizhang.api.ledger.ClosureView;
import org.taizhang.api.ledger.EvidenceStatus;
import org.taizhang.api.ledger.ItemView;
import org.taizhang.api.ledger.MeasureStatus;
import org.taizhang.api.ledger.MeasureView;
import org.taizhang.api.ledger.Named;
import org.taizhang.api.lookback.LookBackResult;
import org.taizhang.query.edge.Columns;
import org.taizhang.query.edge.Names;
import org.taizhang.query.edge.Snapshot;

import tools.jackson.databind.json.JsonMapper;

/** Reads an item's row into its view. */
record ItemRow(ResultSet row, Names names, JsonMapper json, boolean english) {

    private record Step(ChainStep step, String status, @Nullable String by, @Nullable String at) {}

    static void want(ResultSet row, Names.Wanted wanted, JsonMapper json) throws SQLException {
        wanted.person(row.getString("person_id")).person(row.getString("raised_by"))
                .person(row.getString("closure_requester")).unit(row.getString("unit_id"));
        for (Step step : json.readValue(row.getString("closure_chain"), Step[].class)) {
            wanted.person(step.by());
        }
    }

    ItemView view(List<MeasureView> measures, Relations relations, List<ItemActView> acts,
            Set<SourceKind> ruleDemanded, Snapshot.Moment moment) throws SQLException {
        ItemStatus status = ItemStatus.valueOf(row.getString("status"));
        String plan = row.getString("plan_id");
        String title = row.getString("plan_title");
        ProblemSource source = new ProblemSource(SourceKind.valueOf(row.getString("source_kind")),
                row.getString("source_number"), Columns.date(row, "feedback_date"));
        String declaration = row.getString("declaration");
        return new ItemView(row.getString("item_id"), row.getString("number"), row.getLong("version"), status,
                statusText(status), row.getInt("round"),
                plan == null ? null : new Named(plan, title == null ? plan : title), row.getString("section"),
                row.getString("path"), row.getString("import_id"), row.getString("aspect"),
                Subject.valueOf(row.getString("subject")), names.personOrNull(row.getString("person_id")), source,
                row.getString("title"), row.getString("problem"), row.getBoolean("derived"),
                Columns.texts(row, "manifestations"), row.getString("root_cause"), Columns.map(row, "details", json),
                names.unitOrNull(row.getString("unit_id")), row.getBoolean("in_force"),
                names.personOrNull(row.getString("raised_by")), row.getDate("raised_on").toLocalDate(),
                Columns.date(row, "claimed_on"), Columns.date(row, "closed_on"), Columns.date(row, "look_back_due"),
                row.getBoolean("taken_over"),
                declaration == null ? null : json.readValue(declaration, Declaration.class),
                row.getBoolean("same_type_checked")
                        ? new ItemView.SameTypeCheckView(row.getBoolean("same_type_found"),
                                row.getString("same_type_findings"))
                        : null,
                row.getString("returned_reason"), row.getString("withdrawn_reason"),
                row.getBoolean("closed_as_declared"), relations.of(row), measures, closure(status),
                lookBack(acts), acts,
                status.open() ? missing(measures, ruleDemanded.contains(source.kind())) : List.of(),
                Columns.instant(row, "updated_at"), moment.position(),
                moment.asOf());
    }

    private String statusText(ItemStatus status) throws SQLException {
        String text = english ? status.en() : status.zh();
        return row.getBoolean("closed_as_declared") ? text + (english ? " (as declared)" : "（认可导入声明）") : text;
    }

    private @Nullable LookBackResult lookBack(List<ItemActView> acts) throws SQLException {
        int round = row.getInt("round");
        return acts.stream().filter(act -> act.kind() == ActKind.LOOK_BACK && Objects.equals(act.round(), round))
                .map(act -> LookBackResult.valueOf(String.valueOf(act.result()))).findFirst().orElse(null);
    }

    private ClosureView closure(ItemStatus status) throws SQLException {
        List<ClosureView.Step> chain = Arrays.stream(json.readValue(row.getString("closure_chain"), Step[].class))
                .map(step -> new ClosureView.Step(step.step(), english ? step.step().en() : step.step().zh(),
                        step.status(), names.personOrNull(step.by()), step.at()))
                .toList();
        return new ClosureView(status == ItemStatus.CLOSURE_REQUESTED, row.getBoolean("closure_short"),
                names.personOrNull(row.getString("closure_requester")), row.getString("closure_text"), chain,
                Columns.texts(row, "closure_evidence"));
    }

    /** The same list that refuses a request to close. */
    private List<ItemView.Lack> missing(List<MeasureView> measures, boolean ruleDemanded) throws SQLException {
        String item = row.getString("item_id");
        List<Missing> missing = new ArrayList<>();
        if (measures.isEmpty()) {
            missing.add(Missing.of(ItemRefusal.NO_MEASURE, item));
        }
        for (MeasureView measure : measures) {
            if (measure.status() == MeasureStatus.DROPPED) {
                continue;
            }
            if (measure.unassigned()) {
                missing.add(Missing.of(ItemRefusal.MEASURE_UNASSIGNED, measure.id()));
            }
            if (!measure.status().done()) {
                missing.add(Missing.of(ItemRefusal.MEASURE_NOT_DONE, measure.id()));
            }
            if (measure.evidence().stream().noneMatch(e -> e.current() && e.status() == EvidenceStatus.ACCEPTED)) {
                missing.add(Missing.of(ItemRefusal.NO_ACCEPTED_EVIDENCE, measure.id()));
            }
        }
        if (row.getString("root_cause") == null) {
            missing.add(Missing.of(ItemRefusal.NO_ROOT_CAUSE, item));
        }
        if (!row.getBoolean("same_type_checked")) {
            missing.add(Missing.of(ItemRefusal.NO_SAME_TYPE_CHECK, item));
        }
        if (ruleDemanded && Columns.texts(row, "rule_names").isEmpty()) {
            missing.add(Missing.of(ItemRefusal.NO_ESTABLISHED_RULE, item));
        }
        return missing.stream().map(part -> new ItemView.Lack(part.code(), part.target(),
                english ? part.en() : part.zh())).toList();
    }
}
