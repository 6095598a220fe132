package org.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.SourceKind;
import org.taizhang.command.settings.CurrentSettings;

/** Settings as the write edge takes them and as decisions find them. */
@TestPropertySource(properties = {"taizhang.settings.look-back-days=60",
        "taizhang.settings.source-chain.petition=OFFICE_REVIEW,RECHECK" })
class SettingsEdgeTest extends WriteEdgeCase {

    @Autowired
    CurrentSettings current;

    @Test
    void a_change_counts_at_once_where_it_was_made() throws Exception {
        assertThat(current.get().immediateDays()).isEqualTo(15);
        ok("secadmin", post("/api/v1/settings/IMMEDIATE_DAYS"), "{\"value\":[\"20\"],\"reason\":\"统一口径\"}");
        assertThat(current.get().immediateDays()).isEqualTo(20);
    }

    @Test
    void a_deployment_gives_its_own_first_values_and_a_change_overrides_them() throws Exception {
        assertThat(current.get().lookBackDays()).isEqualTo(60);
        assertThat(current.get().chainFor(SourceKind.PETITION)).containsExactly(ChainStep.OFFICE_REVIEW,
                ChainStep.RECHECK);
        ok("secadmin", post("/api/v1/settings/SOURCE_CHAIN"),
                "{\"source\":\"PETITION\",\"value\":[],\"reason\":\"与其他来源一致\"}");
        assertThat(current.get().chainFor(SourceKind.PETITION)).containsExactly(ChainStep.values());
    }

    @Test
    void who_may_not_and_what_is_wrong_is_said() throws Exception {
        String right = "{\"value\":[\"30\"],\"reason\":\"统一口径\"}";
        refused("office", post("/api/v1/settings/YELLOW_LAG"), right, 403, "NOT_ALLOWED");
        refused("secadmin", post("/api/v1/settings/YELLOW_LAG"), right, 409, "SETTING_UNCHANGED");
        refused("secadmin", post("/api/v1/settings/YELLOW_LAG"), "{\"value\":[\"300\"],\"reason\":\"统一口径\"}", 422,
                "NUMBER_OUT_OF_RANGE");
        refused("secadmin", post("/api/v1/settings/NONSENSE"), right, 400, "MALFORMED");
        refused("secadmin", post("/api/v1/settings/YELLOW_LAG"), "{\"value\":[null],\"reason\":\" \"}", 400,
                "MALFORMED");
    }
}
