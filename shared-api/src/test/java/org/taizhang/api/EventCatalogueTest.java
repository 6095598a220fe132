package org.taizhang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    @Test
    void every_event_has_a_name_of_its_own() {
        List<String> names = EventCatalogue.events().stream().map(e -> e.getAnnotation(EventName.class).value())
                .toList();
        assertThat(names).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("(item|plan|import|person|unit|delegation|handover|settings"
                + "|notice|inspection|lookback|rule|accountability|bulk|reminder|message|inbox|delivery|redaction|view"
                + "|deadletter)\\.[A-Z][A-Za-z]+"));
    }

    @Test
    void every_event_is_a_top_level_record() {
        assertThat(EventCatalogue.events()).allMatch(Class::isRecord).allMatch(e -> e.getEnclosingClass() == null);
    }
}
