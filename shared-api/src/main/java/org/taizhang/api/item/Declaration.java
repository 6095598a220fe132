package org.taizhang.api.item;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.privacy.FreeText;

/**
 * What a running ledger claims of an item it is taken over from (导入声明). Never proof of anything.
 *
 * @param status as written there
 * @param closedOn the day it claims to have been struck off
 * @param references paper references
 * @param sourceRow where it stood in that ledger
 */
public record Declaration(@FreeText String status, @Nullable LocalDate closedOn, @FreeText List<String> references,
        @FreeText String sourceRow) {

    public Declaration {
        references = List.copyOf(references);
    }
}
