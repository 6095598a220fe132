/** What settings are before anybody changes them. */
@NullMarked
package org.taizhang.runtime.settings;

import org.jspecify.annotations.NullMarked;
