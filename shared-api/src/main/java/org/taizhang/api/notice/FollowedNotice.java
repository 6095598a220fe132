package org.taizhang.api.notice;

import org.taizhang.api.unit.UnitId;

/** The notice that a new one is the next step of, as it stood when the command was sent. */
public record FollowedNotice(NoticeId noticeId, NoticeType type, UnitId unit, boolean open) {}
