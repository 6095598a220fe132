package org.taizhang.api.act;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.rule.Predecessor;
import org.taizhang.api.rule.RuleKind;

/** What only a rule has. */
public record RuleContent(RuleKind kind, String documentNumber, @Nullable EvidenceFile file,
        @Nullable Predecessor predecessor) {}
