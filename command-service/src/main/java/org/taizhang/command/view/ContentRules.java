package org.taizhang.command.view;

import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.taizhang.api.GeneralRefusal;
import org.taizhang.api.Missing;
import org.taizhang.api.Refusal;
import org.taizhang.api.ledger.LedgerFilter;
import org.taizhang.api.ledger.LedgerSort;
import org.taizhang.api.view.ViewContent;
import org.taizhang.api.view.ViewRefusal;
import org.taizhang.command.decision.Refuse;

/**
 * What a view can be: the parameters are the ledger's own. Whether their values are of any use is found out when the
 * view is opened, since a unit or a plan may be gone by then. Pure.
 */
final class ContentRules {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST_COLUMNS = 60;
    private static final Pattern AND = Pattern.compile("&");
    private static final String SORT = "sort";
    private static final Set<String> FILTER = Arrays.stream(LedgerFilter.class.getRecordComponents())
            .map(RecordComponent::getName).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ORDERS = Arrays.stream(LedgerSort.values())
            .map(sort -> sort.name().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    private ContentRules() {}

    /** @throws Refusal TEXT_REQUIRED or a code of {@link ViewRefusal}; VIEW_QUERY_INVALID names each parameter */
    static void check(ViewContent content) {
        Refuse.when(content.name().isBlank(), GeneralRefusal.TEXT_REQUIRED);
        Refuse.when(content.name().codePointCount(0, content.name().length()) > LONGEST_NAME,
                ViewRefusal.VIEW_NAME_TOO_LONG);
        Refuse.when(content.query().length() > LONGEST_QUERY, ViewRefusal.VIEW_QUERY_TOO_LONG);
        List<Missing> wrong = AND.splitAsStream(content.query()).filter(part -> !part.isEmpty())
                .flatMap(part -> wrong(part).stream()).toList();
        if (!wrong.isEmpty()) {
            throw new Refusal(ViewRefusal.VIEW_QUERY_INVALID, wrong);
        }
        List<String> columns = content.columns();
        Refuse.when(columns.size() > MOST_COLUMNS || new HashSet<>(columns).size() < columns.size()
                || !columns.stream().allMatch(column -> column.matches("[A-Za-z][A-Za-z0-9]{0,39}")),
                ViewRefusal.VIEW_COLUMNS_INVALID);
    }

    private static Optional<Missing> wrong(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        if (!FILTER.contains(name) && !name.equals(SORT)) {
            return Optional.of(Missing.of(ViewRefusal.VIEW_PARAMETER_UNKNOWN, name));
        }
        String value;
        try {
            value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.of(Missing.of(ViewRefusal.VIEW_PARAMETER_UNREADABLE, name));
        }
        if (equals < 0 || value.indexOf('\0') >= 0) {
            return Optional.of(Missing.of(ViewRefusal.VIEW_PARAMETER_UNREADABLE, name));
        }
        return name.equals(SORT) && !ORDERS.contains(value)
                ? Optional.of(Missing.of(ViewRefusal.VIEW_SORT_UNKNOWN, name))
                : Optional.empty();
    }
}
