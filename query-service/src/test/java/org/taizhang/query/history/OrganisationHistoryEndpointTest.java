package org.taizhang.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.delegation.DelegationRevoked;
import org.taizhang.api.delegation.WorkDelegated;
import org.taizhang.api.handover.HandOverCompleted;
import org.taizhang.api.handover.HandOverId;
import org.taizhang.api.handover.HandOverStarted;
import org.taizhang.api.handover.MeasureHandedOver;
import org.taizhang.api.handover.MeasureNotHandedOver;
import org.taizhang.api.handover.WorkItem;
import org.taizhang.api.item.ItemId;
import org.taizhang.api.item.MeasureId;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.PersonErased;
import org.taizhang.api.person.PersonLeft;
import org.taizhang.api.person.PersonRenamed;
import org.taizhang.api.person.PersonRestricted;
import org.taizhang.api.person.PersonTransferred;
import org.taizhang.api.person.RestrictionLifted;
import org.taizhang.api.person.RoleGrantedForTerm;
import org.taizhang.api.person.RoleRevoked;
import org.taizhang.api.settings.Setting;
import org.taizhang.api.settings.SettingChanged;
import org.taizhang.api.unit.UnitClosed;
import org.taizhang.api.unit.UnitId;
import org.taizhang.api.unit.UnitMoved;
import org.taizhang.api.unit.UnitFounded;
import org.taizhang.api.unit.UnitRenamed;
import org.taizhang.api.unit.UnitReopened;
import org.taizhang.query.ReadEdge;
import org.taizhang.query.Story;

import tools.jackson.databind.JsonNode;

class OrganisationHistoryEndpointTest extends ReadEdge {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UnitId UNIT = new UnitId("u-task-force");

    @BeforeAll
    void tell() throws Exception {
        Story story = new Story(events);
        story.people();
        PersonId wu = Story.person("owner2");
        PersonId zheng = Story.person("owner");
        story.tell("sysadmin", new PersonRenamed(wu, "郑新名", "更名"));
        story.tell("sysadmin", new PersonTransferred(wu, Story.FINANCE, null, "任免"));
        story.tell("sysadmin", new RoleGrantedForTerm(wu, Role.SUPERVISOR, Scope.ALL, null, null, DAY, null));
        story.tell("sysadmin", new RoleRevoked(wu, Role.SUPERVISOR, null, "调岗"));
        story.tell("sysadmin", new PersonLeft(wu, DAY, "退休"));
        PersonId leader = Story.person("leader");
        story.tell("sysadmin", new PersonLeft(leader, DAY, "退休"));
        story.tell("sysadmin", new PersonRestricted(leader, DAY.plusYears(3), "0011223344556677.1", "档案须保存三年。"));
        PersonId head = Story.person("unithead");
        story.tell("sysadmin", new PersonLeft(head, DAY, "退休"));
        story.tell("sysadmin", new PersonRestricted(head, DAY.plusYears(3), "0011223344556677.1", "档案须保存三年。"));
        story.tell("sysadmin", new RestrictionLifted(head, "周处长", null, "登记有误。"));
        story.tell("sysadmin", new PersonErased(head, "0011223344556677.1", "本人申请。"));
        story.tell("sysadmin", new UnitFounded(UNIT, "专班", null));
        story.tell("sysadmin", new UnitRenamed(UNIT, "工作专班", "规范名称"));
        story.tell("sysadmin", new UnitMoved(UNIT, null, Story.ROOT, "机构改革"));
        story.tell("sysadmin", new UnitClosed(UNIT, "任务结束"));
        story.tell("sysadmin", new UnitReopened(UNIT, "任务恢复"));
        DelegationId delegation = new DelegationId("d-1");
        story.tell("owner", new WorkDelegated(delegation, zheng, wu, DAY, DAY.plusDays(3), 90, "出差"));
        story.tell("owner", new DelegationRevoked(delegation, "提前回岗"));
        HandOverId handOver = new HandOverId("h-1");
        WorkItem first = new WorkItem(new ItemId("i"), new MeasureId("m1"));
        WorkItem second = new WorkItem(new ItemId("i"), new MeasureId("m2"));
        story.tell("office", new HandOverStarted(handOver, wu, zheng, List.of(first, second), "退休交接"));
        story.tell("office", new MeasureHandedOver(handOver, first));
        story.tell("office", new MeasureNotHandedOver(handOver, second, "ITEM_CLOSED"));
        story.tell("office", new HandOverCompleted(handOver, 1, 1));
        story.tell("sysadmin", new SettingChanged(Setting.IMMEDIATE_DAYS, null, List.of("15"), List.of("20"), "统一"));
        story.tell("office", Story.raised("i-1", "ZG-2026-0001", Story.FINANCE));
        projected();
    }

