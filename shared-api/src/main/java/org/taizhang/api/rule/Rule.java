package org.taizhang.api.rule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.privacy.FreeText;
import org.taizhang.api.unit.UnitId;

/**
 * A rule as it was established.
 *
 * @param documentNumber such as 某局发〔2026〕3号
 * @param unit whose rule it is
 * @param file the text, already stored
 * @param predecessor with REVISED and ABOLISHED only
 */
public record Rule(RuleKind kind, @FreeText String name, @FreeText String documentNumber, UnitId unit,
        LocalDate effectiveOn,
        @Nullable EvidenceFile file, @Nullable Predecessor predecessor) {}
