package org.taizhang.api.act;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.accountability.MarkerKind;

/** What only a marker has. */
public record MarkerContent(MarkerKind kind, String organisation, String documentNumber,
        @Nullable String revokedReason) {}
