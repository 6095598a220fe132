package org.taizhang.api.inbox;

/** In which language mail comes. */
public enum MailLanguage {
    ZH,
    EN,
    /** Chinese first, English beside it. */
    BOTH
}
