package org.taizhang.query.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.PersonId;
import org.taizhang.api.task.TaskKind;

/** The caller's roles, the own before those of others. */
record Holdings(List<Holding> all) {

    static Holdings of(Caller caller) {
        List<Grant> grants = caller.grants().stream()
                .filter(grant -> grant.delegated() == null || grant.delegated().inForce())
                .sorted(Comparator.comparing(grant -> grant.delegated() != null)).toList();
        return new Holdings(IntStream.range(0, grants.size())
                .mapToObj(i -> Holding.of(i, grants.get(i), caller.person())).toList());
    }

    /** Those on which tasks of this kind may rest. */
    Stream<Holding> of(TaskKind kind) {
        return all.stream().filter(holding -> holding.bears(kind));
    }

    /** The same, with one of the roles only. */
    Stream<Holding> of(TaskKind kind, Role role) {
        return of(kind).filter(holding -> holding.grant().role() == role);
    }

    /** With whom the caller is one where duties are separated, and what each role reaches. */
    void bind(Map<String, Object> params, Caller caller) {
        all.forEach(holding -> holding.bind(params));
        params.put("actor", caller.person().value());
        params.put("actsFor",
                caller.actsFor().stream().map(PersonId::value).sorted().toArray(String[]::new));
    }
}
