package org.taizhang.api.bulk;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.taizhang.api.item.Assignment;
import org.taizhang.api.privacy.FreeText;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is done to each of many items; the reason is the job's, one for all. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({@JsonSubTypes.Type(value = BulkAct.Assign.class, name = "ASSIGN"),
        @JsonSubTypes.Type(value = BulkAct.Extend.class, name = "EXTEND"),
        @JsonSubTypes.Type(value = BulkAct.Remind.class, name = "REMIND"),
        @JsonSubTypes.Type(value = BulkAct.Return.class, name = "RETURN") })
public sealed interface BulkAct {

    /** 批量分派: gives measures to other owners. */
    record Assign(Assignment assignment) implements BulkAct {}

    /**
     * 批量申请延期: requests a later deadline for measures.
     *
     * @param progress how far they have come
     */
    record Extend(LocalDate newDate, @FreeText String progress) implements BulkAct {}

    /**
     * 批量提醒: one reminder to each responsible unit, covering its items; its text is the job's reason.
     *
     * @param replyBy the last day to reply; null: as the setting says
     */
    record Remind(@Nullable LocalDate replyBy) implements BulkAct {}

    /** 批量退回: returns requests to close, at whatever step they are. */
    record Return() implements BulkAct {}
}
