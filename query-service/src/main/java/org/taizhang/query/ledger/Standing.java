package org.taizhang.query.ledger;

/** How a row of the ledger stands: all that it is filtered, sorted and counted by. */
record Standing(ItemPart item, MeasurePart measure) {}
