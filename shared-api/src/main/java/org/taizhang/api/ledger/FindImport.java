package org.taizhang.api.ledger;

import org.taizhang.api.authority.Caller;

/** Asks how far an import has come; answered by {@link ImportView}. */
public record FindImport(Caller caller, String importId, boolean english) {}
