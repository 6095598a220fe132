package org.taizhang.query.stream;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.taizhang.api.Refusal;
import org.taizhang.api.authority.Caller;
import org.taizhang.query.edge.Visibility;

/**
 * What a caller may see, apart from who it is: whoever has the same sight is asked for in one statement.
 *
 * @param sql the condition on {@code item_row i}, for the person {@code c.person}
 * @param params its other parameters; arrays are lists here, so that equal ones are equal
 */
record Sight(String sql, Map<String, Object> params) {

    /** Nothing is hidden, whoever it is. */
    static final Sight EVERYTHING = new Sight("TRUE", Map.of());

    private static final String CALLER = "caller";

    /** @throws Refusal NOT_ALLOWED for who reads no business */
    static Sight of(Caller caller) {
        Visibility visible = Visibility.of(caller);
        if (Visibility.everything(caller)) {
            return EVERYTHING;
        }
        Map<String, Object> params = new LinkedHashMap<>();
        visible.params().forEach((name, value) -> {
            if (!name.equals(CALLER)) {
                params.put(name, value instanceof String[] several ? List.copyOf(Arrays.asList(several)) : value);
            }
        });
        return new Sight(visible.sql().replace(":" + CALLER, "c.person"), params);
    }

    /** The parameters as a statement takes them. */
    Map<String, Object> bound() {
        Map<String, Object> bound = new LinkedHashMap<>();
        params.forEach((name, value) -> bound.put(name,
                value instanceof List<?> several ? several.toArray(String[]::new) : value));
        return bound;
    }
}
