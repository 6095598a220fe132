/** What every feature of the contract stands on: commands, events, refusals and the names of message metadata. */
@NullMarked
package org.taizhang.api;

import org.jspecify.annotations.NullMarked;
