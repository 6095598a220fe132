package org.taizhang.api.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.ItemStatus;
import org.taizhang.api.item.SourceKind;
import org.taizhang.api.item.Subject;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A row of the ledger: a measure with its item, or an item that has no measure; then the measure's fields are null.
 *
 * @param itemVersion for {@code If-Match}
 * @param responsibleUnit the measure's, or else the item's
 * @param asWritten names and units as the document wrote them
 * @param deadline the original one
 * @param extensions how many were granted
 * @param statusText the item's status in words
 * @param light null when the measure is completed or the item closed
 * @param rule the rule that came out of it (建章立制)
 * @param details what the source adds, by its own column names (金额, 反馈原文 …)
 * @param declaredStatus what a running ledger claimed (导入声明)
 * @param unassigned the measure has no owner
 */
public record LedgerRow(String itemId, String itemNumber, long itemVersion, @Nullable String planId,
        @Nullable String planTitle, @Nullable String section, @Nullable String path, @Nullable String aspect,
        Subject subject, SourceKind source, String title, String problem, boolean problemDerived,
        List<String> manifestations, @Nullable String rootCause, @Nullable String measureId,
        @Nullable String measureTitle, @Nullable String measureText, List<Named> owners, List<Named> leadLeaders,
        @Nullable Named responsibleUnit, List<Named> leadUnits, List<Named> assistingUnits,
        @Nullable Named oversightUnit, @Nullable String asWritten, @Nullable Deadline deadline,
        @Nullable LocalDate extendedDeadline, int extensions, @Nullable String progress, int percent,
        List<EvidenceEntry> evidence,
        @Nullable MeasureStatus measureStatus, ItemStatus itemStatus, String statusText,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Light light, @Nullable LocalDate closedOn,
        @Nullable String rule, @Nullable String remark,
        Map<String, String> details, boolean takenOver, @Nullable String declaredStatus,
        boolean unassigned, boolean inForce, Instant updatedAt) {

    public LedgerRow {
        manifestations = List.copyOf(manifestations);
        owners = List.copyOf(owners);
        leadLeaders = List.copyOf(leadLeaders);
        leadUnits = List.copyOf(leadUnits);
        assistingUnits = List.copyOf(assistingUnits);
        evidence = List.copyOf(evidence);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** The same with its persons and units called otherwise. */
    public LedgerRow named(UnaryOperator<Named> person, UnaryOperator<Named> unit) {
        return new LedgerRow(itemId, itemNumber, itemVersion, planId, planTitle, section, path, aspect, subject, source,
                title, problem, problemDerived, manifestations, rootCause, measureId, measureTitle, measureText,
                owners.stream().map(person).toList(), leadLeaders.stream().map(person).toList(),
                responsibleUnit == null ? null : unit.apply(responsibleUnit), leadUnits.stream().map(unit).toList(),
                assistingUnits.stream().map(unit).toList(), oversightUnit == null ? null : unit.apply(oversightUnit),
                asWritten, deadline, extendedDeadline, extensions, progress, percent, evidence, measureStatus,
                itemStatus, statusText, light, closedOn, rule, remark, details, takenOver, declaredStatus, unassigned,
                inForce, updatedAt);
    }
}
