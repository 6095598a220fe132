package org.taizhang.query.task;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.taizhang.api.authority.Caller;
import org.taizhang.api.authority.Grant;
import org.taizhang.api.authority.Role;
import org.taizhang.api.person.PersonId;

/** The caller's roles, the own before those of others. */
record Holdings(List<Holding> all) {

    static Holdings of(Caller caller) {
        List<Grant> grants = caller.grants().stream()
                .filter(grant -> grant.delegated() == null || grant.delegated().inForce())
                .sorted(Comparator.comparing(grant -> grant.delegated() != null)).toList();
        return new Holdings(IntStream.range(0, grants.size())
                .mapToObj(i -> Holding.of(i, grants.get(i), caller.person())).toList());
    }

    /** Those of the caller's own that are one of these. */
    Stream<Holding> own(Role... roles) {
        return any(roles).filter(Holding::own);
    }

    /** Those that are one of these, delegated or not. */
    Stream<Holding> any(Role... roles) {
        Set<Role> wanted = Set.of(roles);
        return all.stream().filter(holding -> wanted.contains(holding.grant().role()));
    }

    /** With whom the caller is one where duties are separated, and what each role reaches. */
    void bind(Map<String, Object> params, Caller caller) {
        all.forEach(holding -> holding.bind(params));
        params.put("actor", caller.person().value());
        params.put("actsFor",
                caller.actsFor().stream().map(PersonId::value).sorted().toArray(String[]::new));
    }
}
