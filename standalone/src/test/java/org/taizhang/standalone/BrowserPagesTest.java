package org.taizhang.standalone;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of the web client are for everybody: each role, the keyboard, screen readers, older browsers. */
@EnabledIf(value = "org.taizhang.standalone.Browser#isThere", disabledReason = Browser.MISSING)
class BrowserPagesTest {

    @Test
    void pages_are_for_everybody(@TempDir Path data) throws Exception {
        Browser.makes(data, "dashboard", "ledger", "proof", "roles", "aria", "zoom", "old-browser");
    }
}
