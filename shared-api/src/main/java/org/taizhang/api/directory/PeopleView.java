package org.taizhang.api.directory;

import java.util.List;

/** The people, by name. */
public record PeopleView(List<PersonView> people) {

    public PeopleView {
        people = List.copyOf(people);
    }
}
