package org.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.api.Command;
import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Delegated;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.delegation.DelegationId;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.task.TaskKind;
import org.taizhang.command.authority.Permission;
import org.taizhang.command.authority.Permissions;

/** Tasks are offered by the reading side; what may be done is the writing side's table. */
class TaskKindsTest {

    @ParameterizedTest
    @EnumSource
    void a_task_is_offered_to_roles_only_that_may_give_all_its_commands(TaskKind kind) {
        for (Class<? extends Command> command : kind.commands()) {
            assertThat(Permissions.of(command).stream().map(Permission::role).collect(Collectors.toSet()))
                    .as(command.getSimpleName()).containsAll(kind.roles());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_task_is_offered_to_a_delegate_where_the_command_may_be_given_in_delegation(TaskKind kind) {
        for (Role role : kind.roles()) {
            Delegated delegated = new Delegated(new DelegationId("d"), new PersonId("p-delegator"), true);
            Caller delegate = new Caller(new PersonId("p"), List.of(Grant.of(role).under(delegated)));
            for (Class<? extends Command> command : kind.commands()) {
                assertThat(catchThrowable(() -> Permissions.requireRole(command, delegate)) == null)
                        .as(role + " " + command.getSimpleName()).isEqualTo(kind.delegable());
            }
        }
    }
}
