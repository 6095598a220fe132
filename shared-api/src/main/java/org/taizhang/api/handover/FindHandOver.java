package org.taizhang.api.handover;

import org.taizhang.api.authority.Caller;

/**
 * Asks how far a hand-over has come; answered by {@link HandOverView}.
 *
 * @param english the language of what is said of refusals
 */
public record FindHandOver(Caller caller, String handOverId, boolean english) {}
