package org.taizhang.query.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.taizhang.api.item.ClosureRequested;
import org.taizhang.api.item.ChainStep;
import org.taizhang.api.item.Deadline;
import org.taizhang.api.item.EvidenceAccepted;
import org.taizhang.api.item.EvidenceFile;
import org.taizhang.api.item.EvidenceId;
import org.taizhang.api.item.EvidenceSubmitted;
import org.taizhang.api.item.ItemClaimed;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureCompleted;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.item.RootCauseRecorded;
import org.taizhang.api.item.SameTypeCheckRecorded;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

/** Tells a story in which the days are counted from today, and reads what is to be done. */
abstract class TaskEdge extends ReadEdge {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    static final LocalDate FAR = TODAY.plusYears(2);
    static final List<ChainStep> CHAIN = List.of(ChainStep.UNIT_APPROVAL, ChainStep.OFFICE_REVIEW, ChainStep.RECHECK);

    Story story;

    @BeforeAll
    void tellAll() throws Exception {
        story = new Story(events);
        story.people();
        tell();
        projected();
    }

    abstract void tell() throws Exception;

    /** An item of finance, claimed, with one measure of the owner's. */
    void claimed(String id, String number, LocalDate due) {
        story.tell("office", Story.raised(id, number, Story.FINANCE));
        story.tell("office", Story.measure(id, id + "-m", Deadline.byDate(due), "owner"));
        story.tell("unithead", new ItemClaimed(new ItemId(id), Story.FINANCE, Story.RAISED, 15, Map.of()));
    }

    void submitted(String id, String evidence) {
        story.tell("owner", handIn(id, evidence));
    }

    static EvidenceSubmitted handIn(String id, String evidence) {
        return new EvidenceSubmitted(new ItemId(id), new MeasureId(id + "-m"), new EvidenceId(evidence),
                List.of(new EvidenceFile(Story.HASH, "纪要.txt", "text/plain", 12)), "已集中学习");
    }

    void accepted(String id, String evidence) {
        submitted(id, evidence);
        story.tell("auditor", new EvidenceAccepted(new ItemId(id), new MeasureId(id + "-m"), new EvidenceId(evidence)));
    }

    /** With its measure done and shown; the diagnosis is left. */
    void done(String id, String number) {
        claimed(id, number, FAR);
        accepted(id, id + "-e");
        story.tell("owner", new MeasureCompleted(new ItemId(id), new MeasureId(id + "-m"), "已完成", Story.RAISED));
    }

    /** Ready to be closed. */
    void ready(String id, String number) {
        done(id, number);
        story.tell("owner", new RootCauseRecorded(new ItemId(id), "抓得不紧"));
        story.tell("owner", new SameTypeCheckRecorded(new ItemId(id), false, "未发现"));
    }

    static ClosureRequested request(String id) {
        return new ClosureRequested(new ItemId(id), 1, CHAIN, false, List.of(Story.HASH), "已整改到位");
    }

    List<JsonNode> tasks(String account) throws Exception {
        return read(account, "/tasks?limit=500").get("tasks").valueStream().toList();
    }

    /** Ids of the caller's tasks about this item (or notice, or plan), each after its kind. */
    List<String> about(String account, String id) throws Exception {
        return tasks(account).stream().filter(task -> List.of("itemId", "noticeId", "planId").stream()
                .anyMatch(field -> task.has(field) && task.get(field).asString().equals(id)))
                .map(task -> task.get("kind").asString()).toList();
    }

    JsonNode task(String account, String kind, String id) throws Exception {
        List<JsonNode> found = tasks(account).stream().filter(task -> task.get("kind").asString().equals(kind)
                && task.get("id").asString().contains(id)).toList();
        assertThat(found).as(kind + " of " + account + " about " + id).hasSize(1);
        return found.getFirst();
    }
}
