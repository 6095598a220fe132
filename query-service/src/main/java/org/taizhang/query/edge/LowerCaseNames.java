package org.taizhang.query.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;
import org.taizhang.api.act.Proposals;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.statistics.Dimension;
import org.taizhang.api.statistics.FindTrend;

/** What is a way to ask, and not a value that is kept, is named in lower case in addresses. */
@Component
class LowerCaseNames implements GenericConverter {

    private static final List<Class<?>> TYPES = List.of(LedgerSort.class, Dimension.class, FindTrend.Every.class,
            Proposals.class);

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return TYPES.stream().map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException where there is no such name */
    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (!(source instanceof String name) || name.isBlank()) {
            return null;
        }
        for (Object constant : to.getType().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no such name");
    }
}
