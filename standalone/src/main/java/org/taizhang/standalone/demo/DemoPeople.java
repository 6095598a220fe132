package org.taizhang.standalone.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.taizhang.api.Command;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.authority.Scope;
import org.taizhang.api.person.Account;
import org.taizhang.api.person.GrantRole;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.person.RegisterPerson;
import org.taizhang.api.unit.FoundUnit;
import org.taizhang.api.unit.UnitId;
import org.taizhang.command.edge.CommandDispatch;
import org.taizhang.runtime.directory.Directory;
import org.taizhang.runtime.directory.DirectoryProjection;
import org.taizhang.runtime.position.Positions;
import org.taizhang.runtime.web.CallerArgument;
import org.taizhang.standalone.identity.DemoAccounts;
import org.taizhang.standalone.identity.OfferedAccounts;

/** The demonstration's units and people; each account has the password {@code demo}. */
@Component
@Profile("demo")
class DemoPeople implements OfferedAccounts {

    private static final String PASSWORD = "demo";

    static final UnitId BUREAU = new UnitId("unit-bureau");
    static final UnitId GENERAL_OFFICE = new UnitId("unit-general-office");
    static final UnitId PERSONNEL = new UnitId("unit-personnel");

    private static final Caller FOUNDER = new Caller(CallerArgument.FIRST_ADMINISTRATOR,
            List.of(Grant.of(Role.SYSTEM_ADMIN), Grant.of(Role.SECURITY_ADMIN)));

    private final CommandDispatch dispatch;
    private final Directory directory;
    private final Positions positions;
    private final DemoAccounts accounts;
    private final String issuer;
    private int steps;

    DemoPeople(CommandDispatch dispatch, Directory directory, Positions positions, DemoAccounts accounts,
            @Value("${taizhang.account-issuer}") String issuer) {
        this.dispatch = dispatch;
        this.directory = directory;
        this.positions = positions;
        this.accounts = accounts;
        this.issuer = issuer;
    }

    private record Entry(String name, String title, @Nullable UnitId unit, Role role) {}

    private static final Map<String, Entry> ENTRIES = new LinkedHashMap<>();

    static {
        ENTRIES.put("office", new Entry("周敏", "整改办主任", GENERAL_OFFICE, Role.OFFICE));
        ENTRIES.put("principal", new Entry("陈卫国", "党组书记", BUREAU, Role.PRINCIPAL));
        ENTRIES.put("leader", new Entry("李红", "党组成员、副局长", BUREAU, Role.LEAD_LEADER));
        ENTRIES.put("unithead", new Entry("赵强", "办公室主任", GENERAL_OFFICE, Role.UNIT_HEAD));
        ENTRIES.put("owner", new Entry("王芳", "办公室科员", GENERAL_OFFICE, Role.OWNER));
        ENTRIES.put("owner2", new Entry("刘洋", "办公室科员", GENERAL_OFFICE, Role.OWNER));
        ENTRIES.put("supervisor", new Entry("孙正", "督导组组长", null, Role.SUPERVISOR));
        // Nobody looks back on what they closed themselves.
        ENTRIES.put("supervisor2", new Entry("何明", "督导组成员", null, Role.SUPERVISOR));
        ENTRIES.put("auditor", new Entry("吴清", "审计人员", null, Role.AUDITOR));
        ENTRIES.put("sysadmin", new Entry("钱系统", "系统管理员", null, Role.SYSTEM_ADMIN));
        ENTRIES.put("secadmin", new Entry("郑安全", "安全管理员", null, Role.SECURITY_ADMIN));
        ENTRIES.put("auditadmin", new Entry("冯审计", "审计管理员", null, Role.AUDIT_ADMIN));
    }

    static List<String> names() {
        return List.copyOf(ENTRIES.keySet());
    }

    @Override
    public List<Offered> offered() {
        return ENTRIES.entrySet().stream()
                .map(one -> new Offered(one.getKey(), PASSWORD, one.getValue().name() + " " + one.getValue().title()))
                .toList();
    }

    /** Somebody has been appointed here already. */
    boolean present() {
        return directory.anyoneHolds(Role.AUDIT_ADMIN);
    }

    /** Each step by a key of its own: told again after a break, what is done stays as it is. */
    void register() throws InterruptedException {
        send(new FoundUnit(BUREAU, "局机关", null));
        send(new FoundUnit(GENERAL_OFFICE, "办公室", BUREAU));
        send(new FoundUnit(PERSONNEL, "人事科", BUREAU));
        send(new FoundUnit(new UnitId("unit-party-committee"), "机关党委", BUREAU));
        send(new FoundUnit(new UnitId("unit-supervision"), "督查科", BUREAU));
        accounts.open(ENTRIES.keySet(), PASSWORD);
        ENTRIES.forEach((account, entry) -> {
            PersonId person = idOf(account);
            send(new RegisterPerson(person, entry.name(), entry.unit(), entry.title(), new Account(issuer, account)));
            boolean ofUnit = entry.role().usualScope() == Scope.UNIT;
            send(new GrantRole(person, entry.role(), entry.role().usualScope(), ofUnit ? entry.unit() : null, null));
        });
        positions.await(DirectoryProjection.GROUP, positions.head(), Duration.ofSeconds(30));
    }

    static PersonId idOf(String account) {
        return new PersonId("person-" + account);
    }

    Caller as(String account) {
        return new Caller(idOf(account), directory.grantsOf(idOf(account)));
    }

    private void send(Command command) {
        steps++;
        dispatch.send(command, new CommandDispatch.Envelope(FOUNDER, "demo-people-" + steps, null, null, null));
    }
}
