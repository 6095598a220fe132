/** Replays an item from its stored events, without the models or any projection: for auditors, online and offline. */
@NullMarked
package org.taizhang.api.replay;

import org.jspecify.annotations.NullMarked;
