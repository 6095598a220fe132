package org.taizhang.api.act;

import org.jspecify.annotations.Nullable;

/** What only an inspection has. */
public record InspectionContent(String place, String conclusion, @Nullable String amendedReason) {}