    private List<String> told(String path, String language) throws Exception {
        JsonNode entries = read("auditor", path).get("events");
        return entries.valueStream().map(entry -> entry.at("/sentence/" + language).asString()).toList();
    }

    @Test
    void who_is_restricted_is_told_of_without_saying_who_it_was() throws Exception {
        assertThat(told("/people/p-leader/history", "zh")).contains("登记为“〔限制处理〕”，单位：某局。", "关联账号“〔限制处理〕”。",
                "于 2026-03-02 离岗，理由：“〔限制处理〕”。", "个人信息限制处理至 2029-03-02，依据：“档案须保存三年。”");
        assertThat(read("auditor", "/people/p-leader/history").toString()).doesNotContain("李副局长");
        assertThat(told("/people/p-unithead/history", "zh")).contains("登记为“周处长”，单位：财务处。", "解除限制处理，理由：“登记有误。”",
                "抹除个人信息，依据：“本人申请。”");
    }

    @Test
    void a_persons_life_is_told_in_both_languages() throws Exception {
        assertThat(told("/people/p-owner2/history", "zh")).containsExactly("登记为“郑科员”，单位：办公室。", "关联账号“owner2”。",
                "授予角色：责任人。", "更名为“郑新名”，理由：“更名”。", "调至财务处，理由：“任免”。", "授予角色：督导组，任期自 2026-03-02 至 另行通知。",
                "撤销角色：督导组，理由：“调岗”。", "于 2026-03-02 离岗，理由：“退休”。");
        assertThat(told("/people/p-owner2/history", "en")).contains("Renamed to \"郑新名\": \"更名\".",
                "Granted the role supervisor from 2026-03-02 until further notice.", "Left on 2026-03-02: \"退休\".");
    }

    @Test
    void units_and_the_tree_are_told() throws Exception {
        assertThat(told("/units/u-task-force/history", "zh")).containsExactly("登记单位“专班”，上级单位：—。",
                "单位更名为“工作专班”，理由：“规范名称”。");
        assertThat(told("/unit-tree/history", "zh")).containsExactly("工作专班由—改隶某局，理由：“机构改革”。", "撤销工作专班，理由：“任务结束”。",
                "恢复工作专班，理由：“任务恢复”。");
        assertThat(told("/unit-tree/history", "en")).contains("Closed 工作专班: \"任务结束\".");
    }

    @Test
    void delegations_hand_overs_and_settings_are_told() throws Exception {
        assertThat(told("/delegations/d-1/history", "zh")).containsExactly(
                "吴科员委托郑新名办理，自 2026-03-02 至 2026-03-05，理由：“出差”。", "撤销委托，理由：“提前回岗”。");
        assertThat(told("/hand-overs/h-1/history", "zh")).containsExactly("郑新名向吴科员交接 2 项措施，理由：“退休交接”。", "一项措施已交接。",
                "一项措施未能交接（ITEM_CLOSED）。", "交接完成：已交接 1 项，未能交接 1 项。");
        assertThat(told("/settings/history", "en"))
                .containsExactly("Changed \"Days for IMMEDIATE measures\" from 15 to 20: \"统一\".");
    }

    @Test
    void administrators_and_auditors_read_them_and_nothing_else_by_that_way() throws Exception {
        read("sysadmin", "/people/p-owner2/history");
        refused("office", "/people/p-owner2/history", 403, "NOT_ALLOWED");
        refused("sysadmin", "/people/i-1/history", 404, "NOT_FOUND");
        refused("auditor", "/people/nobody/history", 404, "NOT_FOUND");
    }
}
