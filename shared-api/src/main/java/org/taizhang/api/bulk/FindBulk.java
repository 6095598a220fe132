package org.taizhang.api.bulk;

import org.taizhang.api.authority.Caller;

/** Asks how far a bulk job has come; answered by {@link BulkView}. */
public record FindBulk(Caller caller, String bulkId, boolean english) {}
