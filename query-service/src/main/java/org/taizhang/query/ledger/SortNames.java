package org.taizhang.query.ledger;

import java.util.Locale;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.taizhang.api.ledger.LedgerSort;

/** Orders are named in lower case in addresses. */
@Component
class SortNames implements Converter<String, LedgerSort> {

    @Override
    public LedgerSort convert(String name) {
        return LedgerSort.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
