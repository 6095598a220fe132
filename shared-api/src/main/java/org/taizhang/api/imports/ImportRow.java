package org.taizhang.api.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Declaration;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureDraft;
import org.taizhang.api.item.Problem;
import org.taizhang.api.privacy.FreeText;
import org.taizhang.api.unit.UnitId;

/**
 * One item to be created, as confirmed.
 *
 * @param path place in the document
 * @param section heading of its section
 * @param declaration where the row comes from a running ledger that claims a status
 */
public record ImportRow(ItemId itemId, String path, @FreeText @Nullable String section, Problem problem,
        @Nullable UnitId responsibleUnit, List<MeasureDraft> measures,
        @Nullable Declaration declaration) {

    public ImportRow {
        measures = List.copyOf(measures);
    }
}
