package org.taizhang.standalone;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.standalone.identity.Passwords;

/** What people do with the web client, from the first start on. */
@EnabledIf(value = "org.taizhang.standalone.Browser#isThere", disabledReason = Browser.MISSING)
class BrowserJourneyTest {

    @Test
    void people_do_their_work_in_the_demonstration(@TempDir Path data) throws Exception {
        Browser.makes(data, "demo", "item", "plans", "oversight", "manage", "afterwards");
    }

    @Test
    void an_office_starts_from_nothing(@TempDir Path data) throws Exception {
        try (Instance app = Instance.startEmpty(data)) {
            Browser.drive("first-start.mjs", app, Passwords.oneTime(app.context(), "admin"));
        }
    }
}
